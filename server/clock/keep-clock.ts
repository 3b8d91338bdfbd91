// Keeps the clock's mark while the institution is served, and tells whoever runs the machine, once
// each time it begins and ends, that its clock cannot be believed.

import type { ClockDoubt } from "#server/clock.ts";
import type { Place } from "#server/database/scope.ts";
import { everySo } from "#server/every-so.ts";
import { exchangeMark, leaveMark } from "./mark.ts";
import type { SteadyClock } from "./steady-clock.ts";

const MARK_EVERY_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

export type ClockKeeping = Place & {
  readonly clock: SteadyClock;
  readonly report: (failure: unknown) => void;
};

/** Returns how to stop it; the mark is left as late as it may be. */
export function keepClock(keeping: ClockKeeping): () => Promise<void> {
  const { clock, report } = keeping;
  const mark = () => exchangeMark(keeping, clock);
  const look = lookout(clock, (words) => report(new Error(words)));
  const marking = everySo(MARK_EVERY_MS, mark, report);
  const looking = everySo(LOOK_EVERY_MS, async () => look(), report);
  return async () => {
    await Promise.all([marking(), looking()]);
    await leaveMark(keeping, clock).catch(report);
  };
}

/** Speaks when what is thought of the clock changes. */
function lookout(clock: SteadyClock, speak: (words: string) => void): () => void {
  let told: ClockDoubt | null = null;
  return () => {
    const doubt = clock.doubt();
    if (doubt === told) return;
    told = doubt;
    speak(
      doubt === null ? "clock: this machine's clock is believed again." : inWords(clock, doubt),
    );
  };
}

function inWords(clock: SteadyClock, doubt: ClockDoubt): string {
  const side = doubt === "behind" ? "behind" : "far ahead of";
  return (
    `clock: this machine says ${clock.wall.now()}, ${side} what the institution knows it to be ` +
    `(${clock.now()}). Meetings are taken as ever and keep their days; what needs today's date waits. ` +
    "Put the machine's clock right, or let an operator confirm today's date in the office."
  );
}
