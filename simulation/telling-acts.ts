// What happens around the meetings, one sentence for each act.

import type { BookEvent } from "#core/book/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isPositive, sum } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { amount, namesIn } from "./telling-words.ts";

export function actText(event: BookEvent, { association }: GroupState): string[] {
  const { members, former = [], currency } = association;
  const nameOf = namesIn([...members, ...former]);
  switch (event.type) {
    case "LoansRequested": {
      const wished = sum(
        currency,
        event.request.lines.map(({ principal }) => principal),
      );
      const offered = event.offers.map((offer) => offer.amount).filter(isPositive);
      return [
        `${event.request.assembly.heldOn}. ${event.request.lines.length} women ask for Bs ${amount(wished)}; ` +
          `the ladder offers Bs ${amount(sum(currency, offered))}.`,
      ];
    }
    case "RequestRefused":
      return ["The request is refused whole."];
    case "LoansGranted": {
      const given = event.grant.content.loans.map(({ principal }) => principal);
      const { length } = event.grant.approvedBy;
      return [
        `Granted: Bs ${amount(sum(currency, given))} to ${given.length} women, approved by ${length}.`,
      ];
    }
    case "DisbursementClosed":
      return [
        `${event.heldOn}. The money is paid out woman by woman; ${event.unpaid.length} did not take hers.`,
      ];
    case "MemberLeft":
      return [
        `${event.on}. ${nameOf(event.memberId)} leaves (${event.former.kind}: ${event.former.reason}).`,
      ];
    case "MemberAdmitted":
      return [`${event.on}. ${fullName(event.member.name)} joins.`];
    case "ClaimPaid":
      return [
        `${event.on}. The insurer pays Bs ${amount(event.amount)} for ${nameOf(event.memberId)}.`,
      ];
    case "SavingsReturned":
      return [`${event.on}. The savings of ${nameOf(event.memberId)} are returned.`];
    case "DebtsPaid":
      return [
        `${event.on}. ${nameOf(event.memberId)} gives back Bs ${amount(event.amount)} between two cycles.`,
      ];
    case "Regrouped":
      return [`${event.on}. ${event.memberIds.map(nameOf).join(", ")} pass to another subgroup.`];
    case "BoardElected":
      return [
        `${event.on}. The assembly votes a board (${event.cause}): ${nameOf(event.board.president)} presides, ` +
          `${nameOf(event.board.treasurer)} keeps the cash.`,
      ];
    case "LoanRescheduled":
      return [
        `${event.on}. The loan of ${nameOf(event.memberId)} is spread again (${event.reason}).`,
      ];
    case "MeetingsMoved":
      return [`${event.on}. ${event.meetings.length} meetings move to other days.`];
    case "MeetingCorrected":
      return [
        `The payment of ${nameOf(event.memberId)} is put right: Bs ${amount(event.rightAmount)}.`,
      ];
    case "DepositConfirmed":
      return [`${event.bookedOn}. The bank holds Bs ${amount(event.amount)}.`];
    default:
      return [];
  }
}
