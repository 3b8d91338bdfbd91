// The loans after an event or a movement. Total: it never refuses.

import { add, isPositive, isZero, negate, subtract, zero, type Money } from "#core/money/money.ts";
import { later } from "#core/time/day.ts";
import { totalOf } from "./component.ts";
import type { CycleStarted } from "./disburse.ts";
import { withLine, type CoverageDebt, type LendingState, type Loan } from "./loan.ts";
import type { LendingMovement } from "./movement.ts";
import { withPlanChange } from "./plan-change.ts";

export function applyLending(state: LendingState, movement: LendingMovement): LendingState {
  switch (movement.kind) {
    case "interestAccrued":
      return withLoan(state, movement.memberId, (loan) => ({
        ...loan,
        lines: loan.lines.map((line) =>
          line.number === movement.instalment ? { ...line, isAccrued: true } : line,
        ),
      }));
    case "lateInterestCharged":
      return withLoan(state, movement.memberId, (loan) =>
        withLine(loan, movement.instalment, {
          due: { lateInterest: movement.amount },
          lateThrough: movement.through,
        }),
      );
    case "instalmentPaid":
      return withLoan(state, movement.memberId, (loan) =>
        withLine(loan, movement.instalment, { paid: movement.parts }),
      );
    case "claimRaised":
      return withClaim(
        withLoan(state, movement.memberId, (loan) =>
          withLine(loan, movement.instalment, { paid: movement.parts }),
        ),
        movement.memberId,
        totalOf(movement.parts, loanOf(state, movement.memberId).principal.currency),
      );
    case "advanceReceived":
      return withAdvance(state, movement.memberId, movement.amount);
    case "advanceUsed":
      return withAdvance(state, movement.memberId, negate(movement.amount));
    case "principalTaken": {
      const { memberId, takerId, amount } = movement;
      const less = withLoan(state, memberId, (loan) => {
        return { ...loan, principal: subtract(loan.principal, amount) };
      });
      return withLoan(less, takerId, (loan) => {
        return { ...loan, principal: add(loan.principal, amount) };
      });
    }
    case "planChanged":
      return withLoan(state, movement.memberId, (loan) => withPlanChange(loan, movement));
    case "shortfallCovered":
      return { ...state, debts: afterCoverage(state.debts, movement) };
    case "coverageRecovered":
      return { ...state, debts: afterRecovery(state.debts, movement) };
  }
}

/** A new cycle replaces the last one: its loans are all repaid by then. */
export function startLoans(state: LendingState, started: CycleStarted): LendingState {
  const loans = Object.fromEntries(started.loans.map((loan) => [loan.memberId, loan]));
  return { ...state, cycle: started.cycle, loans };
}

function withLoan(
  state: LendingState,
  memberId: string,
  change: (loan: Loan) => Loan,
): LendingState {
  const changed = change(loanOf(state, memberId));
  return { ...state, loans: { ...state.loans, [memberId]: changed } };
}

function loanOf(state: LendingState, memberId: string): Loan {
  const loan = state.loans[memberId];
  if (loan === undefined) throw new Error(`Member ${memberId} has no loan.`);
  return loan;
}

/** What the insurer owes for a member after an amount more, or less when it paid. */
export function withClaim(state: LendingState, memberId: string, amount: Money): LendingState {
  const known = state.claims?.[memberId];
  const owed = known === undefined ? amount : add(known, amount);
  return { ...state, claims: { ...state.claims, [memberId]: owed } };
}

/** What is empty is not kept. */
function withAdvance(state: LendingState, memberId: string, amount: Money): LendingState {
  const { [memberId]: known, ...others } = state.advances ?? {};
  const left = known === undefined ? amount : add(known, amount);
  return { ...state, advances: isZero(left) ? others : { ...others, [memberId]: left } };
}

/** The earnings were shared: what the raffles still have out stays in the fund, and is owed to it. */
export function owedToFund(state: LendingState): LendingState {
  const isOut = ({ source }: CoverageDebt) => source === "raffleIncome";
  if (!state.debts.some(isOut)) return state;
  const debts = state.debts.map((debt) =>
    isOut(debt) ? { ...debt, source: "reserveFund" as const } : debt,
  );
  return { ...state, debts };
}

type Covered = Extract<LendingMovement, { kind: "shortfallCovered" }>;
type Recovered = Extract<LendingMovement, { kind: "coverageRecovered" }>;

/** Own savings leave no debt; they are restored, not repaid. */
function afterCoverage(debts: readonly CoverageDebt[], covered: Covered): readonly CoverageDebt[] {
  if (covered.source === "ownVoluntary" || covered.source === "ownCompulsory") return debts;
  const { kind: _kind, amount, ...rest } = covered;
  const debt: CoverageDebt = {
    ...rest,
    amount,
    remaining: amount,
    interestOwed: zero(amount.currency),
    interestThrough: covered.coveredOn,
  };
  return merged(debts, debt);
}

/** Slices of one coverage on several instalments, or a correction, add to the same debt. */
function merged(debts: readonly CoverageDebt[], debt: CoverageDebt): readonly CoverageDebt[] {
  const isSame = (known: CoverageDebt) =>
    known.coverageId === debt.coverageId && known.instalment === debt.instalment;
  const all = debts.some(isSame)
    ? debts.map((known) =>
        isSame(known)
          ? {
              ...known,
              amount: add(known.amount, debt.amount),
              remaining: add(known.remaining, debt.remaining),
            }
          : known,
      )
    : [...debts, debt];
  return all.filter((known) => isPositive(known.remaining));
}

/** A negated recovery is a correction: what was given back is owed again. */
function afterRecovery(
  debts: readonly CoverageDebt[],
  { debt, amount, interest, accrued, on }: Recovered,
): readonly CoverageDebt[] {
  const { covered, ...rest } = debt;
  const nothing = zero(amount.currency);
  const isSame = (known: CoverageDebt) =>
    known.coverageId === debt.coverageId && known.instalment === debt.instalment;
  const settled: CoverageDebt = {
    ...rest,
    amount: covered,
    remaining: nothing,
    interestOwed: nothing,
    interestThrough: on,
  };
  const at = debts.findIndex(isSame);
  const known = debts[at] ?? settled;
  const after = {
    ...known,
    remaining: subtract(known.remaining, amount),
    interestOwed: add(known.interestOwed, subtract(accrued, interest)),
    interestThrough: later(known.interestThrough, on),
  };
  const isOwed = isPositive(after.remaining) || isPositive(after.interestOwed);
  const place = at < 0 ? debts.length : at;
  return debts.toSpliced(place, 1, ...(isOwed ? [after] : []));
}
