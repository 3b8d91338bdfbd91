// What the closing assembly said, as it stands on the sheet, and from there to what a phone would
// have told. What nobody wrote is not told.

import { BOARD_ROLES, type Board } from "#core/groups/board.ts";
import {
  EVALUATION_TOPICS,
  type AssemblyAct,
  type EvaluationTopic,
  type NextStep,
  type ToldReason,
} from "#core/meetings/assembly.ts";
import type { Currency } from "#core/money/money.ts";
import { amountIn, countIn } from "./read.ts";

export type VotesDraft = {
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly abstained: string;
};

export type HandsDraft = { readonly well: string; readonly toChange: string };

export type ExitDraft = {
  readonly memberId: string;
  readonly next: NextStep;
  readonly reason: ToldReason;
};

export type AssemblyDraft = {
  /** The sum that was read last. */
  readonly read: string;
  readonly ledger: VotesDraft;
  readonly hands: Readonly<Partial<Record<EvaluationTopic, HandsDraft>>>;
  readonly exits: readonly ExitDraft[];
  readonly board: Board;
  readonly election: VotesDraft;
};

const NO_VOTES: VotesDraft = { votesFor: "", votesAgainst: "", abstained: "" };

export function blankAssembly(board: Board): AssemblyDraft {
  return { read: "", ledger: NO_VOTES, hands: {}, exits: [], board, election: NO_VOTES };
}

export const NO_HANDS: HandsDraft = { well: "", toChange: "" };

/** Null where something was begun that cannot be read yet. */
export function actsIn(draft: AssemblyDraft, currency: Currency): readonly AssemblyAct[] | null {
  const acts = [ledgerIn(draft, currency), handsIn(draft), ...exitsIn(draft), boardIn(draft)];
  const told = acts.filter((act) => act !== null);
  return told.includes("unread") ? null : told.filter((act) => act !== "unread");
}

type Told = AssemblyAct | "unread" | null;

function ledgerIn({ read: text, ledger }: AssemblyDraft, currency: Currency): Told {
  if (text.trim() === "" && isBlank(ledger)) return null;
  const read = text.trim() === "" ? null : amountIn(text, currency);
  const votes = votesIn(ledger);
  return read === null || votes === null ? "unread" : { kind: "ledgerVoted", read, ...votes };
}

function handsIn({ hands }: AssemblyDraft): Told {
  const asked = EVALUATION_TOPICS.flatMap((topic) => {
    const { well, toChange } = hands[topic] ?? NO_HANDS;
    if (well.trim() === "" && toChange.trim() === "") return [];
    return [{ topic, well: countOrNone(well), toChange: countOrNone(toChange) }];
  });
  if (asked.length === 0) return null;
  const answers = asked.flatMap(({ topic, well, toChange }) =>
    well === null || toChange === null ? [] : [{ topic, well, toChange }],
  );
  return answers.length < asked.length ? "unread" : { kind: "cycleEvaluated", answers };
}

function exitsIn({ exits }: AssemblyDraft): Told[] {
  return exits.map(({ memberId, next, reason }) =>
    memberId === "" ? "unread" : { kind: "exitTold", memberId, next, reason },
  );
}

function boardIn({ board, election }: AssemblyDraft): Told {
  if (isBlank(election)) return null;
  const votes = votesIn(election);
  const posts = new Set(Object.values(board));
  if (votes === null || posts.size < BOARD_ROLES.length || posts.has("")) return "unread";
  return { kind: "boardChosen", board, ...votes };
}

function isBlank(votes: VotesDraft): boolean {
  return Object.values(votes).every((text) => text.trim() === "");
}

/** Nobody against and nobody abstaining need not be written. */
function votesIn({ votesFor, votesAgainst, abstained }: VotesDraft) {
  const votes = {
    votesFor: countIn(votesFor),
    votesAgainst: countOrNone(votesAgainst),
    abstained: countOrNone(abstained),
  };
  const { votesFor: yes, votesAgainst: no, abstained: none } = votes;
  if (yes === null || no === null || none === null) return null;
  return { votesFor: yes, votesAgainst: no, abstained: none };
}

function countOrNone(text: string): number | null {
  return text.trim() === "" ? 0 : countIn(text);
}
