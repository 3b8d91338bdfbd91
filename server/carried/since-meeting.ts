// What came from another association, or left for one, since the meeting before: read aloud at the
// next and said in its acta, on paper and on every screen.

import type { MeetingClosed } from "#core/meetings/event.ts";
import {
  CARRIED_TYPES,
  isCarried,
  totalCarried,
  type CarriedEvent,
} from "#core/savings/carried.ts";
import { isPositive, negate, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { Sql } from "#server/database/db.ts";

/**
 * In the order of the book. What happens on the day of a meeting or later belongs to the next: a
 * closed acta says for ever what it said.
 */
export async function carriedBefore(
  sql: Pick<Sql, "query">,
  bookId: string,
  heldOn: Day | null,
): Promise<CarriedEvent[]> {
  if (heldOn === null) return [];
  const rows = await sql.query(
    `select body from event where book_id = $1 and (type = any($2) or type = 'MeetingClosed')
      and exists (select 1 from event where book_id = $1 and type = any($2)) order by number`,
    [bookId, CARRIED_TYPES],
  );
  const events = rows.map((row) => fromJson(row["body"] as string) as CarriedEvent | MeetingClosed);
  const before = events
    .flatMap((event) => (isCarried(event) ? [] : [event.heldOn]))
    .filter((day) => day < heldOn)
    .toSorted()
    .at(-1);
  return events.flatMap((event) =>
    isCarried(event) && event.on < heldOn && (before === undefined || event.on >= before)
      ? [event]
      : [],
  );
}

/** The sum it tells of, never below zero. */
export function amountTold(event: CarriedEvent): Money {
  if (event.type === "MissingCoinsBrought") return event.amount;
  const total = totalCarried(event);
  return isPositive(total) ? total : negate(total);
}

/** The other association, where the event names it. */
export function otherTold(event: CarriedEvent): string | null {
  if (event.type === "SavingsSent") return event.to.name;
  return event.type === "SavingsArrived" ? event.from.name : null;
}

/** The woman of the board who stands by it. */
export function signerTold(event: CarriedEvent): MemberId | null {
  switch (event.type) {
    case "SavingsArrived":
    case "MissingCoinsBrought":
      return event.receivedById;
    case "SavingsTakenBack":
    case "ArrivalUndone":
      return event.seenById ?? null;
    case "SavingsSent":
      return null;
  }
}

/** The slip or the signed voucher. */
export function voucherTold(event: CarriedEvent): string | null {
  if (event.type === "SavingsSent") return event.voucher;
  return event.type === "SavingsArrived" ? (event.short?.voucher ?? null) : null;
}

/** What did not come with it. */
export function missingTold(event: CarriedEvent): Money | null {
  return event.type === "SavingsArrived" ? (event.short?.amount ?? null) : null;
}
