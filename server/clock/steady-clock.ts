// The clock of a server that is in use: it does not run back, does not leap, and says when the
// machine's own clock cannot be believed. What it knows outlives the program in the clock's mark.

import { uptime } from "node:os";
import { clockOf, type Clock } from "#server/clock.ts";
import { OFF_MS, readHands, RUNNING_MS, type Anchor, type Hands, type Reading } from "./reading.ts";

/** The latest time the institution believed, as its database keeps it. */
export type Mark = {
  /** ISO 8601 in UTC. */
  readonly believedAt: string;
  /** How often a person has said that the machine is right after all. */
  readonly confirmations: number;
};

export type SteadyClock = Clock & {
  /** What the machine says, believed or not. */
  readonly wall: Clock;
  /** Takes the database's word: a later time counts, and so does what a person confirmed. */
  readonly hear: (mark: Mark) => void;
  readonly confirmations: () => number;
};

/** `mark` is null in a database that has never been served: then the machine is believed. */
export function steadyClock(hands: () => Hands, mark: Mark | null): SteadyClock {
  const { wall, counted } = hands();
  const at = mark === null ? wall : Date.parse(mark.believedAt);
  let anchor: Anchor = { at, counted, reach: OFF_MS };
  let confirmations = mark?.confirmations ?? 0;
  const read = (): Reading => {
    const reading = readHands(anchor, hands());
    ({ anchor } = reading);
    return reading;
  };
  return {
    ...clockOf(
      () => read().at,
      () => read().doubt,
    ),
    wall: clockOf(
      () => hands().wall,
      () => null,
    ),
    hear: (heard) => {
      const at = Date.parse(heard.believedAt);
      const isConfirmed = heard.confirmations !== confirmations;
      if (isConfirmed || at > read().at)
        anchor = { at, counted: hands().counted, reach: RUNNING_MS };
      confirmations = heard.confirmations;
    },
    confirmations: () => confirmations,
  };
}

/** Of this machine: its clock, and how long it has been up, which counts its sleep too. */
export function ownHands(): Hands {
  return { wall: Date.now(), counted: uptime() * 1_000 };
}
