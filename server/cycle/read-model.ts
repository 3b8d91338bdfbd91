// Requests, grants and payouts as rows, written in the transaction of their events.

import { creditOf } from "#core/cycle/evolve.ts";
import type { LoansRequested } from "#core/cycle/event.ts";
import type { Grant, Payout } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Day } from "#core/time/day.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

export const LOAN_REQUEST: Table = {
  name: "loan_request",
  columns: {
    request_id: "uuid",
    planned_on: "date",
    wished_minor: "bigint",
    hash: "text",
    captured_by: "uuid",
    asked_at: "timestamptz",
    status: "text",
  },
  key: ["request_id"],
  changing: ["status"],
};

export const REQUEST_LINE: Table = {
  name: "loan_request_line",
  columns: {
    request_id: "uuid",
    member_id: "uuid",
    wished_minor: "bigint",
    offered_minor: "bigint",
    bound_by: "text",
    purpose: "text",
    is_agreed: "boolean",
    granted_minor: "bigint",
  },
  key: ["request_id", "member_id"],
  changing: ["granted_minor"],
};

export const LOAN_GRANT: Table = {
  name: "loan_grant",
  columns: {
    grant_id: "uuid",
    request_id: "uuid",
    planned_on: "date",
    granted_minor: "bigint",
    hash: "text",
    approved_by: "text",
    status: "text",
    held_on: "date",
  },
  key: ["grant_id"],
  changing: ["status", "held_on"],
};

export const PAYOUT: Table = {
  name: "payout",
  columns: {
    payout_id: "uuid",
    grant_id: "uuid",
    member_id: "uuid",
    amount_minor: "bigint",
    method: "text",
    receipt_number: "bigint",
    paid_on: "date",
    is_annulled: "boolean",
  },
  key: ["payout_id"],
  changing: ["is_annulled"],
};

export function creditRows({ event, before, recordedAt }: BookStep): Change[] {
  switch (event.type) {
    case "LoansRequested":
      return [...ended(before, "replaced"), ...requestRows(event, recordedAt)];
    case "RequestRefused":
      return ended(before, "refused");
    case "LoansGranted":
      return grantRows(event.grant);
    case "DisbursementOpened": {
      const { grantId, heldOn } = event;
      return [{ table: LOAN_GRANT, match: { grant_id: grantId }, set: { held_on: heldOn } }];
    }
    case "LoanPaidOut":
      return [{ table: PAYOUT, row: payoutRow(event.payout, event.grantId, event.heldOn) }];
    case "PayoutAnnulled":
      return [{ table: PAYOUT, match: { payout_id: event.payoutId }, set: { is_annulled: true } }];
    case "DisbursementClosed":
      return ended(before, "disbursed");
    case "CycleStarted":
      return event.grantId === undefined ? ended(before, "dropped") : [];
    default:
      return [];
  }
}

/** What stood until now is over, whichever way it ended. */
function ended(before: GroupState | null, status: string): Change[] {
  if (before === null) return [];
  const { request, grant } = creditOf(before);
  return [
    ...(request === null
      ? []
      : [
          {
            table: LOAN_REQUEST,
            match: { request_id: request.request.requestId },
            set: { status },
          },
        ]),
    ...(grant === null
      ? []
      : [
          {
            table: LOAN_GRANT,
            match: { grant_id: grant.grant.grantId },
            set: { status: status === "disbursed" ? "closed" : "replaced" },
          },
        ]),
  ];
}

function requestRows(
  { request, hash, capturedBy, offers }: LoansRequested,
  askedAt: string,
): Change[] {
  const { requestId, plannedOn, lines } = request;
  return [
    {
      table: LOAN_REQUEST,
      row: {
        request_id: requestId,
        planned_on: plannedOn,
        wished_minor: lines.reduce((sum, { principal }) => sum + principal.minor, 0n),
        hash,
        captured_by: capturedBy,
        asked_at: askedAt,
        status: "asked",
      },
    },
    ...lines.map(({ memberId, principal, purpose, against }, index) => ({
      table: REQUEST_LINE,
      row: {
        request_id: requestId,
        member_id: memberId,
        wished_minor: principal.minor,
        offered_minor: offers[index]?.amount.minor ?? 0n,
        bound_by: offers[index]?.boundBy ?? "",
        purpose,
        is_agreed: against.length === 0,
        granted_minor: null,
      },
    })),
  ];
}

function grantRows({ grantId, content, hash, approvedBy }: Grant): Change[] {
  const { requestId, plannedOn, loans } = content;
  return [
    { table: LOAN_REQUEST, match: { request_id: requestId }, set: { status: "granted" } },
    ...loans.map(({ memberId, principal }) => ({
      table: REQUEST_LINE,
      match: { request_id: requestId, member_id: memberId },
      set: { granted_minor: principal.minor },
    })),
    {
      table: LOAN_GRANT,
      row: {
        grant_id: grantId,
        request_id: requestId,
        planned_on: plannedOn,
        granted_minor: loans.reduce((sum, { principal }) => sum + principal.minor, 0n),
        hash,
        approved_by: approvedBy.join(" "),
        status: "open",
        held_on: null,
      },
    },
  ];
}

function payoutRow(payout: Payout, grantId: string, paidOn: Day) {
  const { payoutId, memberId, amount, method, receiptNumber } = payout;
  return {
    payout_id: payoutId,
    grant_id: grantId,
    member_id: memberId,
    amount_minor: amount.minor,
    method,
    receipt_number: BigInt(receiptNumber),
    paid_on: paidOn,
    is_annulled: false,
  };
}
