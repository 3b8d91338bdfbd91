// What was asked for is approved by people who did not write it down: as many as the country's
// table says, each looking at the same content. What they approve is what is executed.

import { memberOf } from "#core/groups/association.ts";
import { isRepaid } from "#core/lending/loan.ts";
import type {
  Approval,
  Decision,
  Grant,
  GrantContent,
  RequestHeld,
  RequestLine,
} from "#core/lending/request.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { compare, isNegative, isPositive, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork, type Eyes } from "#core/people/four-eyes.ts";
import type { CommandId, MemberId, StaffId } from "#core/people/ids.ts";
import { isUsed } from "./ask.ts";
import type { ApproveRequest } from "./command.ts";
import { raisesDebtor } from "./debtor.ts";
import { earliestStart, renewalFlaw, type RenewalRefusal } from "./renewal.ts";
import type { ApprovalCase, CreditRules } from "./credit-rules.ts";
import type { CreditEvent } from "./event.ts";
import { creditOf } from "./evolve.ts";
import { fingerprint } from "./fingerprint.ts";
import { isOverIndebted, type Records } from "./offers.ts";
import { isSameContent } from "./same-decision.ts";

export type ApprovalRefusal =
  | "unknownRequest"
  | "requestChanged"
  | "requestDecided"
  | "fourEyes"
  | "loansStillOpen"
  | "approvalsIncomplete"
  | "wrongCurrency"
  | "negativeAmount"
  | "moreThanAsked"
  | "membersSaidNo"
  | "visitMissing"
  | "reasonMissing"
  | "debtorRaised"
  | "beforeLastEnd"
  | "idUsedBefore"
  | "notAMember"
  | RenewalRefusal;

export type Approving = Eyes & {
  readonly commandId: CommandId;
  readonly actorId: StaffId;
  readonly records: Records;
  readonly rules: CreditRules;
};

export function approveRequest(
  group: GroupState,
  command: ApproveRequest,
  by: Approving,
): Outcome<readonly CreditEvent[], ApprovalRefusal> {
  const { request: held, grant } = creditOf(group);
  if (held === null || held.request.requestId !== command.requestId)
    return refused("unknownRequest");
  if (grant !== null) return refused("requestDecided");
  const flaw = flawOf(group, held, command, by);
  if (flaw !== null) return refused(flaw);
  const decision: Decision = { by: by.actorId, approvals: command.approvals };
  const { requestId } = held.request;
  const decided: CreditEvent = { type: "RequestDecided", requestId, decision };
  if (!command.approvals.some(({ amount }) => isPositive(amount)))
    return granted([decided, { type: "RequestRefused", requestId }]);
  const before = held.decisions.filter((known) => isSameContent(known, decision));
  const approvedBy = [...before.map((known) => known.by), by.actorId];
  const { persons } = by.rules.approvals[caseOf(group, held, command.approvals, by)];
  if (approvedBy.length < persons) return granted([decided]);
  return granted([
    decided,
    { type: "LoansGranted", grant: grantFrom(held, command.approvals, by.commandId, approvedBy) },
  ]);
}

function flawOf(
  group: GroupState,
  held: RequestHeld,
  { hash, approvals }: ApproveRequest,
  by: Approving,
): ApprovalRefusal | null {
  if (hash !== held.hash) return "requestChanged";
  const captors = [held.capturedBy, ...held.decisions.map((known) => known.by)];
  if (isOwnWork(by, captors)) return "fourEyes";
  const { lending } = group;
  if (!Object.values(lending.loans).every(isRepaid)) return "loansStillOpen";
  const unfinished = renewalFlaw(group);
  if (unfinished !== null) return unfinished;
  const { lines, plannedOn } = held.request;
  if (plannedOn < earliestStart(group)) return "beforeLastEnd";
  if (isUsed(group, held.request)) return "idUsedBefore";
  if (approvals.some((known) => isPositive(known.amount) && hasLeft(group, known.memberId)))
    return "notAMember";
  const isWhole =
    approvals.length === lines.length &&
    lines.every(({ memberId }) => approvals.some((known) => known.memberId === memberId));
  if (!isWhole) return "approvalsIncomplete";
  if (raisesDebtor(lending, approvals)) return "debtorRaised";
  const { needsVisit } = by.rules.approvals[caseOf(group, held, approvals, by)];
  for (const line of lines) {
    const approval = approvals.find(({ memberId }) => memberId === line.memberId);
    const flaw = approval === undefined ? null : lineFlaw(held, line, approval, by, needsVisit);
    if (flaw !== null) return flaw;
  }
  return null;
}

/** Since she asked; she is approved with nothing, and the others with what they asked for. */
function hasLeft({ association }: GroupState, memberId: MemberId): boolean {
  return memberOf(association, memberId) === undefined;
}

function lineFlaw(
  held: RequestHeld,
  line: RequestLine,
  { amount, reason }: Approval,
  { rules }: Approving,
  needsVisit: Visits,
): ApprovalRefusal | null {
  const { principal, against, evaluation } = line;
  if (amount.currency !== principal.currency) return "wrongCurrency";
  if (isNegative(amount)) return "negativeAmount";
  if (compare(amount, principal) > 0) return "moreThanAsked";
  const isGranted = isPositive(amount);
  if (isGranted && against.length > 0) return "membersSaidNo";
  if (isGranted && needsVisit && evaluation === null) return "visitMissing";
  return reason.trim() === "" && needsReason(held, line, amount, rules) ? "reasonMissing" : null;
}

/** More than the ladder offers, less than she asked, or more than she can carry: it says why. */
export function needsReason(
  { offers }: Pick<RequestHeld, "offers">,
  { memberId, principal, evaluation }: RequestLine,
  amount: Money,
  rules: CreditRules,
): boolean {
  const isGranted = isPositive(amount);
  const offer = offers.find((known) => known.memberId === memberId);
  const isAbove = isGranted && (offer === undefined || compare(amount, offer.amount) > 0);
  const isLoaded = isGranted && evaluation !== null && isOverIndebted(evaluation, rules);
  return isAbove || compare(amount, principal) < 0 || isLoaded;
}

type Visits = CreditRules["approvals"][ApprovalCase]["needsVisit"];

/** The strictest case that fits decides. */
function caseOf(
  { lending }: GroupState,
  { request }: RequestHeld,
  approvals: readonly Approval[],
  { rules, records }: Pick<Approving, "rules" | "records">,
): ApprovalCase {
  const given = approvals.filter(({ amount }) => isPositive(amount));
  if (given.some(({ amount }) => compare(amount, rules.ladder.cycleCap) > 0)) return "aboveCap";
  if (lending.cycle === null) return "newAssociation";
  const isLate = request.lines.some(({ memberId }) => (records.get(memberId)?.shortfalls ?? 0) > 0);
  return isLate ? "renewalLate" : "renewalClean";
}

function grantFrom(
  { request }: RequestHeld,
  approvals: readonly Approval[],
  grantId: CommandId,
  approvedBy: readonly StaffId[],
): Grant {
  const { requestId, terms, plannedOn, holidayPolicy, lines, meetingIds } = request;
  const loans = lines.flatMap(({ loanId, memberId }) => {
    const given = approvals.find((known) => known.memberId === memberId)?.amount;
    return given !== undefined && isPositive(given) ? [{ loanId, memberId, principal: given }] : [];
  });
  const content: GrantContent = { requestId, terms, plannedOn, holidayPolicy, loans, meetingIds };
  return { grantId, content, hash: fingerprint(content), approvedBy };
}
