// The share-out as it is read aloud: reckoned at the table, before anybody has signed.

import type { Day } from "#core/time/day.ts";
import { agreedShareOut, deedsOf, type DeedOf } from "./deed.ts";
import { applyMovements, type GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { settleMeeting } from "./settle.ts";
import { shareOutOf, type ShareTable } from "./share-out-table.ts";

/** What stands if the women accept these terms now. */
export function proposedAt(
  state: GroupState,
  meeting: Meeting,
  terms: Omit<DeedOf<"shareOutAgreed">, "kind" | "votesFor" | "votesAgainst">,
): ShareTable {
  const heldOn: Day = meeting.heldOn ?? meeting.dueOn;
  const deeds = deedsOf(meeting).filter(
    ({ kind }) => kind !== "shareOutAgreed" && kind !== "shareTaken",
  );
  const { movements } = settleMeeting(state, { ...meeting, deeds, counts: [] }, heldOn);
  const agreed = { kind: "shareOutAgreed", votesFor: 0, votesAgainst: 0, ...terms } as const;
  return shareOutOf(state, applyMovements(state, movements), agreed, heldOn);
}

/** The agreed share-out of this meeting as it stands now; null while none was agreed. */
export function shareTableAt(state: GroupState, meeting: Meeting): ShareTable | null {
  const agreed = agreedShareOut(meeting);
  return agreed === undefined ? null : proposedAt(state, meeting, agreed);
}
