// A woman who left has no instalment to come: what she had paid ahead is hers, and the cashier hands
// it back from the till, all of it, to her or to her heir; not while the bank has yet to show a
// transfer of hers, for whoever invents one would take the till's cash for it.

import { advanceOf } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { compare, isPositive, zero } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays } from "#core/time/day.ts";
import type { PayBackAdvance } from "./command.ts";
import type { AdvancePaidBack } from "./event.ts";
import { LATEST_DAYS } from "./receive.ts";
import type { CounterTerms } from "./terms.ts";

export type PayBackRefusal =
  | "notFormer"
  | "nothingAhead"
  | "transferUnconfirmed"
  | "moreThanInTill"
  | "dayOutOfRange";

export function payBackAdvance(
  { association, lending, meetings, till }: GroupState,
  { memberId, on }: PayBackAdvance,
  { commandId: paybackId, today }: CounterTerms,
): Outcome<AdvancePaidBack, PayBackRefusal> {
  const { former = [], currency } = association;
  if (!former.some((known) => known.memberId === memberId)) return refused("notFormer");
  if (on > today || on < addDays(today, -LATEST_DAYS)) return refused("dayOutOfRange");
  const amount = advanceOf(lending, memberId, zero(currency));
  if (!isPositive(amount)) return refused("nothingAhead");
  const isOnItsWay = meetings.waiting?.some((deposit) => deposit.memberId === memberId) === true;
  if (isOnItsWay) return refused("transferUnconfirmed");
  if (compare(amount, till?.cash ?? zero(currency)) > 0) return refused("moreThanInTill");
  return granted({ type: "AdvancePaidBack", paybackId, memberId, amount, on });
}
