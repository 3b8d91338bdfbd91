// The women's own ledger line by line, as it is read aloud before they vote on it, and what is
// still open at the end of a cycle, by whom.

import { debtsOf, outstanding, type CoverageDebt } from "#core/lending/loan.ts";
import { add, isPositive, sum, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { owedByCarriers } from "#core/savings/carried.ts";
import { earnings } from "#core/savings/earned.ts";
import { lentOut, loansOf, savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { deedsOf } from "./deed.ts";
import { applyMovements, internalOf, type GroupState } from "./group-state.ts";
import { groupCashOf, onLoan } from "./internal-figures.ts";
import type { Meeting } from "./meeting.ts";
import { settleMeeting } from "./settle.ts";

export type LedgerLine = {
  readonly memberId: MemberId;
  /** Compulsory and voluntary together. */
  readonly saved: Money;
  readonly held: Money;
  /** What is left of her loans from the women. */
  readonly internalLoan: Money;
  /** What others paid for her and she has not given back. */
  readonly owesOthers: Money;
  /** What she paid for others and still waits for. */
  readonly isOwed: Money;
};

/** What the women have equals whose it is: `total`, on both sides. */
export type LedgerRead = {
  readonly lines: readonly LedgerLine[];
  readonly fund: Money;
  readonly earned: Money;
  readonly provision: Money;
  readonly cash: Money;
  /** Out among the women: loans, and what the fund paid for somebody. */
  readonly out: Money;
  /** Coins that whoever carried savings here did not bring. */
  readonly owedByCarriers: Money;
  readonly total: Money;
};

/** What would stand if the meeting were closed now and nothing shared out. */
export function ledgerAt(state: GroupState, meeting: Meeting): LedgerRead {
  return ledgerOf(beforeSharing(state, meeting));
}

/** As the book has it. */
export function ledgerOf(state: GroupState): LedgerRead {
  const { association, savings } = state;
  const { earned, provision } = internalOf(state);
  const cash = groupCashOf(state);
  const out = onLoan(state);
  const carriers = owedByCarriers(state.carried, zero(association.currency));
  const women = [...association.members, ...(association.former ?? [])];
  const lines = women.map(({ memberId }) => lineOf(state, memberId));
  return {
    lines: lines.filter((line, index) => index < association.members.length || isLeft(line)),
    fund: savings.fund,
    earned: earnings(earned),
    provision,
    cash,
    out,
    owedByCarriers: carriers,
    total: add(add(cash, out), carriers),
  };
}

/** Of the same women: whether every one of them, and all together, would hear the same sums. */
export function isSameLedger(left: LedgerRead, right: LedgerRead): boolean {
  const sumsOf = ({ lines, ...all }: LedgerRead) => [
    ...Object.values(all),
    ...lines.flatMap(({ memberId: _whose, ...sums }) => Object.values(sums)),
  ];
  const others = sumsOf(right);
  return sumsOf(left).every(({ minor }, index) => minor === others[index]?.minor);
}

function lineOf(state: GroupState, memberId: MemberId): LedgerLine {
  const { lending, savings, association } = state;
  const passbook = passbookOf(savings, memberId);
  const internal = internalOf(state);
  const lent = lentOut({ ...internal, loans: loansOf(internal, memberId) });
  const owing = (debts: readonly CoverageDebt[]) =>
    sum(
      association.currency,
      debts.map(({ remaining }) => remaining),
    );
  return {
    memberId,
    saved: savedIn(passbook),
    held: passbook.held,
    internalLoan: lent,
    owesOthers: owing(debtsOf(lending, memberId)),
    isOwed: owing(lending.debts.filter(({ helperId }) => helperId === memberId)),
  };
}

/** A woman who left is read as long as something of hers is there. */
function isLeft({ saved, held, internalLoan, owesOthers, isOwed }: LedgerLine): boolean {
  return [saved, held, internalLoan, owesOthers, isOwed].some(isPositive);
}

export type StillOpen = {
  readonly memberId: MemberId;
  /** Of her loan from the institution, everything left to pay. */
  readonly external: Money;
  readonly toOthers: Money;
  readonly internalLoan: Money;
};

/** Whoever would owe something if the meeting were closed now; in line order. */
export function stillOpenAt(state: GroupState, meeting: Meeting): StillOpen[] {
  return stillOpen(beforeSharing(state, meeting));
}

export function stillOpen(state: GroupState): StillOpen[] {
  const { association, lending } = state;
  return association.members.flatMap(({ memberId }): StillOpen[] => {
    const loan = lending.loans[memberId];
    const external = loan === undefined ? zero(association.currency) : outstanding(loan);
    const { owesOthers: toOthers, internalLoan } = lineOf(state, memberId);
    const open = { memberId, external, toOthers, internalLoan };
    return [external, toOthers, internalLoan].some(isPositive) ? [open] : [];
  });
}

/** What all of them owe the institution together. */
export function externalOpen(open: readonly StillOpen[], currency: Money["currency"]): Money {
  return sum(
    currency,
    open.map(({ external }) => external),
  );
}

function beforeSharing(state: GroupState, meeting: Meeting): GroupState {
  if (meeting.status === "closed") return state;
  const deeds = deedsOf(meeting).filter(
    ({ kind }) => kind !== "shareOutAgreed" && kind !== "shareTaken",
  );
  const plain: Meeting = { ...meeting, deeds, counts: [] };
  const { movements } = settleMeeting(state, plain, meeting.heldOn ?? meeting.dueOn);
  return applyMovements(state, movements);
}
