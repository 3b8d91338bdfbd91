// The loans in double entry: the file an accountant reads. Interest is income on the day its
// instalment falls due; what the meeting brings clears the receivable.

import type { AccountName } from "#core/ledger/account.ts";
import { credit, debit, type EntryLine } from "#core/ledger/entry.ts";
import { add, type Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import { COMPONENTS, type Component } from "./component.ts";
import type { Loan } from "./loan.ts";
import type { LendingMovement } from "./movement.ts";

const PAID_INTO: Record<Component, AccountName> = {
  principal: "loanPrincipal",
  interest: "interestReceivable",
  tax: "taxPayable",
  insurance: "insurancePayable",
  fee: "feeIncome",
  lateInterest: "lateInterestIncome",
  cost: "costRecovered",
};

const KEPT_BY_MEMBER: readonly Component[] = ["principal", "interest"];

/** Balanced lines of one movement; cash in transit carries the meeting it came from. */
export function lendingLines(movement: LendingMovement, meetingId: MeetingId): EntryLine[] {
  switch (movement.kind) {
    case "interestAccrued":
      return [
        debit("interestReceivable", movement.amount, { memberId: movement.memberId }),
        credit("interestIncome", movement.amount),
      ];
    case "instalmentPaid":
      return COMPONENTS.flatMap((component) => {
        const amount = movement.parts[component];
        return amount === undefined
          ? []
          : received(component, amount, movement.memberId, meetingId);
      });
    case "shortfallCovered": {
      const { source, debtorId, helperId, amount } = movement;
      if (source === "ownVoluntary" || source === "ownCompulsory") return [];
      return [
        debit("coverageReceivable", amount, { memberId: debtorId }),
        helperId === null
          ? credit("groupCash", amount)
          : credit("helperPayable", amount, { memberId: helperId }),
      ];
    }
    case "coverageRecovered": {
      const { debt, amount, interest } = movement;
      const settled = credit("coverageReceivable", amount, { memberId: debt.debtorId });
      if (debt.helperId !== null) {
        return [debit("helperPayable", amount, { memberId: debt.helperId }), settled];
      }
      return [
        debit("groupCash", add(amount, interest)),
        settled,
        credit("fundInterestIncome", interest),
      ];
    }
    case "advanceReceived":
      return [
        debit("tillCash", movement.amount),
        credit("memberAdvances", movement.amount, { memberId: movement.memberId }),
      ];
    case "advanceUsed":
      return [
        debit("memberAdvances", movement.amount, { memberId: movement.memberId }),
        credit("cashInTransit", movement.amount, { meetingId }),
      ];
    case "claimRaised":
      return COMPONENTS.flatMap((component) => {
        const amount = movement.parts[component];
        const { memberId } = movement;
        if (amount === undefined) return [];
        const owner = KEPT_BY_MEMBER.includes(component) ? { memberId } : {};
        return [
          debit("insuranceClaims", amount, { memberId }),
          credit(PAID_INTO[component], amount, owner),
        ];
      });
    case "principalTaken": {
      const { memberId, takerId, amount } = movement;
      return [
        debit("loanPrincipal", amount, { memberId: takerId }),
        credit("loanPrincipal", amount, { memberId }),
      ];
    }
    case "lateInterestCharged":
    case "planChanged":
      return [];
  }
}

/** The same at the branch: what is received lies in its till, and belongs to no meeting. */
export function counterLines(
  movement: LendingMovement,
  into: "tillCash" | "bankUnconfirmed",
): EntryLine[] {
  return lendingLines(movement, "").map((line) =>
    RECEIVED_IN.includes(line.account) ? { ...line, account: into, meetingId: null } : line,
  );
}

/** Where money of hers comes in, at a meeting or at the counter. */
const RECEIVED_IN: readonly EntryLine["account"][] = ["cashInTransit", "tillCash"];

/** Each member's loan paid out from the bank on the day of disbursement. */
export function disbursementLines(loans: readonly Loan[]): EntryLine[] {
  return loans.flatMap(({ memberId, principal }) => [
    debit("loanPrincipal", principal, { memberId }),
    credit("bank", principal),
  ]);
}

function received(
  component: Component,
  amount: Money,
  memberId: MemberId,
  meetingId: MeetingId,
): EntryLine[] {
  const owner = KEPT_BY_MEMBER.includes(component) ? { memberId } : {};
  return [
    debit("cashInTransit", amount, { meetingId }),
    credit(PAID_INTO[component], amount, owner),
  ];
}
