// The business day of a fact comes from the fact, never from a clock on a phone.

import { isCounter } from "#core/counter/event.ts";
import { isChange } from "#core/changes/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isOfSheet } from "#core/meetings/sheet.ts";
import { meetingOf } from "#core/meetings/meeting.ts";
import type { Day } from "#core/time/day.ts";
import type { BookEvent } from "./event.ts";

/** When it happened: the meeting's day, the founding's, the disbursement's; else the open day. */
export function happenedOn(event: BookEvent, group: GroupState | null, today: Day): Day {
  if (isChange(event)) return isOfProposal(event) ? today : event.on;
  if (isCounter(event)) return event.on;
  if (isOfSheet(event)) return today;
  switch (event.type) {
    case "AssociationFounded":
      return event.association.foundedOn;
    case "AssociationImported":
      return event.cutOn;
    case "CycleStarted":
      return event.cycle.disbursedOn;
    case "MeetingsPlanned":
      return group?.lending.cycle?.disbursedOn ?? today;
    case "MeetingOpened":
    case "MeetingClosed":
      return event.heldOn;
    case "DisbursementOpened":
    case "LoanPaidOut":
    case "PayoutAnnulled":
    case "DisbursementClosed":
      return event.heldOn;
    case "CashDeposited":
    case "CashBroughtToBank":
      return event.depositedOn;
    case "DepositConfirmed":
      return event.bookedOn;
    case "MeetingCorrected":
    case "ReviewResolved":
    case "LoansRequested":
    case "RequestDecided":
    case "RequestRefused":
    case "LoansGranted":
      return today;
    case "FactSetAside":
      return heldOn(group, event.review.meetingId) ?? today;
    default:
      return heldOn(group, event.meetingId) ?? today;
  }
}

/** Proposing, approving and closing happen when they are recorded. */
function isOfProposal({ type }: BookEvent): boolean {
  return type === "Proposed" || type === "ProposalApproved" || type === "ProposalClosed";
}

function heldOn(group: GroupState | null, meetingId: string | null): Day | null {
  if (group === null || meetingId === null) return null;
  return meetingOf(group.meetings, meetingId)?.heldOn ?? null;
}
