// The assembly chooses who leads the next cycle. What the bylaws would not have is said before it is
// kept; it is kept all the same.

import { BOARD_ROLES, type Board } from "#core/groups/board.ts";
import { boardRule } from "#core/groups/board-rule.ts";
import type { AssemblyVotes } from "#core/meetings/assembly.ts";
import { flawsOfNext } from "#core/meetings/assembly-flaws.ts";
import { MemberField } from "#web/field/internal/fields.tsx";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { useWords } from "#web/field/words.ts";
import { useTellAssembly, useVotes } from "./tell.ts";
import { AssemblyVotesField } from "./votes-field.tsx";

type Draft = { readonly board: Board; readonly votes: AssemblyVotes };

export function BoardScreen() {
  const { say } = useWords();
  const { group, meetingId, path } = useMeeting();
  const { association } = group;
  const start: Draft = { board: association.board, votes: useVotes() };
  const [draft, setDraft, forget] = useDraft<Draft>(`board:${meetingId}`, start);
  const { board, votes } = draft;
  const rule = boardRule(association.bylaws);
  const posts = new Set(Object.values(board));
  const isWhole = posts.size === BOARD_ROLES.length && !posts.has("");
  const flaws = isWhole ? flawsOfNext(group, board) : [];
  const tell = useTellAssembly();
  const keep = async () => {
    if (await tell({ kind: "boardChosen", board, ...votes })) forget();
  };
  return (
    <Frame
      title={say("boardNext.title")}
      back={`${path}/assembly`}
      foot={
        <button type="button" className="primary" disabled={!isWhole} onClick={() => void keep()}>
          {say("boardNext.keep")}
        </button>
      }
    >
      <p className="hint">
        {say("boardNext.lead", { terms: rule.termsInRow, rotate: rule.rotate })}
      </p>
      {BOARD_ROLES.map((role) => (
        <MemberField
          key={role}
          label={say(`board.${role}`)}
          value={board[role]}
          onChoose={(memberId) => setDraft({ ...draft, board: { ...board, [role]: memberId } })}
        />
      ))}
      {!isWhole && <p className="flaw">{say("boardNext.twice")}</p>}
      {flaws.length > 0 && (
        <section className="card warning" role="status">
          <p>{say("assembly.warning")}</p>
          <ul className="agreed">
            {flaws.map((flaw) => (
              <li key={flaw}>{say(`irregular.${flaw}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <AssemblyVotesField
        votes={votes}
        onChange={(changed) => setDraft({ ...draft, votes: changed })}
      />
    </Frame>
  );
}
