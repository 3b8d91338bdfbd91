// The internal account in a few figures: what lies in the cash box, what is out on loan, and what
// a woman may ask for. Everything is worked out from the book, nothing is kept twice.

import { internalRules } from "#core/groups/internal-rules.ts";
import { lentByAll } from "#core/lending/loan.ts";
import { add, least, greatest, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import type { MemberId } from "#core/people/ids.ts";
import { owedByCarriers } from "#core/savings/carried.ts";
import { earnings } from "#core/savings/earned.ts";
import { lentOut, savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { internalOf, type GroupState } from "./group-state.ts";

/**
 * The association's own cash. The control equality: savings, fund, earnings and provision are
 * cash, loans among the women and what is out on coverage, less what is owed to helpers. Coins that
 * whoever carried savings here still owes are not in the box.
 */
export function groupCashOf(state: GroupState): Money {
  const { provision, earned } = internalOf(state);
  const nothing = zero(state.association.currency);
  const owned = sum(nothing.currency, [
    ...Object.values(state.savings.passbooks).map((passbook) =>
      add(savedIn(passbook), passbook.held),
    ),
    state.savings.fund,
    earnings(earned),
    provision,
  ]);
  return subtract(subtract(owned, onLoan(state)), owedByCarriers(state.carried, nothing));
}

/** Out among the women: their loans and what fund and raffles covered. */
export function onLoan(state: GroupState): Money {
  const lent = lentByAll(state.lending, zero(state.association.currency));
  return add(lentOut(internalOf(state)), lent);
}

/** All that is the women's own, wherever it lies. */
function ownMoney(state: GroupState): Money {
  return add(groupCashOf(state), onLoan(state));
}

export type LoanLimit = {
  readonly bySavings: Money;
  readonly byFund: Money;
  readonly byCash: Money;
  /** The least of them, never below zero. */
  readonly most: Money;
};

/** What the bylaws and the cash box allow her to borrow now. */
export function loanLimit(state: GroupState, memberId: MemberId): LoanLimit {
  const { savingsMultiple, lendableShare } = internalRules(state.association.bylaws);
  const nothing = zero(state.association.currency);
  const saved = savedIn(passbookOf(state.savings, memberId));
  const owed = sum(
    nothing.currency,
    internalOf(state)
      .loans.filter((loan) => loan.memberId === memberId)
      .map(({ remaining }) => remaining),
  );
  const bySavings = subtract(multiply(saved, savingsMultiple, "down"), owed);
  const byFund = subtract(multiply(ownMoney(state), lendableShare, "down"), onLoan(state));
  const byCash = groupCashOf(state);
  const most = greatest(least(least(bySavings, byFund), byCash), nothing);
  return { bySavings, byFund, byCash, most };
}
