// The one clock of the server. Business days come from here and from nowhere else; tests set it.

import { addDays, day, type Day } from "#core/time/day.ts";

export type Clock = {
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The business day at a place so many hours from UTC. */
  readonly businessDay: (utcOffsetHours: number) => Day;
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
    businessDay: (utcOffsetHours) => {
      const local = milliseconds() + utcOffsetHours * 3_600_000;
      return addDays(day("1970-01-01"), Math.floor(local / 86_400_000));
    },
  };
}
