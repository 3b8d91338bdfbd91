// What people of the institution ask for when something changes in the middle of a cycle.

import type { Wish } from "#core/meetings/wish.ts";

export type Propose = { readonly type: "propose"; readonly wish: Wish };

export type ApproveProposal = {
  readonly type: "approveProposal";
  readonly proposalId: string;
  /** Of the content she read. */
  readonly contentHash: string;
};

export type RefuseProposal = {
  readonly type: "refuseProposal";
  readonly proposalId: string;
  readonly contentHash: string;
  readonly reason: string;
};

export type WithdrawProposal = { readonly type: "withdrawProposal"; readonly proposalId: string };

export type ProposalCommand = Propose | ApproveProposal | RefuseProposal | WithdrawProposal;

export type ApplyClosure = { readonly type: "applyClosure"; readonly closureId: string };

export type ChangeCommand = ProposalCommand | ApplyClosure;
