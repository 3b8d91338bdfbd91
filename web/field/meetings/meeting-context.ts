// The meeting in her hand, and how its screens keep what they record.

import { createContext, use } from "react";
import type { WitnessedCommand } from "#core/meetings/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { fullName } from "#core/people/name.ts";
import { useKeeping, type TellFlaw } from "#web/field/keeping.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

export type MeetingInHand = {
  readonly bookId: string;
  readonly meetingId: string;
  readonly group: GroupState;
  readonly meeting: Meeting;
  /** Where its screens live. */
  readonly path: string;
  /** Why the last record was not kept; null when it was. */
  readonly flaw: FieldWord | null;
  readonly tellFlaw: TellFlaw;
};

export const MeetingContext = createContext<MeetingInHand | null>(null);

export function useMeeting(): MeetingInHand {
  const meeting = use(MeetingContext);
  if (meeting === null) throw new Error("A step was shown outside its meeting.");
  return meeting;
}

export function useKeep() {
  const { bookId, tellFlaw } = useMeeting();
  return useKeeping<WitnessedCommand>(bookId, tellFlaw);
}

/** The full name of a member; it is never shortened. */
export function useNames(): (memberId: string) => string {
  const { members } = useMeeting().group.association;
  return (memberId) => {
    const member = members.find((known) => known.memberId === memberId);
    return member === undefined ? "—" : fullName(member.name);
  };
}
