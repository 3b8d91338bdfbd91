// The internal account per member: what she saved, what she missed, what she is fined, and the
// reserve fund they own together. Private money of the association, never the institution's.

import { add, negate, subtract, zero, type Money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import type { SavingsRule } from "#core/groups/bylaws.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { InternalMovement } from "./internal-movement.ts";
import type { SavingsMovement } from "./movement.ts";

export type Passbook = {
  readonly compulsory: Money;
  readonly voluntary: Money;
  /** Money of hers that fits no debt yet; used first at the next meeting. */
  readonly held: Money;
  /** Compulsory savings due at past meetings and not yet brought. */
  readonly missed: Money;
  /** Own voluntary savings spent on her shortfalls and not yet restored. */
  readonly ownUsed: Money;
};

export type Fine = {
  readonly fineId: string;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly owed: Money;
};

export type SavingsState = {
  readonly passbooks: Readonly<Record<MemberId, Passbook>>;
  /** Fines with something still owed. */
  readonly fines: readonly Fine[];
  /** Equity of the reserve fund; what is out on coverage is in lending. */
  readonly fund: Money;
};

/** An empty passbook for each member and a fund that holds `fund`. */
export function openAccounts(memberIds: readonly MemberId[], fund: Money): SavingsState {
  const passbook = emptyPassbook(zero(fund.currency));
  return {
    passbooks: Object.fromEntries(memberIds.map((memberId) => [memberId, passbook])),
    fines: [],
    fund,
  };
}

export function emptyPassbook(nothing: Money): Passbook {
  return {
    compulsory: nothing,
    voluntary: nothing,
    held: nothing,
    missed: nothing,
    ownUsed: nothing,
  };
}

export function passbookOf(state: SavingsState, memberId: MemberId): Passbook {
  const passbook = state.passbooks[memberId];
  if (passbook === undefined) throw new Error(`Member ${memberId} has no passbook.`);
  return passbook;
}

/** Compulsory savings due beside an instalment, half up to the cent. */
export function savingsDue(rule: SavingsRule, instalment: Money, loan: Money): Money {
  return multiply(rule.base === "instalment" ? instalment : loan, rule.rate, "halfUp");
}

/** The internal account after one movement of value. Total: it never refuses. */
export function applySavings(state: SavingsState, movement: SavingsMovement): SavingsState {
  switch (movement.kind) {
    case "savingsDeposited":
      return withPassbook(state, movement.memberId, (passbook) => deposited(passbook, movement));
    case "savingsMissed":
      return withPassbook(state, movement.memberId, (passbook) => ({
        ...passbook,
        missed: add(passbook.missed, movement.amount),
      }));
    case "savingsUsed":
      return withPassbook(state, movement.memberId, (passbook) => used(passbook, movement));
    case "savingsSent":
    case "savingsArrived":
      return withPassbook(state, movement.memberId, (passbook) => carried(passbook, movement));
    case "heldForMember":
      return withPassbook(state, movement.memberId, (passbook) => ({
        ...passbook,
        held: add(passbook.held, movement.amount),
      }));
    case "fineLevied": {
      const { fineId, memberId, amount } = movement;
      return { ...state, fines: [...state.fines, { fineId, memberId, amount, owed: amount }] };
    }
    case "finePaid":
      return { ...state, fines: afterFine(state.fines, movement) };
    default:
      return afterInternal(state, movement);
  }
}

type Rest = InternalMovement | Extract<SavingsMovement, { kind: "cashDiffered" | "coinsMissing" }>;

/** What the internal account does to passbooks and to the fund. */
function afterInternal(state: SavingsState, movement: Rest): SavingsState {
  switch (movement.kind) {
    case "savingsWithdrawn":
      return withPassbook(state, movement.memberId, (passbook) => ({
        ...passbook,
        [movement.bucket]: subtract(passbook[movement.bucket], movement.amount),
      }));
    case "fundAdded":
      return { ...state, fund: add(state.fund, movement.amount) };
    case "fundUsed":
      return { ...state, fund: subtract(state.fund, movement.amount) };
    case "earningsShared":
      return movement.shares.reduce(
        (known, { memberId, amount }) =>
          withPassbook(known, memberId, (passbook) => ({
            ...passbook,
            voluntary: add(passbook.voluntary, amount),
          })),
        { ...state, fund: add(state.fund, movement.toFund) },
      );
    default:
      return state;
  }
}

function withPassbook(
  state: SavingsState,
  memberId: MemberId,
  change: (passbook: Passbook) => Passbook,
): SavingsState {
  const passbook = change(passbookOf(state, memberId));
  return { ...state, passbooks: { ...state.passbooks, [memberId]: passbook } };
}

type Deposit = Extract<SavingsMovement, { kind: "savingsDeposited" }>;
type Use = Extract<SavingsMovement, { kind: "savingsUsed" }>;
type Carry = Extract<SavingsMovement, { kind: "savingsSent" | "savingsArrived" }>;
type FinePayment = Extract<SavingsMovement, { kind: "finePaid" }>;

function deposited(passbook: Passbook, { purpose, amount }: Deposit): Passbook {
  switch (purpose) {
    case "current":
      return { ...passbook, compulsory: add(passbook.compulsory, amount) };
    case "missed":
      return {
        ...passbook,
        compulsory: add(passbook.compulsory, amount),
        missed: subtract(passbook.missed, amount),
      };
    case "restored":
      return {
        ...passbook,
        voluntary: add(passbook.voluntary, amount),
        ownUsed: subtract(passbook.ownUsed, amount),
      };
    case "extra":
      return { ...passbook, voluntary: add(passbook.voluntary, amount) };
  }
}

function used(passbook: Passbook, { bucket, amount, purpose }: Use): Passbook {
  const left = { ...passbook, [bucket]: subtract(passbook[bucket], amount) };
  const isOwnVoluntary = purpose === "ownShortfall" && bucket === "voluntary";
  return isOwnVoluntary ? { ...left, ownUsed: add(left.ownUsed, amount) } : left;
}

function carried(passbook: Passbook, { kind, bucket, amount }: Carry): Passbook {
  const change = kind === "savingsSent" ? negate(amount) : amount;
  return { ...passbook, [bucket]: add(passbook[bucket], change) };
}

/** A reversed payment (negative amount) revives a fine that was settled. */
function afterFine(fines: readonly Fine[], paid: FinePayment): Fine[] {
  const { fineId, memberId, amount } = paid;
  const known = fines.some((fine) => fine.fineId === fineId);
  const revived: Fine = {
    fineId,
    memberId,
    amount: zero(amount.currency),
    owed: subtract(zero(amount.currency), amount),
  };
  const all = known
    ? fines.map((fine) =>
        fine.fineId === fineId ? { ...fine, owed: subtract(fine.owed, amount) } : fine,
      )
    : [...fines, revived];
  return all.filter((fine) => fine.owed.minor > 0n);
}

export function finesOwed(state: SavingsState, memberId: MemberId): Fine[] {
  return state.fines.filter((fine) => fine.memberId === memberId);
}
