// What a woman may borrow while she owes her sisters or the fund: as much as last time, never more,
// and nothing where she had no loan before. Her debt holds nobody else back.

import { debtsOf, type LendingState } from "#core/lending/loan.ts";
import { compare, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";

type Wish = { readonly memberId: MemberId; readonly amount: Money };

/** Null where she owes nobody and no such ceiling binds her. */
export function debtorCeiling(
  lending: LendingState,
  memberId: MemberId,
  currency: Money["currency"],
): Money | null {
  if (debtsOf(lending, memberId).length === 0) return null;
  return lending.loans[memberId]?.principal ?? zero(currency);
}

/** Somebody who owes others would get more than last time. */
export function raisesDebtor(lending: LendingState, wishes: readonly Wish[]): boolean {
  return wishes.some(({ memberId, amount }) => {
    const most = debtorCeiling(lending, memberId, amount.currency);
    return most !== null && compare(amount, most) > 0;
  });
}
