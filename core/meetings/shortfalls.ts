// Who is short at this meeting and how the bylaws would have it solved: the phone shows it
// step by step, and what was already agreed is taken off.

import type { CoverageSource } from "#core/groups/bylaws.ts";
import { proposeCoverage, type CoverageStep } from "#core/lending/waterfall.ts";
import { downToCoin } from "#core/money/coin.ts";
import { isPositive, subtract, sum, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { applySavings, type SavingsState } from "#core/savings/savings.ts";
import type { GroupState } from "./group-state.ts";
import { markOf, type Meeting } from "./meeting.ts";
import { fundFree, rafflesFree } from "./money-of-all.ts";
import { settleMeeting, type Settlement } from "./settle.ts";
import { columnsOf } from "./totals.ts";

export type Shortfall = {
  readonly memberId: MemberId;
  /** Owed and not brought by herself. */
  readonly missing: Money;
  /** Still missing after the steps agreed so far. */
  readonly open: Money;
  readonly steps: readonly CoverageStep[];
};

/** By debtor: sources the women left out. */
export type LeftOut = Readonly<Record<MemberId, readonly CoverageSource[]>>;

/**
 * Every woman who brought less than she owes, in line order. A source that has given for her at
 * this meeting, or that the women left out, is not proposed again.
 */
export function shortfallsOf(state: GroupState, meeting: Meeting, leftOut: LeftOut): Shortfall[] {
  const heldOn = meeting.heldOn ?? meeting.dueOn;
  const settled = settleMeeting(state, meeting, heldOn);
  const short = missingBy(state, settled, meeting.coin);
  const ableIds = ableWomen(state, meeting, short);
  return [...short].map(([memberId, { missing, open }]) => ({
    memberId,
    missing,
    open,
    steps: proposeCoverage({
      association: state.association,
      savings: afterPledges(state.savings, meeting),
      fundAvailable: unpledged(fundFree(state), meeting, "reserveFund"),
      rafflesAvailable: unpledged(rafflesFree(state, meeting), meeting, "raffleIncome"),
      debtorId: memberId,
      shortfall: open,
      passed: [...(leftOut[memberId] ?? []), ...askedFor(meeting, memberId)],
      ableIds,
      coin: meeting.coin,
    }),
  }));
}

function askedFor(meeting: Meeting, memberId: MemberId): CoverageSource[] {
  return meeting.coverages
    .filter(({ debtorId }) => debtorId === memberId)
    .map(({ source }) => source);
}

type Missing = { readonly missing: Money; readonly open: Money };

/** Less than the smallest coin is nobody's shortfall: it stays in her instalment until her next payment. */
function missingBy(
  state: GroupState,
  settled: Settlement,
  coin: Money | undefined,
): Map<MemberId, Missing> {
  const short = new Map<MemberId, Missing>();
  const { currency } = state.association;
  for (const { memberId, due } of settled.sheet) {
    const { external, covered } = columnsOf(settled.movements, memberId, currency);
    const missing = subtract(due, subtract(external, covered));
    const open = subtract(due, external);
    const isPayable = isPositive(downToCoin(open, coin));
    if (isPositive(downToCoin(missing, coin)))
      short.set(memberId, { missing, open: isPayable ? open : zero(currency) });
  }
  return short;
}

function ableWomen(
  state: GroupState,
  meeting: Meeting,
  short: ReadonlyMap<MemberId, Missing>,
): MemberId[] {
  return state.association.members
    .map((member) => member.memberId)
    .filter((memberId) => !short.has(memberId) && isHere(meeting, memberId));
}

function isHere(meeting: Meeting, memberId: MemberId): boolean {
  const presence = markOf(meeting, memberId)?.presence;
  return presence === "present" || presence === "late" || presence === "substituted";
}

/** Less what this meeting already pledged of it. */
function unpledged(free: Money, meeting: Meeting, from: CoverageSource): Money {
  const pledged = meeting.coverages
    .filter(({ source }) => source === from)
    .flatMap(({ shares }) => shares.map((part) => part.amount));
  return subtract(free, sum(free.currency, pledged));
}

/** Own savings agreed at this meeting cannot be agreed again. */
function afterPledges(savings: SavingsState, meeting: Meeting): SavingsState {
  const pledges = meeting.coverages.flatMap(({ debtorId, source, shares }) => {
    if (source !== "ownVoluntary" && source !== "ownCompulsory") return [];
    const bucket = source === "ownVoluntary" ? ("voluntary" as const) : ("compulsory" as const);
    return shares.map(({ amount }) => ({ memberId: debtorId, bucket, amount }));
  });
  return pledges.reduce(
    (known, pledge) =>
      applySavings(known, { kind: "savingsUsed", purpose: "ownShortfall", ...pledge }),
    savings,
  );
}
