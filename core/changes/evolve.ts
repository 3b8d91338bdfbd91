// The group after something changed in the middle of its cycle. Total: it never refuses.

import { withClaim } from "#core/lending/evolve.ts";
import { moved, plannedMeeting } from "#core/meetings/evolve.ts";
import { applyMovements, type GroupState } from "#core/meetings/group-state.ts";
import { negate } from "#core/money/money.ts";
import type { Proposal } from "#core/people/proposal.ts";
import { applyCarried, NOTHING_CARRIED, type CarriedEvent } from "#core/savings/carried.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { applyAsesora } from "./asesora.ts";
import type { ChangeEvent, LoanRescheduled, MeetingsMoved, Proposed } from "./event.ts";
import { applyMembership } from "./members.ts";
import { proposalsOf } from "./propose.ts";

export function applyChange(state: GroupState, event: ChangeEvent): GroupState {
  switch (event.type) {
    case "Proposed":
      return { ...state, proposals: [...proposalsOf(state), proposed(event)] };
    case "ProposalApproved":
      return withProposal(state, event.proposalId, (known) => ({
        ...known,
        approvals: [...known.approvals, event.approvedBy],
      }));
    case "ProposalClosed":
      return withProposal(state, event.proposalId, (known) => ({
        ...known,
        outcome: event.outcome,
      }));
    case "MeetingsMoved":
      return afterMove(state, event);
    case "LoanRescheduled":
      return afterReschedule(state, event);
    case "ClaimPaid": {
      const lending = withClaim(state.lending, event.memberId, negate(event.amount));
      return { ...state, lending };
    }
    case "SavingsReturned":
    case "DebtsPaid":
      return applyMovements(state, event.movements);
    case "SavingsSent":
    case "SavingsArrived":
    case "SavingsTakenBack":
    case "ArrivalUndone":
    case "MissingCoinsBrought":
      return afterCarrying(state, event);
    case "AsesoraAssigned":
    case "SubstituteNamed":
      return applyAsesora(state, event);
    case "LedgerVoted": {
      const { cycleEnd } = state;
      if (cycleEnd === undefined) return state;
      const { ledger, vote } = event;
      return { ...state, cycleEnd: { ...cycleEnd, ledger, vote } };
    }
    default:
      return applyMembership(state, event);
  }
}

/** What lay here before it left keeps its days; what comes counts from the day it came. */
function afterCarrying(state: GroupState, event: CarriedEvent): GroupState {
  const after = moved(state, event.movements, event.on);
  return { ...after, carried: applyCarried(state.carried ?? NOTHING_CARRIED, event) };
}

function proposed(event: Proposed): Proposal<Wish> {
  const { proposalId, wish, contentHash, proposedBy, approvalsNeeded, on: proposedOn } = event;
  const asked = { proposalId, wish, contentHash, proposedBy, proposedOn, approvalsNeeded };
  return { ...asked, approvals: [], outcome: null };
}

function withProposal(
  state: GroupState,
  proposalId: string,
  change: (known: Proposal<Wish>) => Proposal<Wish>,
): GroupState {
  const proposals = proposalsOf(state).map((known) =>
    known.proposalId === proposalId ? change(known) : known,
  );
  return { ...state, proposals };
}

function afterMove(state: GroupState, { cycle, loans, meetings }: MeetingsMoved): GroupState {
  const days = new Map(meetings.map(({ meetingId, dueOn }) => [meetingId, dueOn]));
  const list = state.meetings.list.map((meeting) => {
    const dueOn = days.get(meeting.meetingId);
    return dueOn === undefined ? meeting : { ...meeting, dueOn };
  });
  const plans = Object.fromEntries(loans.map((loan) => [loan.memberId, loan]));
  return {
    ...state,
    lending: { ...state.lending, cycle, loans: { ...state.lending.loans, ...plans } },
    meetings: { ...state.meetings, list },
  };
}

function afterReschedule(state: GroupState, event: LoanRescheduled): GroupState {
  const { memberId, movements, meetings, on } = event;
  const { lending, ...rest } = applyMovements(state, movements);
  const { cycle, loans } = lending;
  const loan = loans[memberId];
  if (cycle === null || loan === undefined) throw new Error(`Member ${memberId} has no loan.`);
  const dueDays = [...cycle.dueDays, ...meetings.map(({ dueOn }) => dueOn)];
  const list = [...state.meetings.list, ...meetings.map(plannedMeeting)];
  return {
    ...rest,
    lending: {
      ...lending,
      cycle: { ...cycle, dueDays },
      loans: { ...loans, [memberId]: { ...loan, rescheduled: { on, onTime: 0 } } },
    },
    meetings: { ...state.meetings, list },
  };
}
