// What whoever looks after a woman in arrears does next, by the clock that runs and for how long.
// The words are those of help first: nobody is shamed, nobody is visited at night.

import type { Clocks } from "./arrears.ts";

export type NextStep =
  | "agreeGivingBack"
  | "talkToSubgroup"
  | "visitHer"
  | "callAssembly"
  | "offerReschedule"
  | "takeToCommittee";

/** A rung holds from its day past due on, until the next one of the same clock. */
export type StepRung = {
  readonly clock: keyof Clocks;
  readonly fromDays: number;
  readonly step: NextStep;
};

/** The contract clock decides while it runs; else the personal one; null while both stand still. */
export function nextStep(clocks: Clocks, rungs: readonly StepRung[]): NextStep | null {
  const running = (["contract", "personal"] as const).find((name) => clocks[name].since !== null);
  if (running === undefined) return null;
  const { daysPastDue } = clocks[running];
  const reached = rungs.filter(
    ({ clock, fromDays }) => clock === running && fromDays <= daysPastDue,
  );
  const last = reached.toSorted((one, other) => one.fromDays - other.fromDays).at(-1);
  return last?.step ?? null;
}
