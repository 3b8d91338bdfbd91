// The one clock of the server. Business days come from here and from nowhere else; tests set it.

import type { Day } from "#core/time/day.ts";
import type { Zone } from "#core/time/zone.ts";
import { dayIn } from "./clock/zone-tables.ts";

export type Clock = {
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The business day of a branch in this zone. */
  readonly businessDay: (zone: Zone) => Day;
  /** Why this clock may not date anything; null as a rule. */
  readonly doubt: () => ClockDoubt | null;
};

/** The machine says it is earlier, or far later, than the institution knows it to be. */
export type ClockDoubt = "behind" | "ahead";

export function systemClock(): Clock {
  return clockOf(
    () => Date.now(),
    () => null,
  );
}

/** A clock that stands at an instant. */
export function stoppedClock(instant: string): Clock {
  const at = Date.parse(instant);
  return clockOf(
    () => at,
    () => null,
  );
}

/** A clock that reads milliseconds since 1970. */
export function clockOf(milliseconds: () => number, doubt: Clock["doubt"]): Clock {
  return {
    doubt,
    now: () => new Date(milliseconds()).toISOString(),
    businessDay: (zone) => dayIn(zone, milliseconds()),
  };
}
