// The disbursement in her hand, and the one way its screens keep what they record.

import { createContext, use, useCallback, useRef } from "react";
import type { DisbursementCommand } from "#core/cycle/command.ts";
import type { GrantHeld } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { fullName } from "#core/people/name.ts";
import { NoReceiptsLeft } from "#web/device/outbox.ts";
import { usePhone } from "#web/field/phone-context.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

export type DisbursementInHand = {
  readonly bookId: string;
  readonly group: GroupState;
  readonly held: GrantHeld;
  readonly path: string;
  readonly flaw: FieldWord | null;
  readonly tellFlaw: (flaw: FieldWord | null) => void;
};

export const DisbursementContext = createContext<DisbursementInHand | null>(null);

export function useDisbursement(): DisbursementInHand {
  const disbursement = use(DisbursementContext);
  if (disbursement === null) throw new Error("A step was shown outside its disbursement.");
  return disbursement;
}

type Keep = (build: (receipt: () => number) => DisbursementCommand) => Promise<string | null>;

/** Keeps a command on the phone, then tries to send; null when it was not kept. */
export function useKeepPayout(): Keep {
  const { phone } = usePhone();
  const { bookId, tellFlaw } = useDisbursement();
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
export function nameIn({ association }: GroupState, memberId: string): string {
  const member = association.members.find((known) => known.memberId === memberId);
  return member === undefined ? "—" : fullName(member.name);
}
