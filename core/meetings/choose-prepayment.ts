// A woman says that part of what she brings, or all her loan, is to be paid ahead of time, and
// what she wants for it. The money itself is a payment like any other.

import { memberOf } from "#core/groups/association.ts";
import type { ChoosePrepayment } from "./command.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import { prepaymentOf, type Meeting, type Prepayment } from "./meeting.ts";
import { isUsable } from "./record.ts";
import { setAside, type Witness } from "./set-aside.ts";

export function choosePrepayment(
  state: GroupState,
  meeting: Meeting,
  command: ChoosePrepayment,
  by: Witness,
): MeetingEvent[] {
  const { meetingId, memberId, amount, choice } = command;
  if (!isUsable(amount, state)) return [setAside(command, by, "unusableAmount")];
  if (memberOf(state.association, memberId) === undefined)
    return [setAside(command, by, "notAMember")];
  const { deviceId, commandId: recordId } = by;
  const prepayment = { recordId, memberId, amount, choice, deviceId };
  const known = prepaymentOf(meeting, memberId);
  if (known !== undefined && isSame(known, prepayment)) return [];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  if (known !== undefined && known.deviceId !== deviceId)
    return [setAside(command, by, "possibleDuplicate")];
  return [{ type: "PrepaymentChosen", meetingId, prepayment }];
}

function isSame(known: Prepayment, { amount, choice }: Prepayment): boolean {
  return known.choice === choice && known.amount.minor === amount.minor;
}
