// The solicitud is written down: whole, put to all the women, with what the ladder says beside
// every wish. Asking again replaces what was asked, and with it whatever was approved.

import { debtsOf } from "#core/lending/loan.ts";
import { checkTerms } from "#core/lending/terms.ts";
import type { Evaluation, LoanRequest, RequestLine } from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isNegative, isPlausible, isPositive, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { CommandId, StaffId } from "#core/people/ids.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { RequestLoans } from "./command.ts";
import type { CreditRules } from "./credit-rules.ts";
import type { LoansRequested } from "./event.ts";
import { creditOf } from "./evolve.ts";
import { fingerprint } from "./fingerprint.ts";
import { offersFor, type Records } from "./offers.ts";
import { earliestStart } from "./renewal.ts";

export type RequestRefusal =
  | "noLoans"
  | "loanTwice"
  | "notAMember"
  | "wrongCurrency"
  | "amountNotPositive"
  | "amountTooLarge"
  | "negativeAmount"
  | "idUsedBefore"
  | "meetingsDoNotMatch"
  | "termsOutOfLimits"
  | "dayOutOfRange"
  | "beforeLastEnd"
  | "tooFewPresent"
  | "applicantAbsent"
  | "debtorVotes"
  | "disbursementUnderWay";

export type Asking = {
  readonly commandId: CommandId;
  readonly actorId: StaffId;
  readonly today: Day;
  readonly records: Records;
  readonly rules: CreditRules;
};

export function requestLoans(
  group: GroupState,
  { type: _type, ...told }: RequestLoans,
  { commandId, actorId, today, records, rules }: Asking,
): Outcome<LoansRequested, RequestRefusal> {
  const request: LoanRequest = { requestId: commandId, ...told };
  const flaw = flawOf(group, request, today);
  if (flaw !== null) return refused(flaw);
  return granted({
    type: "LoansRequested",
    request,
    hash: fingerprint(request),
    capturedBy: actorId,
    offers: offersFor(group, request, records, rules),
  });
}

/** A disbursement is not planned further ahead. */
const FARTHEST_DAYS = 120;

function flawOf(group: GroupState, request: LoanRequest, today: Day): RequestRefusal | null {
  const { lines, meetingIds, terms, plannedOn } = request;
  const { grant } = creditOf(group);
  if (grant !== null && grant.payouts.length > 0) return "disbursementUnderWay";
  if (lines.length === 0) return "noLoans";
  if (isRepeated(lines.map(({ memberId }) => memberId))) return "loanTwice";
  if (isRepeated(lines.map(({ loanId }) => loanId))) return "loanTwice";
  if (!checkTerms(terms).isGranted) return "termsOutOfLimits";
  if (meetingIds.length !== terms.instalments || isRepeated(meetingIds))
    return "meetingsDoNotMatch";
  if (isUsed(group, request)) return "idUsedBefore";
  const isNear =
    plannedOn >= group.association.foundedOn && plannedOn <= addDays(today, FARTHEST_DAYS);
  if (!isNear) return "dayOutOfRange";
  if (plannedOn < earliestStart(group)) return "beforeLastEnd";
  return assemblyFlaw(group, request) ?? linesFlaw(group, lines);
}

function isRepeated(names: readonly string[]): boolean {
  return new Set(names).size !== names.length;
}

export function isUsed(
  { meetings, lending }: GroupState,
  { lines, meetingIds }: LoanRequest,
): boolean {
  const loanIds = new Set(lines.map(({ loanId }) => loanId));
  return (
    meetings.list.some(({ meetingId }) => meetingIds.includes(meetingId)) ||
    Object.values(lending.loans).some(({ loanId }) => loanIds.has(loanId))
  );
}

/**
 * Each amount is put to all: whoever asks for money stands there herself, and enough others. Whoever
 * owes her sisters has no vote about credit.
 */
function assemblyFlaw(
  { association, lending }: GroupState,
  { assembly, lines }: LoanRequest,
): RequestRefusal | null {
  const { present } = assembly;
  const isBarred = (memberId: string) => debtsOf(lending, memberId).length > 0;
  const memberIds = new Set(association.members.map(({ memberId }) => memberId));
  const named = [
    ...present,
    ...lines.flatMap(({ memberId, against }) => [memberId, ...against]),
    ...lines.flatMap(({ evaluation }) => evaluation?.peers ?? []),
  ];
  if (!named.every((memberId) => memberIds.has(memberId))) return "notAMember";
  if (!lines.every(({ memberId }) => present.includes(memberId))) return "applicantAbsent";
  if (lines.some(({ against }) => against.some(isBarred))) return "debtorVotes";
  const { numerator, denominator } = association.bylaws.quorum;
  const here = BigInt(new Set(present).size) * denominator;
  return here > BigInt(memberIds.size) * numerator ? null : "tooFewPresent";
}

function linesFlaw(
  { association: { currency } }: GroupState,
  lines: readonly RequestLine[],
): RequestRefusal | null {
  const told = lines.flatMap(({ evaluation }) => (evaluation === null ? [] : figures(evaluation)));
  const wishes = lines.map(({ principal }) => principal);
  if (![...told, ...wishes].every((amount) => amount.currency === currency)) return "wrongCurrency";
  if (!wishes.every(isPositive)) return "amountNotPositive";
  if (![...told, ...wishes].every(isPlausible)) return "amountTooLarge";
  return told.some(isNegative) ? "negativeAmount" : null;
}

function figures(evaluation: Evaluation): Money[] {
  const { income, businessCosts, householdCosts, debtInstalments, debtTotal } = evaluation;
  return [income, businessCosts, householdCosts, debtInstalments, debtTotal];
}
