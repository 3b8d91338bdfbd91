// Keeps what the closing assembly said. Nothing here judges it by the bylaws: whatever breaks a
// rule is written into the acta at the close and shown to a person.

import { memberOf } from "#core/groups/association.ts";
import { isNegative, isPlausible } from "#core/money/money.ts";
import { actsOf, namedIn, type AssemblyAct, type RecordedAct } from "./assembly.ts";
import type { RecordAssembly } from "./command.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { setAside, type Witness } from "./set-aside.ts";

export function recordAssembly(
  state: GroupState,
  meeting: Meeting,
  command: RecordAssembly,
  by: Witness,
): MeetingEvent[] {
  const { act } = command;
  if (act.kind === "ledgerVoted") {
    const { read } = act;
    const isUsable =
      read.currency === state.association.currency && isPlausible(read) && !isNegative(read);
    if (!isUsable) return [setAside(command, by, "unusableAmount")];
  }
  const isKnown = (memberId: string) => memberOf(state.association, memberId) !== undefined;
  if (!namedIn(act).every(isKnown)) return [setAside(command, by, "notAMember")];
  const fromOthers = actsOf(meeting).find(
    (known) => known.deviceId !== by.deviceId && isAlike(known, act),
  );
  if (fromOthers !== undefined)
    return isSame(fromOthers, act) ? [] : [setAside(command, by, "possibleDuplicate")];
  if (meeting.status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  const { deviceId, commandId: recordId } = by;
  const recorded: RecordedAct = { ...act, recordId, deviceId };
  return [{ type: "AssemblyRecorded", meetingId: meeting.meetingId, act: recorded }];
}

/** The assembly votes once, whoever writes it down; each woman speaks for herself. */
function isAlike(known: RecordedAct, act: AssemblyAct): boolean {
  return known.kind === act.kind && namedFirst(known) === namedFirst(act);
}

function namedFirst(act: AssemblyAct): string {
  return act.kind === "exitTold" ? act.memberId : "";
}

function isSame({ recordId: _name, deviceId: _phone, ...known }: RecordedAct, act: AssemblyAct) {
  return plainText(known) === plainText(act);
}

/** The same content in any order of its fields. */
function plainText(value: unknown): string {
  if (typeof value === "bigint") return `${value}`;
  if (Array.isArray(value)) return `[${value.map(plainText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, part]) => `${name}:${plainText(part)}`).join(",")}}`;
}
