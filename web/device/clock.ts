// The phone's clock is believed as little as possible: the server's word is kept, and carried on
// by a counter that does not move when somebody sets the clock.

import { parseDay, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";

export type Clock = {
  /** Milliseconds of the device's clock. */
  readonly now: () => number;
  /** The device's clock as an ISO instant. */
  readonly instant: () => string;
  /** Keeps the server's ISO instant, just received. */
  readonly hear: (serverTime: string) => void;
  /** Milliseconds the device's clock is ahead of the server's; null when never compared. */
  readonly offMs: () => number | null;
};

/** `lastOffMs` is what was found the last time the server was heard, in an earlier session. */
export function newClock(now: () => number, lastOffMs: number | null): Clock {
  let anchor: { readonly serverMs: number; readonly heardAt: number } | null = null;
  return {
    now,
    instant: () => new Date(now()).toISOString(),
    hear: (serverTime) => {
      const serverMs = Date.parse(serverTime);
      if (!Number.isNaN(serverMs)) anchor = { serverMs, heardAt: performance.now() };
    },
    offMs: () =>
      anchor === null ? lastOffMs : now() - (anchor.serverMs + performance.now() - anchor.heardAt),
  };
}

/** The open day by the server's last word. Years a calendar cannot write give the `known` day. */
export function businessDay(clock: Clock, known: Day): Day {
  const localMs = clock.now() - (clock.offMs() ?? 0) + BOLIVIA.utcOffsetHours * 3_600_000;
  const today = parseDay(new Date(localMs).toISOString().slice(0, 10));
  return today.isGranted ? today.value : known;
}
