// The meeting of constitution as its acta tells it: who came, how the board was elected, how each
// article of the bylaws was voted, and who signed in which manner.

import type { MemberId } from "#core/people/ids.ts";
import { BOARD_ROLES, type Board } from "./board.ts";
import { boardFrom, type Election } from "./elections.ts";

/** In the order in which they are read aloud and printed. */
export const ARTICLES = [
  "quorum",
  "fines",
  "excuses",
  "savings",
  "coverage",
  "recovery",
  "fund",
] as const;

export type ArticleName = (typeof ARTICLES)[number];

export type ArticleVote = {
  readonly article: ArticleName;
  readonly votesFor: number;
  readonly votesAgainst: number;
};

export type FounderSignature = {
  readonly memberId: MemberId;
  readonly manner: "signed" | "thumb";
};

export type Constitution = {
  readonly elections: readonly Election[];
  readonly articles: readonly ArticleVote[];
  /** All of them, on the paper of the acta. */
  readonly signatures: readonly FounderSignature[];
  /** What each one came to of the sessions before the credit. */
  readonly preCredit: {
    readonly sessions: number;
    readonly came: readonly { readonly memberId: MemberId; readonly sessions: number }[];
  };
};

export type ConstitutionRefusal =
  | "electionMissing"
  | "electionUndecided"
  | "electionOtherBoard"
  | "articleMissing"
  | "articleNotCarried"
  | "moreVotesThanWomen"
  | "signatureMissing";

/** The first thing that does not hold; null when the founding may rest on it. */
export function constitutionFlaw(
  constitution: Constitution,
  {
    board,
    members,
  }: { readonly board: Board; readonly members: readonly { readonly memberId: MemberId }[] },
): ConstitutionRefusal | null {
  const { elections, articles, signatures } = constitution;
  const roles = new Set(elections.map(({ role }) => role));
  if (roles.size < BOARD_ROLES.length || roles.size < elections.length) return "electionMissing";
  if (elections.some((election) => votesOf(election) > members.length)) return "moreVotesThanWomen";
  const elected = boardFrom(elections);
  if (elected === null) return "electionUndecided";
  if (BOARD_ROLES.some((role) => elected[role] !== board[role])) return "electionOtherBoard";
  const voted = new Set(articles.map(({ article }) => article));
  if (voted.size < ARTICLES.length || voted.size < articles.length) return "articleMissing";
  if (articles.some((vote) => vote.votesFor + vote.votesAgainst > members.length)) {
    return "moreVotesThanWomen";
  }
  if (!articles.every(isCarried)) return "articleNotCarried";
  const hasSigned = new Set(signatures.map(({ memberId }) => memberId));
  const isSigned = members.every(({ memberId }) => hasSigned.has(memberId));
  return isSigned && hasSigned.size === members.length ? null : "signatureMissing";
}

/** More for it than against it. One that fell is changed and voted again. */
export function isCarried({ votesFor, votesAgainst }: ArticleVote): boolean {
  return votesFor > votesAgainst;
}

function votesOf({ candidates }: Election): number {
  return candidates.reduce((sum, { votes }) => sum + votes, 0);
}
