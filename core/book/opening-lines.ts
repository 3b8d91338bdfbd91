// The opening entries of an association that was running already: what its women owe the
// institution, and what lies in their own account, on the day of the cut.

import { credit, debit, type EntryLine } from "#core/ledger/entry.ts";
import { principalOutstanding, type Loan } from "#core/lending/loan.ts";
import { add, subtract, sum, zero, type Money } from "#core/money/money.ts";
import type { AssociationImported } from "./opening.ts";

type Opening = Pick<
  AssociationImported,
  "association" | "loans" | "passbooks" | "debts" | "fund" | "difference"
>;

/** Balanced in both ledgers; the institution's against its own opening balance. */
export function openingLines(opening: Opening): EntryLine[] {
  return [...opening.loans.flatMap(loanLines), ...internalLines(opening)];
}

function loanLines(loan: Loan): EntryLine[] {
  const { memberId } = loan;
  const principal = principalOutstanding(loan);
  const interest = interestReceivable(loan);
  return [
    debit("loanPrincipal", principal, { memberId }),
    debit("interestReceivable", interest, { memberId }),
    credit("openingBalance", add(principal, interest)),
  ];
}

/** Interest that fell due and was not received. */
function interestReceivable({ lines, principal }: Loan): Money {
  const nothing = zero(principal.currency);
  const open = lines
    .filter(({ isAccrued }) => isAccrued)
    .map(({ due, paid }) => subtract(due.interest ?? nothing, paid.interest ?? nothing));
  return sum(principal.currency, open);
}

/** What counted cash is above or below its due stands in an account of its own. */
function internalLines(opening: Opening): EntryLine[] {
  const { passbooks, debts, fund, difference } = opening;
  return [
    debit("groupCash", add(cashDue(opening), difference)),
    credit("reserveFund", fund),
    credit("cashDifference", difference),
    ...passbooks.flatMap(({ memberId, compulsory, voluntary, held }) => [
      credit("compulsorySavings", compulsory, { memberId }),
      credit("voluntarySavings", voluntary, { memberId }),
      credit("heldForMember", held, { memberId }),
    ]),
    ...debts.flatMap(({ debtorId, helperId, remaining }) => [
      debit("coverageReceivable", remaining, { memberId: debtorId }),
      ...(helperId === null ? [] : [credit("helperPayable", remaining, { memberId: helperId })]),
    ]),
  ];
}

/** The cash that savings and fund leave: the fund's own help is out of it. */
export function cashDue({
  association: { currency },
  passbooks,
  debts,
  fund,
}: Pick<Opening, "association" | "passbooks" | "debts" | "fund">): Money {
  const saved = passbooks.flatMap(({ compulsory, voluntary, held }) => [
    compulsory,
    voluntary,
    held,
  ]);
  const lent = debts.filter(({ helperId }) => helperId === null).map(({ remaining }) => remaining);
  return subtract(add(sum(currency, saved), fund), sum(currency, lent));
}
