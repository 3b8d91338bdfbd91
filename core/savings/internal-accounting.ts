// Loans among the women, raffles, expenses, fund and share-out in double entry.

import { credit, debit, type EntryLine } from "#core/ledger/entry.ts";
import { add } from "#core/money/money.ts";
import type { InternalMovement } from "./internal-movement.ts";

/** Balanced lines in the association's ledger. */
export function internalLines(movement: InternalMovement): EntryLine[] {
  switch (movement.kind) {
    case "internalLoanPaidOut": {
      const { loan, amount } = movement;
      return [
        debit("internalLoan", amount, { memberId: loan.memberId }),
        credit("groupCash", amount),
      ];
    }
    case "internalLoanRepaid": {
      const { memberId, amount, interest } = movement;
      return [
        debit("groupCash", add(amount, interest)),
        credit("internalLoan", amount, { memberId }),
        credit("internalInterestIncome", interest),
      ];
    }
    case "incomeReceived":
      return [debit("groupCash", movement.amount), credit("raffleIncome", movement.amount)];
    case "expensePaid":
      return [debit("groupExpense", movement.amount), credit("groupCash", movement.amount)];
    case "fundUsed":
      return [debit("reserveFund", movement.amount), credit("groupCash", movement.amount)];
    case "fundAdded":
      return [debit("groupCash", movement.amount), credit("reserveFund", movement.amount)];
    case "savingsWithdrawn": {
      const { memberId, bucket, amount } = movement;
      const account = bucket === "compulsory" ? "compulsorySavings" : "voluntarySavings";
      return [debit(account, amount, { memberId }), credit("groupCash", amount)];
    }
    case "earningsShared":
      return sharedLines(movement);
  }
}

/** Every account of income and expense is emptied; what they held is the women's. */
function sharedLines({
  earned,
  provision,
  toFund,
  shares,
}: Extract<InternalMovement, { kind: "earningsShared" }>): EntryLine[] {
  return [
    debit("internalInterestIncome", earned.loanInterest),
    debit("fundInterestIncome", earned.fundInterest),
    debit("fineIncome", earned.fines),
    debit("raffleIncome", earned.raffles),
    debit("cashDifference", earned.differences),
    credit("groupExpense", earned.expenses),
    credit("lossProvision", provision),
    credit("reserveFund", toFund),
    ...shares.map(({ memberId, amount }) => credit("voluntarySavings", amount, { memberId })),
  ];
}
