// What the cashier asks for at the branch: a payment outside the meeting, one put right, and the
// till's cash brought to the bank.

import type { Money } from "#core/money/money.ts";
import type { MemberId, PhotoHash } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

export type ReceiveAtBranch = {
  readonly type: "receiveAtBranch";
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly method: "cash";
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
  /** Of the slip; absent where nobody took one. */
  readonly photo?: PhotoHash;
};

export type CounterCommand = ReceiveAtBranch | ReverseReceipt | BankTill;

const COUNTER: readonly string[] = ["receiveAtBranch", "reverseReceipt", "bankTill"];

export function isCounterCommand(command: { readonly type: string }): command is CounterCommand {
  return COUNTER.includes(command.type);
}
