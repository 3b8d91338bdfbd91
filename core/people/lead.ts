// A woman who may want to be in an association (interesada): where she was met, and who should
// call her back when.

import { daysBetween, type Day } from "#core/time/day.ts";

export const LEAD_SOURCES = ["market", "school", "doorToDoor", "byMember", "assembly"] as const;

export type LeadSource = (typeof LEAD_SOURCES)[number];

export type LeadState = "open" | "lost" | "forming" | "known";

/** The list to call back: whoever's day has come, longest waiting first. */
export function toCallBack<Lead extends { readonly state: LeadState; readonly callOn: Day | null }>(
  leads: readonly Lead[],
  today: Day,
): Lead[] {
  const waited = ({ callOn }: Lead) => (callOn === null ? -1 : daysBetween(callOn, today));
  return leads
    .filter((lead) => (lead.state === "open" || lead.state === "forming") && waited(lead) >= 0)
    .toSorted((one, other) => waited(other) - waited(one));
}
