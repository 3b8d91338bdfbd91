// Proposals of a book: proposed, read, approved by others or refused, and closed for ever. On the
// last approval the wish is decided anew, by its own rule, as the book stands at that moment.

import type { GroupState } from "#core/meetings/group-state.ts";
import { approvalKindOf, discreetWish, type Wish } from "#core/meetings/wish.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import {
  approval,
  ownProposal,
  seenByOthers,
  type Proposal,
  type ProposalOutcome,
  type ProposalRefusal,
  type Reading,
} from "#core/people/proposal.ts";
import type { ApproveProposal, Propose, ProposalCommand, RefuseProposal } from "./command.ts";
import { decideWish, type WishEvent, type WishRefusal } from "./decide-wish.ts";
import type { ChangeEvent, ProposalClosed } from "./event.ts";
import { destinationFlaw } from "./send-savings.ts";
import type { ChangeTerms } from "./terms.ts";
import { isOwnCarrying } from "./undo-carrying.ts";

export type ProposingRefusal = WishRefusal | ProposalRefusal | "reasonMissing" | "proposedAlready";

type Decided = Outcome<readonly WishEvent[], ProposingRefusal>;

export function decideProposal(
  state: GroupState,
  command: ProposalCommand,
  terms: ChangeTerms,
): Decided {
  switch (command.type) {
    case "propose":
      return propose(state, command, terms);
    case "approveProposal":
      return approve(state, command, terms);
    case "refuseProposal":
      return refuse(state, command, terms);
    case "withdrawProposal": {
      const own = ownProposal(find(state, command.proposalId), terms);
      return own.isGranted ? granted([closed(command, "withdrawn", null, terms)]) : own;
    }
  }
}

/** What could not be done today is not proposed; the same content waits once. */
function propose(state: GroupState, { wish: told }: Propose, terms: ChangeTerms): Decided {
  const wish = discreetWish(told);
  const { commandId: proposalId, actorId: proposedBy, today: on } = terms;
  const possible = decideWish(state, wish, { ...terms, proposalId });
  if (!possible.isGranted) return possible;
  const flaw = wish.type === "sendSavings" ? destinationFlaw(state, wish, terms) : null;
  if (flaw !== null) return refused(flaw);
  const contentHash = terms.hashOf(wish);
  const isWaiting = proposalsOf(state).some(
    (known) => known.outcome === null && known.contentHash === contentHash,
  );
  if (isWaiting) return refused("proposedAlready");
  const approvalsNeeded = terms.approvals[approvalKindOf(wish)];
  const proposed = { proposalId, wish, contentHash, proposedBy, approvalsNeeded, on };
  return granted([{ type: "Proposed", ...proposed }]);
}

function approve(state: GroupState, command: ApproveProposal, terms: ChangeTerms): Decided {
  const { proposalId } = command;
  const found = find(state, proposalId);
  const counted = approval(found, readingOf(command, terms, found));
  if (!counted.isGranted) return counted;
  if (isOwnCarrying(state, counted.value.proposal.wish, terms)) return refused("fourEyes");
  const { actorId: approvedBy, today: on } = terms;
  const approved: ChangeEvent = { type: "ProposalApproved", proposalId, approvedBy, on };
  const { isLast, proposal } = counted.value;
  if (!isLast) return granted([approved]);
  const done = decideWish(state, proposal.wish, { ...terms, proposalId });
  return granted(
    done.isGranted
      ? [approved, ...done.value, closed(command, "executed", null, terms)]
      : [approved, closed(command, "notPossible", done.reason, terms)],
  );
}

function refuse(state: GroupState, command: RefuseProposal, terms: ChangeTerms): Decided {
  if (command.reason.trim() === "") return refused("reasonMissing");
  const found = find(state, command.proposalId);
  const seen = seenByOthers(found, readingOf(command, terms, found));
  return seen.isGranted ? granted([closed(command, "refused", command.reason, terms)]) : seen;
}

function readingOf(
  { contentHash }: { readonly contentHash: string },
  { ownAccounts, hashOf, approvals, suspended }: ChangeTerms,
  found: Proposal<Wish> | undefined,
): Reading {
  const neededToday = found === undefined ? 0 : approvals[approvalKindOf(found.wish)];
  return { ownAccounts, hashOf, readHash: contentHash, neededToday, suspended };
}

function closed(
  { proposalId }: { readonly proposalId: string },
  outcome: ProposalOutcome,
  reason: string | null,
  { today: on }: ChangeTerms,
): ProposalClosed {
  return { type: "ProposalClosed", proposalId, outcome, reason, on };
}

export function proposalsOf({ proposals }: GroupState): readonly Proposal<Wish>[] {
  return proposals ?? [];
}

function find(state: GroupState, proposalId: string): Proposal<Wish> | undefined {
  return proposalsOf(state).find((known) => known.proposalId === proposalId);
}
