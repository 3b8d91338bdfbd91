// The share-out on the real account: what was earned, each woman's share, and what she owes taken
// from the share first and then from her savings. What is still owed stays her personal debt.

import { daysBetween, type Day } from "#core/time/day.ts";
import { debtsOf, lentFrom } from "#core/lending/loan.ts";
import { repayFund, repayHelpers } from "#core/lending/recover.ts";
import {
  add,
  compare,
  greatest,
  isPositive,
  least,
  negate,
  subtract,
  sum,
  zero,
  type Money,
} from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { repay } from "#core/savings/internal-loan.ts";
import { loansOf, savedIn, savingsDaysOf } from "#core/savings/internal.ts";
import { earnings, type Earned } from "#core/savings/earned.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { shareOut, type Saver } from "#core/savings/share-out.ts";
import type { DeedOf } from "./deed.ts";
import { internalOf, type GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";

export type ShareRow = {
  readonly memberId: MemberId;
  /** Minor units times days. */
  readonly savingsDays: Money;
  readonly share: Money;
  /** Taken from share and savings for what she owed, interest included. */
  readonly netted: Money;
  /** What she may take in coins or leave. */
  readonly free: Money;
};

export type ShareTable = {
  readonly earned: Earned;
  readonly provision: Money;
  readonly toFund: Money;
  /** The shares together. */
  readonly net: Money;
  readonly rows: readonly ShareRow[];
  readonly movements: readonly Movement[];
};

/** Interest on netted debts is earned too; a few rounds find it to the cent. */
const ROUNDS = 4;

/**
 * `before` is the group when the meeting began, whose savings-days count; `state` what the sheet
 * and the other deeds left. What nobody can share stays in the reserve fund.
 */
export function shareOutOf(
  before: GroupState,
  state: GroupState,
  agreed: DeedOf<"shareOutAgreed">,
  heldOn: Day,
): ShareTable {
  const savers = saversOf(before, heldOn);
  let nets = netAll(state, savers, [], heldOn);
  let split = divided(state, savers, agreed, nets);
  for (let round = 0; round < ROUNDS; round += 1) {
    const again = netAll(state, savers, split.shares, heldOn);
    const isSame = again.every(({ netted }, index) => {
      const known = nets[index];
      return known !== undefined && compare(netted, known.netted) === 0;
    });
    nets = again;
    if (isSame) return tableOf(state, savers, split, nets);
    split = divided(state, savers, agreed, nets);
  }
  // Two splits may take turns by a coin: what is netted is taken from the shares that are paid.
  return tableOf(state, savers, split, netAll(state, savers, split.shares, heldOn));
}

function saversOf(before: GroupState, to: Day): Saver[] {
  const internal = internalOf(before);
  const { association, savings } = before;
  const days = internal.since === null ? 0 : daysBetween(internal.since, to);
  return association.members.map(({ memberId }) => ({
    memberId,
    savingsDays: savingsDaysOf(internal, memberId, passbookOf(savings, memberId), to),
    days,
  }));
}

type Split = { readonly provision: Money; readonly shares: readonly Money[] };

/** A gain of the counts is shared with the raffles; a loss is one expense more. */
function divided(
  state: GroupState,
  savers: readonly Saver[],
  { rule, finesTo, amount: provision }: DeedOf<"shareOutAgreed">,
  nets: readonly Net[],
): Split {
  const { currency } = state.association;
  const earned = withInterest(internalOf(state).earned, nets);
  const nothing = zero(currency);
  const { loanInterest, fundInterest, fines, raffles, differences, expenses } = earned;
  const kept = greatest(subtract(raffles, rafflesOut(state, nets)), nothing);
  const outcome = shareOut({
    currency,
    earnings: {
      interest: add(loanInterest, fundInterest),
      fines,
      raffles: add(kept, greatest(differences, nothing)),
      expenses: [expenses, greatest(negate(differences), nothing)],
      provision,
    },
    rule,
    finesTo,
    savers,
  });
  if (!outcome.isGranted) return { provision: nothing, shares: [] };
  return { provision, shares: outcome.value.shares.map(({ amount }) => amount) };
}

/** What the raffles gave for a woman and she cannot return now stays in the fund, and is owed to it. */
function rafflesOut({ lending, association }: GroupState, nets: readonly Net[]): Money {
  const { currency } = association;
  const returned = nets
    .flatMap(({ movements }) => movements)
    .flatMap((movement) =>
      movement.kind === "coverageRecovered" && movement.debt.source === "raffleIncome"
        ? [movement.amount]
        : [],
    );
  return subtract(lentFrom(lending, "raffleIncome", zero(currency)), sum(currency, returned));
}

function tableOf(
  state: GroupState,
  savers: readonly Saver[],
  { provision, shares }: Split,
  nets: readonly Net[],
): ShareTable {
  const { currency } = state.association;
  const nothing = zero(currency);
  const earned = withInterest(internalOf(state).earned, nets);
  const net = sum(currency, shares);
  const toFund = subtract(subtract(earnings(earned), provision), net);
  const rows = savers.map(({ memberId, savingsDays }, index): ShareRow => {
    const share = shares[index] ?? nothing;
    const netted = nets[index]?.netted ?? nothing;
    const saved = savedIn(passbookOf(state.savings, memberId));
    const free = subtract(add(saved, share), netted);
    return { memberId, savingsDays: { currency, minor: savingsDays }, share, netted, free };
  });
  const shared: Movement = {
    kind: "earningsShared",
    earned,
    provision,
    toFund,
    amount: net,
    shares: rows.map(({ memberId, share, savingsDays }) => {
      return { memberId, amount: share, savingsDays };
    }),
  };
  const movements = [shared, ...nets.flatMap((known) => known.movements)];
  return { earned, provision, toFund, net, rows, movements };
}

type Net = {
  readonly netted: Money;
  readonly fundInterest: Money;
  readonly loanInterest: Money;
  readonly movements: readonly Movement[];
};

function netAll(
  state: GroupState,
  savers: readonly Saver[],
  shares: readonly Money[],
  on: Day,
): Net[] {
  const nothing = zero(state.association.currency);
  return savers.map(({ memberId }, index) => netOne(state, memberId, shares[index] ?? nothing, on));
}

/** The fund first, then the women who helped her, then the women's loan. */
function netOne(state: GroupState, memberId: MemberId, share: Money, on: Day): Net {
  const { savings, lending, association } = state;
  const { currency } = association;
  const passbook = passbookOf(savings, memberId);
  const nothing = zero(currency);
  const voluntary = greatest(add(passbook.voluntary, share), nothing);
  const available = add(voluntary, greatest(passbook.compulsory, nothing));
  const debts = debtsOf(lending, memberId);
  const fund = repayFund(available, debts, association.bylaws.fundInterestPerMonth, on);
  const helpers = repayHelpers(fund.left, debts, on);
  const loans = repay(loansOf(internalOf(state), memberId), helpers.left, on);
  const netted = subtract(available, loans.left);
  const fromVoluntary = least(netted, voluntary);
  const parts = [
    { bucket: "voluntary", amount: fromVoluntary },
    { bucket: "compulsory", amount: subtract(netted, fromVoluntary) },
  ] as const;
  const used = parts
    .filter(({ amount }) => isPositive(amount))
    .map((part) => ({ kind: "savingsUsed", memberId, purpose: "ownDebts", ...part }) as const);
  const interestOf = (list: readonly { readonly interest: Money }[]) =>
    sum(
      currency,
      list.map(({ interest }) => interest),
    );
  return {
    netted,
    fundInterest: interestOf(fund.movements),
    loanInterest: interestOf(loans.movements),
    movements: [...used, ...fund.movements, ...helpers.movements, ...loans.movements],
  };
}

function withInterest(earned: Earned, nets: readonly Net[]): Earned {
  const { currency } = earned.fines;
  const all = (kind: "fundInterest" | "loanInterest") =>
    sum(
      currency,
      nets.map((net) => net[kind]),
    );
  return {
    ...earned,
    fundInterest: add(earned.fundInterest, all("fundInterest")),
    loanInterest: add(earned.loanInterest, all("loanInterest")),
  };
}
