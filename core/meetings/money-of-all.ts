// What belongs to all the women together and may stand in for one of them: the reserve fund, and what
// raffles, events and gifts brought in this cycle.

import { lentFrom } from "#core/lending/loan.ts";
import { add, greatest, least, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { earnings } from "#core/savings/earned.ts";
import { deedsOfKind } from "./deed.ts";
import { internalOf, type GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";

/** The fund's equity less what it has out on coverage. */
export function fundFree({ savings, lending, association }: GroupState): Money {
  return subtract(savings.fund, lentFrom(lending, "reserveFund", zero(association.currency)));
}

/**
 * Raffles of the cycle that expenses have not eaten and that are not out on coverage, with the coins
 * of the raffle held at this very meeting. Never below zero.
 */
export function rafflesFree(state: GroupState, meeting: Meeting): Money {
  const { lending, association } = state;
  const nothing = zero(association.currency);
  const { earned } = internalOf(state);
  const today = sum(
    nothing.currency,
    deedsOfKind(meeting, "incomeReceived").map(({ amount }) => amount),
  );
  const brought = add(least(earned.raffles, earnings(earned)), today);
  return greatest(subtract(brought, lentFrom(lending, "raffleIncome", nothing)), nothing);
}
