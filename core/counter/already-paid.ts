// What a woman has paid at the branch since the last meeting, for the screens and papers of the next:
// she says "I paid already", and whoever collects must have it in writing.

import { advanceOf } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { add, isPositive, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { paidBy } from "./lay-down.ts";

export type AlreadyPaid = {
  readonly amount: Money;
  /** Of her last receipt since the last meeting; null when it is older. */
  readonly on: Day | null;
};

/** Null when nothing of hers was received there that the last meeting had not seen. */
export function alreadyPaid(state: GroupState, memberId: MemberId): AlreadyPaid | null {
  const { currency } = state.association;
  const receipts = (state.till?.receipts ?? []).filter((known) => known.memberId === memberId);
  const paid = paidBy(
    receipts.flatMap(({ movements }) => movements),
    currency,
  );
  const amount = add(paid, advanceOf(state.lending, memberId, zero(currency)));
  return isPositive(amount) ? { amount, on: receipts.at(-1)?.on ?? null } : null;
}
