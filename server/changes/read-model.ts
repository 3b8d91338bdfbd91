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

export const MEMBER_EXIT: Table = {
  name: "member_exit",
  columns: {
    member_id: "uuid",
    left_on: "date",
    kind: "text",
    reason: "text",
    returned_on: "date",
  },
  key: ["member_id", "left_on"],
  changing: ["kind", "reason", "returned_on"],
};

export const RESCHEDULING: Table = {
  name: "rescheduling",
  columns: { loan_id: "uuid", rescheduled_on: "date", reason: "text" },
  key: ["loan_id", "rescheduled_on"],
  changing: ["reason"],
};

export const CLAIM: Table = {
  name: "insurance_claim",
  columns: { member_id: "uuid", owed_minor: "bigint" },
  key: ["member_id"],
  changing: ["owed_minor"],
};

export function changeRows(step: BookStep): Change[] {
  return [...proposalRows(step), ...membershipRows(step), ...claimRows(step)];
}

function membershipRows({ event, before, after }: BookStep): Change[] {
  switch (event.type) {
    case "MemberLeft": {
      const { memberId: member_id, former } = event;
      const { leftOn: left_on, kind, reason } = former;
      return [{ table: MEMBER_EXIT, row: { member_id, left_on, kind, reason, returned_on: null } }];
    }
    case "MemberAdmitted": {
      const { memberId: member_id } = event.member;
      const rest = before?.association.former?.find(({ memberId }) => memberId === member_id);
      if (rest === undefined) return [];
      const match = { member_id, left_on: rest.leftOn };
      return [{ table: MEMBER_EXIT, match, set: { returned_on: event.on } }];
    }
    case "LoanRescheduled": {
      const { memberId, reason, on: rescheduled_on } = event;
      const loan_id = after.lending.loans[memberId]?.loanId;
      return [{ table: RESCHEDULING, row: { loan_id, rescheduled_on, reason } }];
    }
    default:
      return [];
  }
}

function claimRows({ before, after }: BookStep): Change[] {
  if (before?.lending.claims === after.lending.claims) return [];
  return Object.entries(after.lending.claims ?? {}).map(([member_id, { minor }]) => ({
    table: CLAIM,
    row: { member_id, owed_minor: minor },
  }));
}

function proposalRows({ event, actorId, recordedAt }: BookStep): Change[] {
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
