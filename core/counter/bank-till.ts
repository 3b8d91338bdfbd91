// The till's cash goes to the bank on a slip, and waits there for the line of the statement like
// the cash of a meeting.

import type { GroupState } from "#core/meetings/group-state.ts";
import { compare, isPositive } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays } from "#core/time/day.ts";
import type { BankTill } from "./command.ts";
import type { TillBroughtToBank } from "./event.ts";
import { LATEST_DAYS } from "./receive.ts";
import type { CounterTerms } from "./terms.ts";

export type BankTillRefusal =
  | "wrongCurrency"
  | "amountNotPositive"
  | "moreThanInTill"
  | "slipMissing"
  | "dayOutOfRange"
  | "unknownPhoto";

export function bankTill(
  { association, till }: GroupState,
  { amount, slipNumber, depositedOn, photo }: BankTill,
  { commandId, today, knownPhotos }: CounterTerms,
): Outcome<TillBroughtToBank, BankTillRefusal> {
  if (amount.currency !== association.currency) return refused("wrongCurrency");
  if (!isPositive(amount)) return refused("amountNotPositive");
  if (till === undefined || compare(amount, till.cash) > 0) return refused("moreThanInTill");
  if (slipNumber.trim() === "") return refused("slipMissing");
  const isNear = depositedOn <= addDays(today, 1) && depositedOn >= addDays(today, -LATEST_DAYS);
  if (!isNear) return refused("dayOutOfRange");
  if (photo !== undefined && knownPhotos?.includes(photo) === false) return refused("unknownPhoto");
  return granted({
    type: "TillBroughtToBank",
    depositId: commandId,
    amount,
    slipNumber,
    on: depositedOn,
    ...(photo !== undefined && { photo }),
  });
}
