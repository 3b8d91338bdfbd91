// The days on which this life happens. They lie as near to today as they can, and every day the
// association meets, or would have met, is one that everybody works: so no feast of the country
// comes in between, and the figures are the same whenever the life is lived.

import { addDays, weekday, type Day } from "#core/time/day.ts";
import { isBusinessDay, type ClosedDays } from "#core/time/holidays.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { closedDays } from "#countries/closed-days.ts";

export type LifeDays = {
  readonly founded: Day;
  readonly lent: Day;
  /** The centre mourns on the second meeting, which waits a day and bears its interest. */
  readonly mourning: Day;
  readonly expelled: Day;
  /** Blocked roads on the third, which waits a day, and nothing else changes. */
  readonly blockade: Day;
  readonly died: Day;
  /** The fair of the town on the fourth, which is skipped. */
  readonly fair: Day;
  readonly lastMeeting: Day;
  readonly lentAgain: Day;
  /** On another weekday than the one they met on. */
  readonly movedTo: Day;
};

/** Counted from the day of mourning: when money is lent, and when they meet or would have met. */
const MET = [-28, -14, 0, 1, 14, 15, 28, 42, 43] as const;

/** Later than its first meeting, as long as that is still to come. */
const RECENT_DAYS = 13;

export function daysOfLife(today: Day): LifeDays {
  const closed = closedOf(addDays(today, -120), addDays(today, 60));
  const mourning = mourningBefore(today, closed);
  const lentAgain = addDays(mourning, 43);
  return {
    founded: addDays(mourning, -32),
    lent: addDays(mourning, -28),
    mourning,
    expelled: addDays(mourning, 8),
    blockade: addDays(mourning, 14),
    died: addDays(mourning, 22),
    fair: addDays(mourning, 28),
    lastMeeting: addDays(mourning, 42),
    lentAgain,
    movedTo: nextOpen(today, (on) => weekday(on) !== weekday(lentAgain), closed),
  };
}

/** What the country keeps; this branch has no region. */
export function closedOf(from: Day, to: Day): ClosedDays {
  return closedDays({ country: BOLIVIA, region: null, closures: new Map() }, from, to);
}

function mourningBefore(today: Day, closed: ClosedDays): Day {
  for (let ago = 1; ago <= RECENT_DAYS; ago += 1) {
    const mourning = addDays(today, -ago - 43);
    if (MET.every((days) => isBusinessDay(addDays(mourning, days), closed))) return mourning;
  }
  throw new Error("Holidays of the country leave no room for this life.");
}

function nextOpen(after: Day, fits: (on: Day) => boolean, closed: ClosedDays): Day {
  let on = addDays(after, 1);
  while (!fits(on) || !isBusinessDay(on, closed)) on = addDays(on, 1);
  return on;
}
