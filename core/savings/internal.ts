// What the internal account remembers beside passbooks and fund: loans among the women, what the
// cycle earned, and how long each one's savings have lain there.

import { add, sum, zero, type Currency, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { compareDays, daysBetween, type Day } from "#core/time/day.ts";
import { lessEarned, nothingEarned, type Earned } from "./earned.ts";
import type { InternalTerms, LoanPurpose } from "./internal-movement.ts";
import { afterRepayment, paidOut, type InternalLoan } from "./internal-loan.ts";
import type { SavingsMovement } from "./movement.ts";
import type { Passbook } from "./savings.ts";

/** A loan the women voted for and that was not paid out yet. */
export type LoanRequest = {
  readonly requestId: string;
  readonly memberId: MemberId;
  readonly purpose: LoanPurpose;
  readonly amount: Money;
  readonly guarantorIds: readonly MemberId[];
  readonly instalments: number;
};

export type InternalState = {
  /** Loans with something left to repay. */
  readonly loans: readonly InternalLoan[];
  readonly requests: readonly LoanRequest[];
  readonly earned: Earned;
  /** Set aside at share-outs for what may not come back. */
  readonly provision: Money;
  readonly lastVoucher: number;
  /** From here on savings-days are counted; null before the first cycle. */
  readonly since: Day | null;
  /** By woman: coins times the days of the cycle before they came. */
  readonly lateness: Readonly<Record<MemberId, Money>>;
};

export function noInternal(currency: Currency): InternalState {
  const nothing = zero(currency);
  const earned = nothingEarned(currency);
  return {
    loans: [],
    requests: [],
    earned,
    provision: nothing,
    lastVoucher: 0,
    since: null,
    lateness: {},
  };
}

/** Total: it never refuses. Interest on the fund's help is told by `earnFundInterest`. */
export function applyInternal(state: InternalState, movement: SavingsMovement): InternalState {
  switch (movement.kind) {
    case "internalLoanPaidOut":
      return {
        ...state,
        loans: [...state.loans, paidOut(movement.loan, movement.amount)],
        lastVoucher: Math.max(state.lastVoucher, movement.loan.voucherNumber),
      };
    case "internalLoanRepaid":
      return {
        ...earn(state, "loanInterest", movement.interest),
        loans: afterRepayment(state.loans, movement),
      };
    case "finePaid":
      return earn(state, "fines", movement.amount);
    case "incomeReceived":
      return earn(state, "raffles", movement.amount);
    case "cashDiffered":
      return earn(state, "differences", movement.amount);
    case "expensePaid": {
      const lastVoucher = Math.max(state.lastVoucher, movement.voucherNumber);
      return { ...earn(state, "expenses", movement.amount), lastVoucher };
    }
    case "fundUsed":
      return { ...state, lastVoucher: Math.max(state.lastVoucher, movement.voucherNumber) };
    case "earningsShared":
      return {
        ...state,
        earned: lessEarned(state.earned, movement.earned),
        provision: add(state.provision, movement.provision),
      };
    default:
      return state;
  }
}

export function earnFundInterest(state: InternalState, interest: Money): InternalState {
  return earn(state, "fundInterest", interest);
}

function earn(state: InternalState, kind: keyof Earned, amount: Money): InternalState {
  return { ...state, earned: { ...state.earned, [kind]: add(state.earned[kind], amount) } };
}

export function savedIn({ compulsory, voluntary }: Passbook): Money {
  return add(compulsory, voluntary);
}

type Passbooks = Readonly<Record<MemberId, Passbook>>;

/** After savings changed on a day: coins that came late have the days before taken off. */
export function weighed(
  state: InternalState,
  before: Passbooks,
  after: Passbooks,
  on: Day,
): InternalState {
  const { since } = state;
  if (since === null) return state;
  const days = BigInt(Math.max(0, daysBetween(since, on)));
  const lateness = { ...state.lateness };
  for (const [memberId, passbook] of Object.entries(after)) {
    const known = before[memberId];
    if (known === passbook) continue;
    const saved = savedIn(passbook);
    const change = saved.minor - (known === undefined ? 0n : savedIn(known).minor);
    if (change === 0n) continue;
    const late = lateness[memberId]?.minor ?? 0n;
    lateness[memberId] = { currency: saved.currency, minor: late + change * days };
  }
  return { ...state, lateness };
}

/** A cycle begins: what lies there already counts from its first day. */
export function countFrom(state: InternalState, since: Day): InternalState {
  return { ...state, since, lateness: {} };
}

/** Minor units times days since the cycle began, up to `to`. */
export function savingsDaysOf(
  state: InternalState,
  memberId: MemberId,
  passbook: Passbook,
  to: Day,
): bigint {
  if (state.since === null) return 0n;
  const days = BigInt(Math.max(0, daysBetween(state.since, to)));
  return savedIn(passbook).minor * days - (state.lateness[memberId]?.minor ?? 0n);
}

/** What is out on internal loans, without interest. */
export function lentOut({ loans, provision }: InternalState): Money {
  return sum(
    provision.currency,
    loans.map(({ remaining }) => remaining),
  );
}

/** Hers, oldest first: the order in which her money repays them. */
export function loansOf({ loans }: InternalState, memberId: MemberId): InternalLoan[] {
  return loans
    .filter((loan) => loan.memberId === memberId)
    .toSorted((left, right) => compareDays(left.paidOutOn, right.paidOutOn));
}

export type { InternalLoan, InternalTerms };
