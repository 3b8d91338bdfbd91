// In which order the associations of a branch ask for somebody's attention.

import type { AssociationRow } from "#core/wire/office.ts";
import type { Day } from "#core/time/day.ts";

export const ORDERS = ["attention", "meeting", "name"] as const;

export type Order = (typeof ORDERS)[number];

/**
 * First who is past due for the institution, the longest first; then meetings that were due and are
 * not closed, facts that wait, and who is past due for the others. The rest as it came.
 */
export function inOrder(
  rows: readonly AssociationRow[],
  order: Order,
  today: Day,
): readonly AssociationRow[] {
  switch (order) {
    case "attention":
      return rows.toSorted((one, other) => urgencyOf(other, today) - urgencyOf(one, today));
    case "name":
      return rows.toSorted((one, other) => one.name.localeCompare(other.name, "es"));
    case "meeting":
      return rows;
  }
}

function urgencyOf({ clocks, nextMeeting, openReviews }: AssociationRow, today: Day): number {
  const { contract, personal } = clocks;
  if (contract.since !== null) return 3_000_000 + contract.daysPastDue;
  if (nextMeeting !== null && nextMeeting.dueOn < today) return 2_000_000;
  if (openReviews > 0) return 1_000_000 + openReviews;
  return personal.since === null ? 0 : 1 + personal.daysPastDue;
}
