// What the closing assembly said, as the acta of the last meeting tells it.

import { BOARD_ROLES } from "#core/groups/board.ts";
import { actsOf, type RecordedAct } from "#core/meetings/assembly.ts";
import type { Acta } from "#core/wire/office.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

type Shown = { readonly acta: Acta };

export function ActaAssembly({ acta }: Shown) {
  const { say } = useWords();
  const acts = actsOf(acta.sheet);
  if (acts.length === 0) return null;
  return (
    <Section title={say("assembly.acta")}>
      <ul className="plain">
        {acts.map((act) => (
          <li key={act.recordId}>
            <Told acta={acta} act={act} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Told({ acta, act }: Shown & { readonly act: RecordedAct }) {
  const { say, write } = useWords();
  switch (act.kind) {
    case "ledgerVoted": {
      const { votesFor, votesAgainst, abstained, read } = act;
      const votes = { votesFor, votesAgainst, abstained, read: write.money(read) };
      return <span>{say("assembly.acta.ledgerVoted", votes)}</span>;
    }
    case "cycleEvaluated":
      return (
        <span>
          {act.answers.map(({ topic, well, toChange }) => (
            <span key={topic}>
              {say("assembly.acta.topic", { topic: say(`evaluated.${topic}`), well, toChange })}
              <br />
            </span>
          ))}
        </span>
      );
    case "exitTold": {
      const { memberId, next, reason } = act;
      const told = { next: say(`nextStep.${next}`), reason: say(`told.${reason}`) };
      return <span>{say("assembly.acta.exit", { name: nameIn(acta, memberId), ...told })}</span>;
    }
    case "boardChosen": {
      const { board, votesFor, votesAgainst, abstained } = act;
      const posts = BOARD_ROLES.map(
        (role) => `${say(`board.${role}`)} ${nameIn(acta, board[role])}`,
      );
      const votes = { votesFor, votesAgainst, abstained };
      return <span>{say("assembly.acta.board", { names: posts.join(", "), ...votes })}</span>;
    }
  }
}
