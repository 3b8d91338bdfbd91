// Hands each command of the till to its rule.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import { bankTill, type BankTillRefusal } from "./bank-till.ts";
import type { CounterCommand } from "./command.ts";
import type { CounterEvent } from "./event.ts";
import { payBackAdvance, type PayBackRefusal } from "./pay-back.ts";
import { receiveAtBranch, type ReceivingRefusal } from "./receive.ts";
import { reverseReceipt, type ReversalRefusal } from "./reverse.ts";
import type { CounterTerms } from "./terms.ts";

export type CounterRefusal = ReceivingRefusal | ReversalRefusal | BankTillRefusal | PayBackRefusal;

export function decideCounter(
  state: GroupState,
  command: CounterCommand,
  terms: CounterTerms,
): Outcome<CounterEvent, CounterRefusal> {
  switch (command.type) {
    case "receiveAtBranch":
      return receiveAtBranch(state, command, terms);
    case "reverseReceipt":
      return reverseReceipt(state, command, terms);
    case "payBackAdvance":
      return payBackAdvance(state, command, terms);
    case "bankTill":
      return bankTill(state, command, terms);
  }
}
