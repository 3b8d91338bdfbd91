// The newest disbursement as the book tells it: what was paid and not taken back.

import type { DisbursementClosed } from "#core/cycle/event.ts";
import type { Payout } from "#core/lending/request.ts";
import type { Day } from "#core/time/day.ts";
import type { Asked } from "./asked.ts";
import { historyOf } from "./sources.ts";

export type Disbursed = {
  readonly grantId: string;
  readonly heldOn: Day;
  readonly payouts: readonly Payout[];
  /** Null while it goes on. */
  readonly closed: DisbursementClosed | null;
};

/** Null where no disbursement was held with the phone: imported groups have none. */
export async function payoutsOf({ sql, row }: Asked): Promise<Disbursed | null> {
  let found: Disbursed | null = null;
  for (const { event } of await historyOf(sql, row.bookId)) {
    if (event.type === "DisbursementOpened")
      found = { grantId: event.grantId, heldOn: event.heldOn, payouts: [], closed: null };
    else if (found !== null) found = after(found, event);
  }
  return found;
}

type Told = Awaited<ReturnType<typeof historyOf>>[number]["event"];

function after(found: Disbursed, event: Told): Disbursed {
  switch (event.type) {
    case "LoanPaidOut":
      return { ...found, payouts: [...found.payouts, event.payout] };
    case "PayoutAnnulled":
      return {
        ...found,
        payouts: found.payouts.filter(({ payoutId }) => payoutId !== event.payoutId),
      };
    case "DisbursementClosed":
      return { ...found, closed: event };
    default:
      return found;
  }
}
