// The meeting in her hand, and the one way its screens keep what they record.

import { createContext, use, useCallback, useRef } from "react";
import type { WitnessedCommand } from "#core/meetings/command.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { fullName } from "#core/people/name.ts";
import { NoReceiptsLeft } from "#web/device/outbox.ts";
import { usePhone } from "#web/field/phone-context.ts";
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
  readonly tellFlaw: (flaw: FieldWord | null) => void;
};

export const MeetingContext = createContext<MeetingInHand | null>(null);

export function useMeeting(): MeetingInHand {
  const meeting = use(MeetingContext);
  if (meeting === null) throw new Error("A step was shown outside its meeting.");
  return meeting;
}

type Keep = (build: (receipt: () => number) => WitnessedCommand) => Promise<string | null>;

/**
 * Keeps a command on the phone, then tries to send; resolves once it is kept. Null when it was not:
 * a second tap while the first is being kept, or a flaw that the frame of the screen tells her.
 */
export function useKeep(): Keep {
  const { phone } = usePhone();
  const { bookId, tellFlaw } = useMeeting();
  const isKeeping = useRef(false);
  return useCallback(
    async (build) => {
      if (isKeeping.current) return null;
      isKeeping.current = true;
      try {
        const commandId = await phone.record(bookId, build);
        tellFlaw(null);
        void phone.sendNow();
        return commandId;
      } catch (failure) {
        const isOutOfReceipts = failure instanceof NoReceiptsLeft;
        tellFlaw(isOutOfReceipts ? "pay.noReceipts" : "app.notKept");
        if (!isOutOfReceipts) reportError(failure);
        return null;
      } finally {
        isKeeping.current = false;
      }
    },
    [phone, bookId, tellFlaw],
  );
}

/** The full name of a member; it is never shortened. */
export function useNames(): (memberId: string) => string {
  const { members } = useMeeting().group.association;
  return (memberId) => {
    const member = members.find((known) => known.memberId === memberId);
    return member === undefined ? "—" : fullName(member.name);
  };
}
