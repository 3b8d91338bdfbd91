// Who came, as the acta says it: the count and the quorum, then by name those whose day was not the
// usual one.

import { hasQuorum } from "#core/meetings/close.ts";
import { PRESENCES, type RollMark } from "#core/meetings/meeting.ts";
import { useWords } from "#web/field/words.ts";
import { useMeeting, useNames } from "./meeting-context.ts";

export function Attendance() {
  const { say } = useWords();
  const { group, meeting } = useMeeting();
  const all = group.association.members.length;
  const here = meeting.roll.filter(
    ({ presence }) => presence === "present" || presence === "late",
  ).length;
  const others = PRESENCES.filter((presence) => presence !== "present");
  return (
    <>
      <h3>{say("acta.attendance")}</h3>
      <p>
        {say("roll.here", { here, all })} ·{" "}
        {say(hasQuorum(group, meeting) ? "acta.quorum" : "acta.noQuorum")}
      </p>
      <ul>
        {others.map((presence) => {
          const marks = meeting.roll.filter((mark) => mark.presence === presence);
          return marks.length === 0 ? null : (
            <li key={presence}>
              {say(`roll.${presence}`)}: <Names marks={marks} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Names({ marks }: { readonly marks: readonly RollMark[] }) {
  const names = useNames();
  const written = marks.map(({ memberId, substitute }) =>
    substitute === null ? names(memberId) : `${names(memberId)} (${substitute})`,
  );
  return <b>{written.join(", ")}</b>;
}
