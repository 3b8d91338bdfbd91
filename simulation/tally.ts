// How often each kind of act happened in some lives, read from their histories.

import type { BookEvent } from "#core/book/event.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { isCarried } from "#core/savings/carried.ts";
import type { Life } from "./life.ts";

export type Tally = ReadonlyMap<string, number>;

/** Every kind that whole lives are made of; the tests want each of them at least once. */
export const KINDS = [
  "founded",
  "loans requested",
  "request decided",
  "request refused",
  "loans granted",
  "second approval",
  "cycle started without grant",
  "paid out",
  "payout annulled",
  "not come for her loan",
  "set aside: payoutDiffers",
  "set aside: unknownGrant",
  "set aside: arrivedAfterClose",
  "set aside: possibleDuplicate",
  "meeting closed",
  "payment",
  "payment annulled",
  "shortfall covered",
  "paid ahead: whole",
  "paid ahead: lowerInstalment",
  "paid ahead: shorterTerm",
  "deed: loanVoted",
  "deed: loanPaidOut",
  "deed: loanRepaid",
  "deed: incomeReceived",
  "deed: fundAdded",
  "deed: fineAdded",
  "deed: expensePaid",
  "deed: fundUsed",
  "deed: savingsTaken",
  "deed: shareOutAgreed",
  "deed: shareTaken",
  "deed: boxOpened",
  "shared out",
  "assembly: ledgerVoted",
  "assembly: cycleEvaluated",
  "assembly: exitTold",
  "assembly: boardChosen",
  "ledger: carried",
  "ledger: lost",
  "ledger: notVoted",
  "ledger voted in the office",
  "board chosen at the assembly",
  "a debt carried over",
  "left: voluntary",
  "left: expelled",
  "left: deceased",
  "left: resting",
  "left: transferred",
  "left: graduated",
  "loan taken over",
  "claim raised",
  "claim paid",
  "savings returned",
  "joined",
  "came back from rest",
  "board: election",
  "board: recall",
  "board: substitution",
  "proposal executed",
  "proposal refused",
  "proposal withdrawn",
  "rescheduled",
  "weekday moved",
  "closure applied",
  "closure: nextBusinessDay",
  "closure: shiftNoInterest",
  "closure: nextMeetingExtendTerm",
  "holidays: nextBusinessDay",
  "holidays: shiftNoInterest",
  "holidays: nextMeetingExtendTerm",
  "holidays: nobody minds",
  "brought to the bank",
  "deposit confirmed",
  "corrected",
  "review: sameFact",
  "review: separateFact",
  "reached cycle 2",
  "reached cycle 3",
  "covered by the raffles",
  "debt given back between cycles",
  "passed to another subgroup",
  "advance used at an exit",
  "loan vote with names",
  "cycle ended between meetings",
  "at the till: cash",
  "at the till: transfer",
  "at the till: wallet",
  "receipt taken back",
  "till brought to the bank",
  "advance paid back",
  "savings sent",
  "savings taken back",
  "savings arrived",
  "savings came short",
  "missing coins brought",
  "arrival undone",
  "asesora assigned",
  "substitute named",
  "sheet keyed in",
  "sheet compared",
  "a phone was killed",
  "a phone was stolen",
  "a phone stayed without signal",
  "a batch was sent twice",
  "a batch came out of order",
  "an answer was lost",
  "nobody answered",
  "two phones at a table",
] as const;

export function tallyOf({
  record,
  neighbour,
  troubles,
}: Pick<Life, "record" | "neighbour" | "troubles">): Tally {
  const counts = new Map<string, number>(troubles);
  const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const resting = new Set<string>();
  let isByProposal = false;
  for (const { event } of record.events) {
    kindsOf(event).forEach(count);
    if (event.type === "MeetingsMoved") count(isByProposal ? "weekday moved" : "closure applied");
    isByProposal = event.type === "ProposalApproved";
    if (event.type === "MemberLeft" && event.former.kind === "resting") resting.add(event.memberId);
    if (event.type === "MemberAdmitted")
      count(resting.has(event.member.memberId) ? "came back from rest" : "joined");
  }
  for (const { event } of neighbour?.events ?? [])
    if (isCarried(event)) kindsOf(event).forEach(count);
  return counts;
}

