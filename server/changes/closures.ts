// Closures of a branch: declared by one person, approved by another, and then part of the closed
// days of every association there.

import type { Closure, ClosureReason } from "#core/changes/closure.ts";
import type { HolidayPolicy } from "#core/lending/terms.ts";
import type { Day } from "#core/time/day.ts";
import type { Row } from "#server/database/db.ts";

export function closureFrom(row: Row): Closure {
  return {
    closureId: row["closure_id"] as string,
    from: row["first_on"] as Day,
    to: row["last_on"] as Day,
    reason: row["reason"] as ClosureReason,
    policy: row["policy"] as HolidayPolicy,
  };
}
