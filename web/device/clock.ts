// The phone's clock is believed as little as possible: the server's word is kept, and carried on
// by a counter that does not move when somebody sets the clock.

import { parseDay, type Day } from "#core/time/day.ts";
import { shiftedMs, type Shift } from "#core/time/zone.ts";

export type Clock = {
  /** Milliseconds of the device's clock. */
  readonly now: () => number;
  /** The device's clock as an ISO instant. */
  readonly instant: () => string;
  /** Milliseconds of the server's clock as last heard, carried on; the device's while unheard of. */
  readonly known: () => number;
  /** Whether the server was heard since this session began. */
  readonly isHeard: () => boolean;
  /** Keeps the server's ISO instant, just received. */
  readonly hear: (serverTime: string) => void;
  /** Milliseconds the device's clock is ahead of the server's; null when never compared. */
  readonly offMs: () => number | null;
};

/** The device's clock, and a counter of milliseconds that nobody can set. */
type Hands = { readonly now: () => number; readonly elapsed: () => number };

/** `lastOffMs` is what was found the last time the server was heard, in an earlier session. */
export function newClock({ now, elapsed }: Hands, lastOffMs: number | null): Clock {
  let anchor: { readonly serverMs: number; readonly heardAt: number } | null = null;
  const offMs = () =>
    anchor === null ? lastOffMs : now() - (anchor.serverMs + elapsed() - anchor.heardAt);
  return {
    now,
    known: () => now() - (offMs() ?? 0),
    isHeard: () => anchor !== null,
    offMs,
    instant: () => new Date(now()).toISOString(),
    hear: (serverTime) => {
      const serverMs = Date.parse(serverTime);
      if (!Number.isNaN(serverMs)) anchor = { serverMs, heardAt: elapsed() };
    },
  };
}

/** Phones that were told of no zone are of the first branches, in Bolivia, where no clock is ever put. */
const FIRST_SHIFTS: readonly [Shift] = [{ fromMs: 0, offsetMinutes: -240 }];

/**
 * The open day at a branch by the server's last word, and never before the `known` one, which it told: a clock
 * set back does not bring a day again. Years a calendar cannot write give the `known` day.
 */
export function businessDay(clock: Clock, known: Day, shifts: readonly Shift[]): Day {
  const localMs = shiftedMs(shifts.length === 0 ? FIRST_SHIFTS : shifts, clock.known());
  const today = parseDay(new Date(localMs).toISOString().slice(0, 10));
  return today.isGranted && today.value > known ? today.value : known;
}

/** The server's time as far as it is known, as an ISO instant; the device's where that is none. */
export function knownInstant(clock: Clock): string {
  const at = new Date(clock.known());
  return Number.isNaN(at.getTime()) ? clock.instant() : at.toISOString();
}