export function addTallies(left: Tally, right: Tally): Tally {
  const all = new Map(left);
  for (const [kind, count] of right) all.set(kind, (all.get(kind) ?? 0) + count);
  return all;
}

function kindsOf(event: BookEvent): string[] {
  switch (event.type) {
    case "CycleStarted":
      return [
        `holidays: ${event.cycle.holidayPolicy ?? "nobody minds"}`,
        ...(event.grantId === undefined ? ["cycle started without grant"] : []),
        ...(event.cycle.number > 1 ? [`reached cycle ${event.cycle.number}`] : []),
      ];
    case "LoansGranted":
      return ["loans granted", ...(event.grant.approvedBy.length > 1 ? ["second approval"] : [])];
    case "DisbursementClosed":
      return event.unpaid.map(() => "not come for her loan");
    case "FactSetAside":
      return [`set aside: ${event.review.reason}`];
    case "MeetingClosed":
      return [
        "meeting closed",
        ...(event.movements.some(({ kind }) => kind === "earningsShared") ? ["shared out"] : []),
        ...(event.movements.some(isFromRaffles) ? ["covered by the raffles"] : []),
        ...(event.cycleEnd === undefined ? [] : [`ledger: ${event.cycleEnd.ledger}`]),
        ...(event.board === undefined ? [] : ["board chosen at the assembly"]),
      ];
    case "PrepaymentChosen":
      return [`paid ahead: ${event.prepayment.choice}`];
    case "AssemblyRecorded":
      return [`assembly: ${event.act.kind}`];
    case "DeedRecorded": {
      const isNamed = event.deed.kind === "loanVoted" && event.deed.abstainedIds !== undefined;
      return [`deed: ${event.deed.kind}`, ...(isNamed ? ["loan vote with names"] : [])];
    }
    case "ReceivedAtBranch":
      return [
        `at the till: ${event.withoutCash?.method ?? "cash"}`,
        ...(event.cycleEnd === undefined ? [] : ["cycle ended between meetings"]),
      ];
    case "MemberLeft": {
      const kinds = new Set(event.movements.map(({ kind }) => kind));
      return [
        `left: ${event.former.kind}`,
        ...(kinds.has("principalTaken") ? ["loan taken over"] : []),
        ...(kinds.has("advanceUsed") ? ["advance used at an exit"] : []),
        ...(kinds.has("claimRaised") ? ["claim raised"] : []),
      ];
    }
    case "SavingsArrived":
      return ["savings arrived", ...(event.short === undefined ? [] : ["savings came short"])];
    case "BoardElected":
      return [`board: ${event.cause}`];
    case "ProposalClosed":
      return [`proposal ${event.outcome}`];
    case "ReviewResolved":
      return [`review: ${event.outcome}`];
    default:
      return PLAIN[event.type] === undefined ? [] : [PLAIN[event.type] ?? ""];
  }
}

function isFromRaffles(movement: Movement): boolean {
  return movement.kind === "shortfallCovered" && movement.source === "raffleIncome";
}

const PLAIN: Partial<Record<BookEvent["type"], string>> = {
  AssociationFounded: "founded",
  LoansRequested: "loans requested",
  RequestDecided: "request decided",
  RequestRefused: "request refused",
  LoanPaidOut: "paid out",
  PayoutAnnulled: "payout annulled",
  PaymentReceived: "payment",
  RecordAnnulled: "payment annulled",
  ShortfallAgreed: "shortfall covered",
  ClaimPaid: "claim paid",
  LedgerVoted: "ledger voted in the office",
  SavingsReturned: "savings returned",
  SavingsSent: "savings sent",
  SavingsTakenBack: "savings taken back",
  ArrivalUndone: "arrival undone",
  MissingCoinsBrought: "missing coins brought",
  LoanRescheduled: "rescheduled",
  CashBroughtToBank: "brought to the bank",
  DepositConfirmed: "deposit confirmed",
  MeetingCorrected: "corrected",
  DebtsPaid: "debt given back between cycles",
  Regrouped: "passed to another subgroup",
  ReceiptReversed: "receipt taken back",
  TillBroughtToBank: "till brought to the bank",
  AdvancePaidBack: "advance paid back",
  AsesoraAssigned: "asesora assigned",
  SubstituteNamed: "substitute named",
  SheetKeyedIn: "sheet keyed in",
  SheetConfirmed: "sheet compared",
  SheetOpenedAgain: "sheet to be compared again",
};
