// A deposit meets the line of the bank's statement that holds it. Whoever brought the cash does not
// say that it arrived.

import { compare, subtract, zero, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork, type Eyes } from "#core/people/four-eyes.ts";
import type { BankLineId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { DepositConfirmed } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import { waitingDeposit } from "./meeting.ts";

export type ConfirmDeposit = {
  readonly type: "confirmDeposit";
  readonly depositId: string;
  readonly lineId: BankLineId;
};

/** A line of the statement as the branch keeps it, with who brought the deposit in question. */
export type BankLine = {
  readonly lineId: BankLineId;
  readonly bookedOn: Day;
  readonly amount: Money;
  /** What deposits it holds already. */
  readonly matched: Money;
  readonly broughtBy: StaffId | null;
};

export type ConfirmRefusal =
  | "unknownDeposit"
  | "unknownBankLine"
  | "wrongCurrency"
  | "lineTooSmall"
  | "bookedBeforeDeposit"
  | "fourEyes";

/** One line may hold several deposits, up to its amount; a deposit is held by one line. */
export function confirmDeposit(
  { meetings }: GroupState,
  { depositId }: ConfirmDeposit,
  line: BankLine | null,
  eyes: Eyes,
): Outcome<DepositConfirmed, ConfirmRefusal> {
  const deposit = waitingDeposit(meetings, depositId);
  if (deposit === undefined) return refused("unknownDeposit");
  if (line === null) return refused("unknownBankLine");
  const { lineId, bookedOn, broughtBy } = line;
  const { amount } = deposit;
  if (broughtBy !== null && isOwnWork(eyes, [broughtBy])) return refused("fourEyes");
  if (line.amount.currency !== amount.currency) return refused("wrongCurrency");
  if (bookedOn < deposit.depositedOn) return refused("bookedBeforeDeposit");
  const left = subtract(line.amount, line.matched);
  if (compare(subtract(left, amount), zero(amount.currency)) < 0) return refused("lineTooSmall");
  return granted({ type: "DepositConfirmed", depositId, lineId, amount, bookedOn });
}
