// What savings and the fund can still give at this meeting. Two phones may have agreed to the same
// forty bolivianos twice: what was agreed is kept, what is there is given once.

import { greatest, isPositive, least, subtract, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { GroupState } from "./group-state.ts";
import type { CoverageAgreement, Meeting } from "./meeting.ts";
import { fundFree, rafflesFree } from "./money-of-all.ts";

export type Purse = {
  /** As much of the wish as is there; it stays until `spend` takes it. Cash has no limit. */
  readonly offer: (from: Giver, wish: Money) => Money;
  readonly spend: (from: Giver, amount: Money) => void;
};

export type Giver = {
  readonly source: CoverageAgreement["source"];
  readonly debtorId: MemberId;
  readonly helperId: MemberId | null;
};

/** Opened once for a meeting, on the balances before it. */
export function openPurse(state: GroupState, meeting: Meeting): Purse {
  const left = new Map<string, Money>();
  const leftIn = (from: Giver) => {
    const key = keyOf(from);
    return key === null ? null : (left.get(key) ?? balanceOf(state, meeting, from));
  };
  return {
    offer: (from, wish) => {
      const there = leftIn(from);
      return there === null ? wish : least(wish, greatest(there, zero(wish.currency)));
    },
    spend: (from, amount) => {
      const [key, there] = [keyOf(from), leftIn(from)];
      if (key !== null && there !== null && isPositive(amount))
        left.set(key, subtract(there, amount));
    },
  };
}

/** Null for cash on the table, which is there when it is there. */
function keyOf({ source, debtorId, helperId }: Giver): string | null {
  switch (source) {
    case "subgroup":
    case "association":
      return null;
    case "reserveFund":
      return "fund";
    case "raffleIncome":
      return "raffles";
    case "ownVoluntary":
      return `voluntary:${debtorId}`;
    case "ownCompulsory":
      return `compulsory:${debtorId}`;
    case "memberSavings":
      return `voluntary:${helperId ?? debtorId}`;
  }
}

function balanceOf(state: GroupState, meeting: Meeting, from: Giver): Money {
  const { source, debtorId, helperId } = from;
  if (source === "reserveFund") return fundFree(state);
  if (source === "raffleIncome") return rafflesFree(state, meeting);
  const passbook = passbookOf(
    state.savings,
    source === "memberSavings" ? (helperId ?? debtorId) : debtorId,
  );
  return source === "ownCompulsory" ? passbook.compulsory : passbook.voluntary;
}
