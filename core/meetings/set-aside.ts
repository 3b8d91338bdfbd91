// A fact that fits nowhere yet is kept whole for a person. Money seen is never refused.

import { sum, type Money } from "#core/money/money.ts";
import type { Eyes } from "#core/people/four-eyes.ts";
import type { CommandId, DeviceId, MemberId, PhotoHash, StaffId } from "#core/people/ids.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import type { CoverShortfall, WitnessedCommand, RecordDeed } from "./command.ts";
import { peopleOf } from "./deed.ts";
import type { FactSetAside } from "./event.ts";
import { isCashSource } from "./meeting.ts";
import type { MoneySeen, ReviewReason } from "./review.ts";

/** Who recorded the command, under which name it is kept, and what is known around it. */
export type Witness = Eyes & {
  readonly commandId: CommandId;
  readonly deviceId: DeviceId;
  readonly actorId: StaffId;
  /** Whether her role still runs meetings; what she witnessed is kept either way. */
  readonly isOnDuty: boolean;
  /** The open business day of the branch. */
  readonly today: Day;
  /** `today` is only the last one that was sure: no day of a meeting is measured against it. */
  readonly isDayDoubted?: boolean;
  /** Receipt numbers of the command that were used before or never leased to the device. */
  readonly doubtfulReceipts: readonly number[];
  /** Of the pictures it names, those the book holds; all of them where nobody has looked. */
  readonly knownPhotos?: readonly PhotoHash[];
  /** Who is said to have held a meeting works in the branch, or did; absent where nobody has looked. */
  readonly isHolderKnown?: boolean;
};

/** A phone may live a day ahead of the branch; more than that is one clock or the other. */
export function isAhead(heldOn: Day, { today, isDayDoubted }: Witness): boolean {
  return isDayDoubted !== true && daysBetween(today, heldOn) > DAYS_AHEAD;
}

const DAYS_AHEAD = 1;

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
      actorId: by.actorId,
      about: command.type,
      ...moneyOf(command),
    },
  };
}

type Spoken = {
  readonly memberId: MemberId | null;
  readonly amount: Money | null;
  readonly receiptNumber: number | null;
  readonly seen: readonly MoneySeen[];
};

function moneyOf(command: WitnessedCommand): Spoken {
  if (command.type === "collectPayment") {
    const { memberId, amount, receiptNumber, method } = command;
    const seen = [{ memberId, amount, inCash: method === "cash" }];
    return { memberId, amount, receiptNumber, seen };
  }
  if (command.type === "recordDeed") return spokenOf(command);
  if (command.type !== "coverShortfall") {
    return { memberId: null, amount: null, receiptNumber: null, seen: [] };
  }
  const { debtorId: memberId, shares } = command;
  const [first] = shares;
  if (first === undefined) return { memberId, amount: null, receiptNumber: null, seen: [] };
  const amounts = shares.map((share) => share.amount);
  const isOneCurrency = amounts.every(({ currency }) => currency === first.amount.currency);
  const amount = isOneCurrency ? sum(first.amount.currency, amounts) : first.amount;
  const { receiptNumber } = first;
  return { memberId, amount, receiptNumber, seen: coinsOf(command) };
}

/** Coins she brought are hers until a person decides; coins that went out are only told of. */
function spokenOf({ deed }: RecordDeed): Spoken {
  const memberId = peopleOf(deed)[0] ?? null;
  const { amount, kind } = deed;
  const isHers = kind === "loanRepaid" && memberId !== null;
  const seen = isHers ? [{ memberId, amount, inCash: true }] : [];
  return { memberId, amount, receiptNumber: null, seen };
}

/** Savings and the fund put no coins on the table. */
function coinsOf({ source, shares }: CoverShortfall): MoneySeen[] {
  if (!isCashSource(source)) return [];
  return shares.flatMap(({ helperId, amount }) =>
    helperId === null ? [] : [{ memberId: helperId, amount, inCash: true }],
  );
}
