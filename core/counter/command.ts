// What the cashier asks for at the branch: a payment outside the meeting, one put right, and the
// till's cash brought to the bank.

import type { TillMethod } from "#core/lending/till.ts";
import type { Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type ReceiveAtBranch = {
  readonly type: "receiveAtBranch";
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly method: TillMethod;
  /** Of a transfer or a wallet; cash has none. */
  readonly reference?: string;
  readonly on: Day;
};

/** A wrong receipt stays; its reversal stands beside it, by somebody else. */
export type ReverseReceipt = {
  readonly type: "reverseReceipt";
  readonly receiptId: string;
  readonly reason: string;
};

export type BankTill = {
  readonly type: "bankTill";
  readonly amount: Money;
  readonly slipNumber: string;
  readonly depositedOn: Day;
};

/** All that a woman who left had paid ahead. */
export type PayBackAdvance = {
  readonly type: "payBackAdvance";
  readonly memberId: MemberId;
  readonly on: Day;
};

export type CounterCommand = ReceiveAtBranch | ReverseReceipt | BankTill | PayBackAdvance;

const COUNTER: readonly string[] = [
  "receiveAtBranch",
  "reverseReceipt",
  "bankTill",
  "payBackAdvance",
];

export function isCounterCommand(command: { readonly type: string }): command is CounterCommand {
  return COUNTER.includes(command.type);
}
