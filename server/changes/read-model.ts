// Proposals and who approved them as rows, written in the transaction of their events.

import { approvalKindOf } from "#core/meetings/wish.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

export const PROPOSAL: Table = {
  name: "proposal",
  columns: {
    proposal_id: "uuid",
    kind: "text",
    wish: "json",
    content_hash: "text",
    proposed_by: "uuid",
    proposed_at: "timestamptz",
    approvals_needed: "integer",
    outcome: "text",
    reason: "text",
    closed_by: "uuid",
    closed_at: "timestamptz",
  },
  key: ["proposal_id"],
  changing: ["outcome", "reason", "closed_by", "closed_at"],
};

export const APPROVAL: Table = {
  name: "proposal_approval",
  columns: { proposal_id: "uuid", approved_by: "uuid", approved_at: "timestamptz" },
  key: ["proposal_id", "approved_by"],
  changing: [],
};

export function changeRows({ event, actorId, recordedAt }: BookStep): Change[] {
  switch (event.type) {
    case "Proposed": {
      const row = {
        proposal_id: event.proposalId,
        kind: approvalKindOf(event.wish),
        wish: event.wish,
        content_hash: event.contentHash,
        proposed_by: event.proposedBy,
        proposed_at: recordedAt,
        approvals_needed: event.approvalsNeeded,
        outcome: null,
        reason: null,
        closed_by: null,
        closed_at: null,
      };
      return [{ table: PROPOSAL, row }];
    }
    case "ProposalApproved": {
      const { proposalId: proposal_id, approvedBy: approved_by } = event;
      return [{ table: APPROVAL, row: { proposal_id, approved_by, approved_at: recordedAt } }];
    }
    case "ProposalClosed": {
      const { proposalId: proposal_id, outcome, reason } = event;
      const set = { outcome, reason, closed_by: actorId, closed_at: recordedAt };
      return [{ table: PROPOSAL, match: { proposal_id }, set }];
    }
    default:
      return [];
  }
}
