// Meetings are numbered anew in every cycle. Read in their order, a number that does not rise is the
// first of another cycle; the last of them is the one that runs or ran last.

import type { MeetingRow } from "#core/wire/office.ts";

export type OfCycle = { readonly cycleNumber: number; readonly rows: readonly MeetingRow[] };

/** The newest first. */
export function byCycle(rows: readonly MeetingRow[], newest: number): readonly OfCycle[] {
  const cycles: MeetingRow[][] = [];
  for (const row of rows) {
    const running = cycles.at(-1);
    if (running === undefined || row.number <= (running.at(-1)?.number ?? 0)) cycles.push([row]);
    else running.push(row);
  }
  return cycles
    .toReversed()
    .map((ofCycle, before) => ({ cycleNumber: newest - before, rows: ofCycle }));
}
