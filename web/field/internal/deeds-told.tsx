// What the women did with their own account, as the acta tells it.

import { deedsOf } from "#core/meetings/deed.ts";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";
import { DeedLine } from "./deed-list.tsx";

export function DeedsTold() {
  const { say } = useWords();
  const deeds = deedsOf(useMeeting().meeting);
  if (deeds.length === 0) return null;
  return (
    <>
      <h3>{say("internal.title")}</h3>
      <ul className="agreed">
        {deeds.map((deed) => (
          <li key={deed.recordId}>
            <DeedLine deed={deed} />
          </li>
        ))}
      </ul>
    </>
  );
}
