// Where a cycle to come stands after an event. Total: it never refuses.

import { isSameContent } from "./same-decision.ts";
import { NO_CREDIT, type CreditState, type GrantHeld } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { CreditEvent } from "./event.ts";

/** A book of before there were requests has none. */
export function creditOf({ credit }: GroupState): CreditState {
  return credit ?? NO_CREDIT;
}

export function applyCredit(state: GroupState, event: CreditEvent): GroupState {
  return { ...state, credit: after(creditOf(state), event) };
}

function after(state: CreditState, event: CreditEvent): CreditState {
  switch (event.type) {
    case "LoansRequested": {
      const { request, hash, capturedBy, offers } = event;
      return { request: { request, hash, capturedBy, offers, decisions: [] }, grant: null };
    }
    case "RequestDecided": {
      const { request } = state;
      if (request === null) return state;
      const { decision } = event;
      const alike = request.decisions.filter((known) => isSameContent(known, decision));
      return { ...state, request: { ...request, decisions: [...alike, decision] } };
    }
    case "RequestRefused":
      return NO_CREDIT;
    case "LoansGranted":
      return { ...state, grant: { grant: event.grant, heldOn: null, payouts: [] } };
    case "DisbursementOpened":
      return withGrant(state, (held) => ({ ...held, heldOn: event.heldOn }));
    case "LoanPaidOut":
      return withGrant(state, (held) => ({
        ...held,
        payouts: [...held.payouts, event.payout],
      }));
    case "PayoutAnnulled":
      return withGrant(state, (held) => ({
        ...held,
        payouts: held.payouts.filter(({ payoutId }) => payoutId !== event.payoutId),
      }));
    case "DisbursementClosed":
      return NO_CREDIT;
  }
}

function withGrant(state: CreditState, change: (held: GrantHeld) => GrantHeld): CreditState {
  return state.grant === null ? state : { ...state, grant: change(state.grant) };
}
