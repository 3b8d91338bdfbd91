// Keeps what the women did with their own account. Nothing here judges it by the bylaws: whatever
// breaks a rule is written into the acta at the close, and the money counts all the same.

import { memberOf } from "#core/groups/association.ts";
import { isNegative, isPlausible, isZero } from "#core/money/money.ts";
import type { RecordDeed } from "./command.ts";
import { deedsOf, MAY_BE_ZERO, peopleOf, type Deed, type RecordedDeed } from "./deed.ts";
import { discreetDeed } from "./discreet.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { setAside, type Witness } from "./set-aside.ts";

export function recordDeed(
  state: GroupState,
  meeting: Meeting,
  command: RecordDeed,
  by: Witness,
): MeetingEvent[] {
  const { deed } = command;
  if (!isUsable(deed, state)) return [setAside(command, by, "unusableAmount")];
  const isKnown = (memberId: string) => memberOf(state.association, memberId) !== undefined;
  if (!peopleOf(deed).every(isKnown)) return [setAside(command, by, "notAMember")];
  const fromOthers = deedsOf(meeting).some(
    (known) => known.deviceId !== by.deviceId && isAlike(known, deed),
  );
  if (fromOthers) return [setAside(command, by, "possibleDuplicate")];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const { deviceId, commandId: recordId } = by;
  const recorded = { ...discreetDeed(deed), recordId, deviceId };
  return [{ type: "DeedRecorded", meetingId: meeting.meetingId, deed: recorded }];
}

function isUsable({ kind, amount }: Deed, { association }: GroupState): boolean {
  if (amount.currency !== association.currency || !isPlausible(amount)) return false;
  return !isNegative(amount) && (!isZero(amount) || MAY_BE_ZERO.includes(kind));
}

/** From another phone: the same kind of thing, for the same woman. */
function isAlike(known: RecordedDeed, deed: Deed): boolean {
  if (known.kind !== deed.kind) return false;
  const people = peopleOf(known);
  const isSamePerson = people[0] === peopleOf(deed)[0];
  return isSamePerson && (people.length > 0 || known.amount.minor === deed.amount.minor);
}
