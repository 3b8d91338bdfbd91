// What of the deeds breaks a rule of the bylaws. Nothing is refused for it: it is written into the
// acta, shown to a person, and the screens warn before it is done.

import { internalRules } from "#core/groups/internal-rules.ts";
import { compare, isNegative, type Money } from "#core/money/money.ts";
import { multiply } from "#core/money/share.ts";
import { internalOf, type GroupState } from "./group-state.ts";
import { agreedShareOut, deedsOf, deedsOfKind, type DeedOf, type RecordedDeed } from "./deed.ts";
import type { DeedFlaw } from "./flaw.ts";
import { groupCashOf, loanLimit } from "./internal-figures.ts";
import { inTheRoom, voterFlaws } from "./loan-voters.ts";
import type { Meeting } from "./meeting.ts";
import { requestOf } from "./settle-deeds.ts";

/** `after` is the group as the close leaves it. Each flaw once. */
export function deedFlaws(state: GroupState, after: GroupState, meeting: Meeting): DeedFlaw[] {
  const deeds = deedsOf(meeting);
  if (deeds.length === 0) return [];
  const found = deeds.flatMap((deed) => flawsOf(state, meeting, deed));
  const isTaken = deedsOfKind(meeting, "shareTaken").length > 0;
  const isAgreed = agreedShareOut(meeting) !== undefined;
  const checks: [DeedFlaw, boolean][] = [
    ["voucherTwice", isVoucherTwice(state, deeds)],
    ["cashBelowZero", isNegative(groupCashOf(after))],
    ["fundBelowZero", isNegative(after.savings.fund)],
    ["savingsBelowZero", deeds.some((deed) => isBeyondSavings(after, deed))],
    ["shareNotAgreed", isTaken && !isAgreed],
    ["shareUnsigned", isAgreed && !areAllSigned(state, meeting)],
  ];
  return [...new Set([...found, ...checks.flatMap(([flaw, isSo]) => (isSo ? [flaw] : []))])];
}

function flawsOf(state: GroupState, meeting: Meeting, deed: RecordedDeed): DeedFlaw[] {
  switch (deed.kind) {
    case "loanVoted":
      return voterFlaws(state, meeting, deed);
    case "loanPaidOut":
      return loanFlaws(state, meeting, deed);
    case "expensePaid":
      return voteFlaws(meeting, deed);
    case "fundUsed":
      return [...voteFlaws(meeting, deed), ...caseFlaws(state, deed)];
    case "savingsTaken":
      return mayTakeSavings(state, meeting) ? [] : ["savingsTakenEarly"];
    case "shareOutAgreed":
      return voteFlaws(meeting, deed);
    default:
      return [];
  }
}

/** What is wrong with a loan that is, or would be, paid out at this meeting. */
export function loanFlaws(
  state: GroupState,
  meeting: Meeting,
  { requestId, memberId, amount, witnessId }: Omit<DeedOf<"loanPaidOut">, "kind">,
): DeedFlaw[] {
  const rules = internalRules(state.association.bylaws);
  const { treasurer } = state.association.board;
  const request = requestOf(state, meeting, requestId);
  const limit = loanLimit(state, memberId);
  const isAbove = (most: Money) => compare(amount, most) > 0;
  const guarantors = new Set(request?.guarantorIds.filter((known) => known !== memberId));
  const checks: [DeedFlaw, boolean][] = [
    ["loanNotVoted", request === undefined],
    ["loanAboveVote", request !== undefined && isAbove(request.amount)],
    ["loanAboveSavings", isAbove(limit.bySavings)],
    ["loanAboveFund", isAbove(limit.byFund)],
    ["loanTooFewGuarantors", guarantors.size < rules.guarantors],
    ["loanPastCycle", isPastCycle(state, meeting, request?.instalments ?? 1)],
    ["treasurerAlone", witnessId === treasurer || witnessId === memberId],
  ];
  return checks.flatMap(([flaw, isSo]) => (isSo ? [flaw] : []));
}

function isPastCycle(state: GroupState, { meetingId }: Meeting, instalments: number): boolean {
  const { list } = state.meetings;
  const at = list.findIndex((known) => known.meetingId === meetingId);
  const { meetingsBeforeEnd } = internalRules(state.association.bylaws);
  return at + instalments > list.length - 1 - meetingsBeforeEnd;
}

type Voted = { readonly votesFor: number; readonly votesAgainst: number };

function voteFlaws(meeting: Meeting, votes: Voted): DeedFlaw[] {
  return [
    ...(votes.votesFor > votes.votesAgainst ? [] : (["voteLost"] as const)),
    ...(isCrowded(meeting, votes) ? (["voteCrowded"] as const) : []),
  ];
}

/** More votes than women in the room. */
function isCrowded(meeting: Meeting, { votesFor, votesAgainst }: Voted): boolean {
  return votesFor + votesAgainst > inTheRoom(meeting).length;
}

/** Beyond its part of the fund, a case needs the votes of an assembly. */
function caseFlaws({ association, savings }: GroupState, deed: DeedOf<"fundUsed">): DeedFlaw[] {
  const { caseShare, assemblyShare } = internalRules(association.bylaws);
  const isLarge = compare(deed.amount, multiply(savings.fund, caseShare, "down")) > 0;
  const { numerator, denominator } = assemblyShare;
  const isAssembly =
    BigInt(deed.votesFor) * denominator >= BigInt(association.members.length) * numerator;
  return isLarge && !isAssembly ? ["fundCaseTooLarge"] : [];
}

/** At the last meeting of the cycle, or up to the payment the bylaws name. */
function mayTakeSavings({ association, meetings, lending }: GroupState, meeting: Meeting) {
  const { withdrawUntil } = internalRules(association.bylaws);
  const isLast = meetings.list.at(-1)?.meetingId === meeting.meetingId;
  const isLater = (lending.cycle?.number ?? 1) > 1;
  return isLast || (isLater && meeting.number <= withdrawUntil);
}

function isVoucherTwice(state: GroupState, deeds: readonly RecordedDeed[]): boolean {
  const { lastVoucher } = internalOf(state);
  const numbers = deeds.flatMap((deed) => ("voucherNumber" in deed ? [deed.voucherNumber] : []));
  return (
    new Set(numbers).size !== numbers.length || numbers.some((number) => number <= lastVoucher)
  );
}

/** What she took beyond her savings became a loan of hers, under the name of the record. */
function isBeyondSavings(after: GroupState, { kind, recordId }: RecordedDeed): boolean {
  const isTaking = kind === "savingsTaken" || kind === "shareTaken";
  return isTaking && internalOf(after).loans.some(({ loanId }) => loanId === recordId);
}

function areAllSigned({ association }: GroupState, meeting: Meeting): boolean {
  const signed = new Set(deedsOfKind(meeting, "shareTaken").map(({ memberId }) => memberId));
  return association.members.every(({ memberId }) => signed.has(memberId));
}

/** The number of the next voucher of the association. */
export function nextVoucher(state: GroupState, meeting: Meeting): number {
  const used = deedsOf(meeting).flatMap((deed) =>
    "voucherNumber" in deed ? [deed.voucherNumber] : [],
  );
  return Math.max(internalOf(state).lastVoucher, ...used) + 1;
}
