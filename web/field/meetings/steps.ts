// The order of a meeting and how far it has come.

import { isPositive } from "#core/money/money.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";

export const STEPS = ["roll", "pay", "short", "count", "agree", "acta"] as const;

export type Step = (typeof STEPS)[number];

/** Which steps are done, as far as the phone can tell. */
export function doneSteps(group: GroupState, meeting: Meeting): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (meeting.status === "planned") return done;
  const { members } = group.association;
  if (meeting.roll.length === members.length) done.add("roll");
  if (meeting.payments.length > 0) done.add("pay");
  const short = shortfallsOf(group, meeting, {});
  if (done.has("pay") && !short.some(({ open }) => isPositive(open))) done.add("short");
  if (meeting.counts.length === 2) done.add("count");
  if (meeting.agreements !== null) done.add("agree");
  if (meeting.status === "closed") done.add("acta");
  return done;
}
