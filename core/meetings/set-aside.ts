// A fact that fits nowhere yet is kept whole for a person. Money seen is never refused.

import { sum, type Money } from "#core/money/money.ts";
import type { CommandId, DeviceId, MemberId } from "#core/people/ids.ts";
import type { WitnessedCommand } from "./command.ts";
import type { FactSetAside } from "./event.ts";
import type { ReviewReason } from "./review.ts";

/** Who recorded the command, and under which name it is kept. */
export type Witness = { readonly commandId: CommandId; readonly deviceId: DeviceId };

/** The command kept whole for a person, with the money it speaks of. */
export function setAside(
  command: WitnessedCommand,
  by: Witness,
  reason: ReviewReason,
): FactSetAside {
  return {
    type: "FactSetAside",
    review: {
      reviewId: by.commandId,
      reason,
      irregularities: [],
      meetingId: command.meetingId,
      deviceId: by.deviceId,
      about: command.type,
      ...moneyOf(command),
    },
  };
}

type Spoken = {
  readonly memberId: MemberId | null;
  readonly amount: Money | null;
  readonly receiptNumber: number | null;
};

function moneyOf(command: WitnessedCommand): Spoken {
  if (command.type === "collectPayment") {
    const { memberId, amount, receiptNumber } = command;
    return { memberId, amount, receiptNumber };
  }
  if (command.type !== "coverShortfall") {
    return { memberId: null, amount: null, receiptNumber: null };
  }
  const [first] = command.shares;
  if (first === undefined) return { memberId: command.debtorId, amount: null, receiptNumber: null };
  const amounts = command.shares.map((share) => share.amount);
  const isOneCurrency = amounts.every(({ currency }) => currency === first.amount.currency);
  const amount = isOneCurrency ? sum(first.amount.currency, amounts) : first.amount;
  return { memberId: command.debtorId, amount, receiptNumber: first.receiptNumber };
}
