// What time it is, when the machine's clock may be wrong. The last time that was believed is carried
// on by a counter that only goes forward; the machine is believed again and again, but never when it
// is earlier than what the institution knows, nor when it is far later. Pure: tests turn the hands.

import type { ClockDoubt } from "#server/clock.ts";

/** A believed time in milliseconds since 1970, and where the counter stood when it was read. */
export type Anchor = { readonly at: number; readonly counted: number };

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

/**
 * A server may have been off or asleep, and the time passed unseen. But an institution whose
 * associations meet every week or fortnight, at which nothing ran for ten days, does not exist.
 */
export const AHEAD_MS = 10 * 86_400_000;

export function readHands(anchor: Anchor, { wall, counted }: Hands): Reading {
  const carried = anchor.at + Math.max(0, counted - anchor.counted);
  const held = { at: carried, counted };
  if (!(wall >= carried - BEHIND_MS)) return { at: carried, doubt: "behind", anchor: held };
  if (wall > carried + AHEAD_MS) return { at: carried, doubt: "ahead", anchor: held };
  const at = Math.max(wall, anchor.at);
  return { at, doubt: null, anchor: { at, counted } };
}
