// The closing assembly as nouns: at the end of a cycle the women vote on their own ledger as it was
// read to them, say how the cycle went, hear who leaves, and choose who leads. No value moves.

import type { Board } from "#core/groups/board.ts";
import type { Money } from "#core/money/money.ts";
import type { CommandId, DeviceId, MemberId } from "#core/people/ids.ts";

/** What the group looks back on; each with how many hands said "well" and how many "to change". */
export const EVALUATION_TOPICS = [
  "meetings",
  "payments",
  "savings",
  "internalLoans",
  "help",
  "board",
  "asesora",
] as const;

export type EvaluationTopic = (typeof EVALUATION_TOPICS)[number];

/** What a woman does when the cycle is over. */
export const NEXT_STEPS = ["leaves", "rests", "graduates", "moves"] as const;

export type NextStep = (typeof NEXT_STEPS)[number];

/**
 * What she gave as her reason. Whatever has to do with her body or her home is "personal": people
 * who decide about loans read this, and they never learn of anybody's health.
 */
export const TOLD_REASONS = [
  "businessFailed",
  "groupConflict",
  "moved",
  "otherLender",
  "noMoreNeed",
  "personal",
  "notSaid",
] as const;

export type ToldReason = (typeof TOLD_REASONS)[number];

export type AssemblyVotes = {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
};

export type AssemblyAct =
  /** The ledger was read line by line and voted; `read` is the sum that was read last. */
  | (AssemblyVotes & { readonly kind: "ledgerVoted"; readonly read: Money })
  | { readonly kind: "cycleEvaluated"; readonly answers: readonly EvaluationAnswer[] }
  /** Asked of her alone; what is kept is one word for each question. */
  | {
      readonly kind: "exitTold";
      readonly memberId: MemberId;
      readonly next: NextStep;
      readonly reason: ToldReason;
    }
  | (AssemblyVotes & { readonly kind: "boardChosen"; readonly board: Board });

export type EvaluationAnswer = {
  readonly topic: EvaluationTopic;
  readonly well: number;
  readonly toChange: number;
};

export type AssemblyKind = AssemblyAct["kind"];

export type AssemblyActOf<K extends AssemblyKind> = Extract<AssemblyAct, { kind: K }>;

export type RecordedAct = AssemblyAct & {
  readonly recordId: CommandId;
  readonly deviceId: DeviceId;
};

/** A meeting, as far as its assembly goes. */
type WithAssembly = { readonly assembly?: readonly RecordedAct[] };

export function actsOf({ assembly }: WithAssembly): readonly RecordedAct[] {
  return assembly ?? [];
}

function actsOfKind<K extends AssemblyKind>(
  meeting: WithAssembly,
  kind: K,
): Extract<RecordedAct, { kind: K }>[] {
  return actsOf(meeting).filter(
    (act): act is Extract<RecordedAct, { kind: K }> => act.kind === kind,
  );
}

/** The act of a kind that stands: the last one told. */
export function standingAct<K extends AssemblyKind>(
  meeting: WithAssembly,
  kind: K,
): Extract<RecordedAct, { kind: K }> | undefined {
  return actsOfKind(meeting, kind).at(-1);
}

/** What each woman said last. */
export function exitsTold(meeting: WithAssembly): AssemblyActOf<"exitTold">[] {
  const told = actsOfKind(meeting, "exitTold").map(({ kind, memberId, next, reason }) => {
    return { kind, memberId, next, reason };
  });
  return [...new Map(told.map((exit) => [exit.memberId, exit])).values()];
}

/** Everybody an act names. */
export function namedIn(act: AssemblyAct): MemberId[] {
  if (act.kind === "exitTold") return [act.memberId];
  return act.kind === "boardChosen" ? Object.values(act.board) : [];
}

/** Votes of an act; none where nobody votes. */
export function votesIn(act: AssemblyAct): AssemblyVotes | null {
  return act.kind === "ledgerVoted" || act.kind === "boardChosen" ? act : null;
}
