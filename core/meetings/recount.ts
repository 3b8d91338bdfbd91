// The coins of a closed meeting were counted as they were. A line put right later changes what
// should have lain on the table, and so the recorded difference, never the count.

import { add, greatest, isZero, subtract, sum, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { standingCorrection, type ClosedRecord } from "./closed-record.ts";
import type { Movement } from "./movement.ts";

type Recount = {
  readonly memberId: MemberId;
  readonly rightAmount: Money;
  readonly record: ClosedRecord;
  /** Her movements before the correction, and after it. */
  readonly standing: readonly Movement[];
  readonly settled: readonly Movement[];
};

/**
 * Counted less expected cash grows by what she brought too little and by what the helpers got
 * back on paper beyond what was handed to them. A transfer never lay on the table.
 */
export function recounted({
  memberId,
  rightAmount,
  record,
  standing,
  settled,
}: Recount): Movement[] {
  const nothing = zero(rightAmount.currency);
  const line = record.closed.sheet.find((known) => known.memberId === memberId);
  const transferred = line === undefined ? nothing : subtract(line.received, line.inCash);
  const inCash = (amount: Money) => greatest(subtract(amount, transferred), nothing);
  const wrongAmount =
    standingCorrection(record, memberId)?.rightAmount ?? line?.received ?? nothing;
  const brought = subtract(inCash(wrongAmount), inCash(rightAmount));
  const returned = subtract(givenBack(settled, nothing), givenBack(standing, nothing));
  const amount = add(brought, returned);
  return isZero(amount) ? [] : [{ kind: "cashDiffered", amount }];
}

function givenBack(movements: readonly Movement[], { currency }: Money): Money {
  const returned = movements.flatMap((movement) =>
    movement.kind === "coverageRecovered" && movement.debt.helperId !== null
      ? [movement.amount]
      : [],
  );
  return sum(currency, returned);
}
