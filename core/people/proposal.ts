// A wish that needs other people's eyes. Whoever wishes proposes the whole of it; others read it,
// approve or refuse exactly what they read, and it is then closed for ever. What is wished for is
// no matter of this file.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { Day } from "#core/time/day.ts";
import { isOwnWork, type Eyes } from "./four-eyes.ts";
import type { CommandId, StaffId } from "./ids.ts";

/** `notPossible`: approved, and then refused by its own rule on the day. */
export type ProposalOutcome = "executed" | "notPossible" | "refused" | "withdrawn";

export type Proposal<W> = {
  readonly proposalId: CommandId;
  readonly wish: W;
  /** Of the wish as it was proposed; whoever approves says which content she read. */
  readonly contentHash: string;
  readonly proposedBy: StaffId;
  readonly proposedOn: Day;
  readonly approvalsNeeded: number;
  /** Different people, none of them who proposed. */
  readonly approvals: readonly StaffId[];
  /** Null while it is open. */
  readonly outcome: ProposalOutcome | null;
};

export type ProposalRefusal =
  | "unknownProposal"
  | "proposalClosed"
  | "contentDiffers"
  | "fourEyes"
  | "approvedBefore"
  | "notHerProposal";

export type Reading = Eyes & {
  /** Of the content she read. */
  readonly readHash: string;
  readonly hashOf: (content: unknown) => string;
  /** What the country asks for today; what was asked for when it was proposed counts as well. */
  readonly neededToday: number;
  /** Those who approved and are suspended today: theirs do not count. */
  readonly suspended: readonly StaffId[];
};

/** Whether her approval counts, and if it is the last one that was missing. */
export function approval<W>(
  proposal: Proposal<W> | undefined,
  reading: Reading,
): Outcome<{ readonly isLast: boolean; readonly proposal: Proposal<W> }, ProposalRefusal> {
  const seen = seenByOthers(proposal, reading);
  if (!seen.isGranted) return seen;
  const { approvals, approvalsNeeded } = seen.value;
  if (isOwnWork(reading, approvals)) return refused("approvedBefore");
  const counting = approvals.filter((approver) => !reading.suspended.includes(approver));
  const isLast = counting.length + 1 >= Math.max(approvalsNeeded, reading.neededToday);
  return granted({ isLast, proposal: seen.value });
}

/** The proposal, when she is another pair of eyes and read what was proposed. */
export function seenByOthers<W>(
  proposal: Proposal<W> | undefined,
  reading: Pick<Reading, "ownAccounts" | "readHash" | "hashOf">,
): Outcome<Proposal<W>, ProposalRefusal> {
  if (proposal === undefined) return refused("unknownProposal");
  if (proposal.outcome !== null) return refused("proposalClosed");
  if (isOwnWork(reading, [proposal.proposedBy])) return refused("fourEyes");
  const { contentHash, wish } = proposal;
  const isSame = reading.readHash === contentHash && reading.hashOf(wish) === contentHash;
  return isSame ? granted(proposal) : refused("contentDiffers");
}

/** The proposal, when it is hers to take back, under whichever of her accounts. */
export function ownProposal<W>(
  proposal: Proposal<W> | undefined,
  eyes: Eyes,
): Outcome<Proposal<W>, ProposalRefusal> {
  if (proposal === undefined) return refused("unknownProposal");
  if (proposal.outcome !== null) return refused("proposalClosed");
  return isOwnWork(eyes, [proposal.proposedBy]) ? granted(proposal) : refused("notHerProposal");
}
