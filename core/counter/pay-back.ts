// A woman who left has no instalment to come: what she had paid ahead is hers, and the cashier hands
// it back from the till, all of it, to her or to her heir.

import { advanceOf } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { compare, isPositive, zero } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays } from "#core/time/day.ts";
import type { PayBackAdvance } from "./command.ts";
import type { AdvancePaidBack } from "./event.ts";
import { LATEST_DAYS } from "./receive.ts";
import type { CounterTerms } from "./terms.ts";

export type PayBackRefusal = "notFormer" | "nothingAhead" | "moreThanInTill" | "dayOutOfRange";

export function payBackAdvance(
  { association, lending, till }: GroupState,
  { memberId, on }: PayBackAdvance,
  { commandId: paybackId, today }: CounterTerms,
): Outcome<AdvancePaidBack, PayBackRefusal> {
  const { former = [], currency } = association;
  if (!former.some((known) => known.memberId === memberId)) return refused("notFormer");
  if (on > today || on < addDays(today, -LATEST_DAYS)) return refused("dayOutOfRange");
  const amount = advanceOf(lending, memberId, zero(currency));
  if (!isPositive(amount)) return refused("nothingAhead");
  if (compare(amount, till?.cash ?? zero(currency)) > 0) return refused("moreThanInTill");
  return granted({ type: "AdvancePaidBack", paybackId, memberId, amount, on });
}
