// What time it is, when the machine's clock may be wrong. The last time that was believed is carried
// on by a counter that only goes forward; the machine is believed again and again, but never when it
// is earlier than what the institution knows, nor when it is far later. Pure: tests turn the hands.

import type { ClockDoubt } from "#server/clock.ts";

/** A believed time, and how the machine may go on from it. */
export type Anchor = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where the counter stood when it was read. */
  readonly counted: number;
  /** Milliseconds the machine may be ahead of what has been counted since. */
  readonly reach: number;
};

/** What the machine says: its clock, and a counter of milliseconds that nobody can set. */
export type Hands = { readonly wall: number; readonly counted: number };

export type Reading = {
  /** Never earlier than at the reading before. */
  readonly at: number;
  readonly doubt: ClockDoubt | null;
  readonly anchor: Anchor;
};

/** Small corrections of a clock are no jump: until it has caught up, time stands still. */
export const BEHIND_MS = 5 * 60_000;

/** A machine that runs does not skip a day: only one that was held still on its way elsewhere could. */
export const RUNNING_MS = 86_400_000;

/**
 * A server may have been off, and the time passed uncounted. But an institution whose associations
 * meet every week or fortnight, at which nothing ran for ten days, does not exist.
 */
export const OFF_MS = 10 * 86_400_000;

export function readHands(anchor: Anchor, { wall, counted }: Hands): Reading {
  const { reach } = anchor;
  const carried = anchor.at + Math.max(0, counted - anchor.counted);
  const held = { at: carried, counted, reach };
  if (!(wall >= carried - BEHIND_MS)) return { at: carried, doubt: "behind", anchor: held };
  if (wall > carried + reach) return { at: carried, doubt: "ahead", anchor: held };
  const at = Math.max(wall, anchor.at);
  return { at, doubt: null, anchor: { at, counted, reach: RUNNING_MS } };
}
