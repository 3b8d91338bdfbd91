// How many other people look at what one person may not do alone in Bolivia.

import type { ApprovalMatrix } from "#core/meetings/wish.ts";
import { day } from "#core/time/day.ts";
import type { Dated } from "#countries/country.ts";

const IN_MID_CYCLE = {
  moveMeetings: 1,
  rescheduleLoan: 2,
  leaveGroup: 1,
  sendSavings: 1,
  takeBackSavings: 1,
  undoArrival: 1,
  deathClaim: 2,
};

/** Coins between two associations are in nobody's count: a week is long for them. */
export const BOLIVIAN_CARRYING_DAYS: readonly Dated<number>[] = [
  {
    validFrom: day("1990-01-01"),
    validTo: null,
    source: "Proposal of the method: by the next fortnightly meeting, half a period before it",
    value: 7,
  },
];

export const BOLIVIAN_APPROVALS: readonly Dated<ApprovalMatrix>[] = [
  {
    validFrom: day("1990-01-01"),
    validTo: day("2026-02-28"),
    source: "Method of the community bank: the supervisor alone, or the branch committee of two",
    value: { ...IN_MID_CYCLE, startCycle: 0, voteLedger: 0, electBoard: 0, opening: 0 },
  },
  {
    validFrom: day("2026-03-01"),
    validTo: null,
    source:
      "The same; and nobody lends, tells what an assembly decided, or opens a book with balances, alone (0030, 0031, 0052)",
    value: { ...IN_MID_CYCLE, startCycle: 1, voteLedger: 1, electBoard: 1, opening: 1 },
  },
];
