// What the assembly said, in one line each: while it goes on, with a way to take it back, and in the
// acta as it stands.

import { BOARD_ROLES } from "#core/groups/board.ts";
import { actsOf, type RecordedAct } from "#core/meetings/assembly.ts";
import { isCarried } from "#core/meetings/cycle-end.ts";
import { Annulment } from "#web/field/meetings/annulment.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";

export function ActList() {
  const { say } = useWords();
  const { meeting } = useMeeting();
  const acts = actsOf(meeting);
  if (acts.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{say("assembly.recorded")}</h2>
      <ul className="agreed">
        {acts.map((act) => (
          <li key={act.recordId}>
            <ActLine act={act} />
            {meeting.status === "open" && (
              <Annulment recordId={act.recordId} word="internal.annul" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function AssemblyTold() {
  const { say } = useWords();
  const acts = actsOf(useMeeting().meeting);
  if (acts.length === 0) return null;
  return (
    <>
      <h3>{say("assembly.title")}</h3>
      <ul className="agreed">
        {acts.map((act) => (
          <li key={act.recordId}>
            <ActLine act={act} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ActLine({ act }: { readonly act: RecordedAct }) {
  const { say, write } = useWords();
  const { association } = useMeeting().group;
  const names = useNames();
  switch (act.kind) {
    case "ledgerVoted": {
      const { votesFor, votesAgainst, abstained, read } = act;
      const votes = { votesFor, votesAgainst, abstained, read: write.money(read) };
      const outcome = isCarried(association, act) ? "ledger.carried" : "ledger.lost";
      return (
        <>
          {say("ledger.voteTold", votes)} <b>{say(outcome)}</b>
        </>
      );
    }
    case "cycleEvaluated":
      return act.answers.map(({ topic, well, toChange }) => (
        <span key={topic}>
          {say("evaluation.told", { topic: say(`evaluated.${topic}`), well, toChange })}
          <br />
        </span>
      ));
    case "exitTold": {
      const { memberId, next, reason } = act;
      const told = { next: say(`nextStep.${next}`), reason: say(`told.${reason}`) };
      return say("exit.told", { name: names(memberId), ...told });
    }
    case "boardChosen": {
      const { board, votesFor, votesAgainst, abstained } = act;
      const posts = BOARD_ROLES.map((role) => `${say(`board.${role}`)} ${names(board[role])}`);
      const votes = { votesFor, votesAgainst, abstained };
      return say("boardNext.told", { names: posts.join(", "), ...votes });
    }
  }
}
