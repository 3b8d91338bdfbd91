// What stands outside the bylaws, said before it is done. Nothing is refused: it is recorded all
// the same, and the acta tells it.

import { deedFlaws } from "#core/meetings/deed-flaws.ts";
import type { DeedFlaw } from "#core/meetings/flaw.ts";
import { applyMovements } from "#core/meetings/group-state.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";

export function Warnings({ flaws }: { readonly flaws: readonly DeedFlaw[] }) {
  const { say } = useWords();
  if (flaws.length === 0) return null;
  return (
    <section className="card warning" role="status">
      <p>{say("internal.warning")}</p>
      <ul className="agreed">
        {flaws.map((flaw) => (
          <li key={flaw}>{say(`irregular.${flaw}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the acta will tell of the deeds recorded so far. */
export function useFlaws(): DeedFlaw[] {
  const { group, meeting } = useMeeting();
  const { movements } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  return deedFlaws(group, applyMovements(group, movements), meeting);
}
