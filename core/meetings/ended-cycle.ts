// How a cycle ended, as its last meeting left it: what the women said of their ledger, how the
// cycle went, and who does not go on.

import type { Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { AssemblyVotes, EvaluationAnswer, NextStep, ToldReason } from "./assembly.ts";

export type LedgerStanding = "carried" | "lost" | "notVoted";

export type LedgerVote = AssemblyVotes & { readonly read: Money };

export type ExitTold = {
  readonly memberId: MemberId;
  readonly next: NextStep;
  readonly reason: ToldReason;
};

export type CycleEnd = {
  readonly cycle: number;
  readonly endedOn: Day;
  readonly ledger: LedgerStanding;
  /** Null while nobody voted. */
  readonly vote: LedgerVote | null;
  readonly evaluation: readonly EvaluationAnswer[];
  readonly exits: readonly ExitTold[];
};
