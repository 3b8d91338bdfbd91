// Whether another cycle may follow the one that ended: the women carried their own ledger. Cycles
// that ended before such votes were noted down are asked for none.

import type { GroupState } from "#core/meetings/group-state.ts";

export type RenewalRefusal = "ledgerNotVoted" | "ledgerLost";

/** Null when nothing of the cycle before stands in the way. */
export function renewalFlaw({ cycleEnd }: GroupState): RenewalRefusal | null {
  if (cycleEnd === undefined || cycleEnd.ledger === "carried") return null;
  return cycleEnd.ledger === "lost" ? "ledgerLost" : "ledgerNotVoted";
}
