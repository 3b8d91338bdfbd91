// Where a branch is on the clock: a named zone, and its shifts as a phone carries them. Which they are
// is in the tables of a machine (server/clock/zone-tables.ts).

/** A name of the IANA time zone database, such as America/La_Paz. */
export type Zone = string & { readonly __zone: true };

/** From an instant on (milliseconds since 1970), so many minutes from UTC; in order of time. */
export type Shift = { readonly fromMs: number; readonly offsetMinutes: number };

const MINUTE_MS = 60_000;

/** An instant as the clocks of a place show it, for whoever carries its shifts; the first also holds before it. */
export function shiftedMs(shifts: readonly Shift[], atMs: number): number {
  const shift = shifts.findLast(({ fromMs }) => fromMs <= atMs) ?? shifts[0];
  return atMs + (shift?.offsetMinutes ?? 0) * MINUTE_MS;
}
