// The close turns the sheet into postings in one act. It cannot be refused: what is irregular
// is written into the acta and shown to a person.

import { BOARD_ROLES } from "#core/groups/board.ts";
import { downToCoin } from "#core/money/coin.ts";
import { compare, isPositive, subtract } from "#core/money/money.ts";
import { daysBetween, type Day } from "#core/time/day.ts";
import type { CloseMeeting } from "./command.ts";
import { standingAct } from "./assembly.ts";
import { assemblyFlaws } from "./assembly-flaws.ts";
import { endOfCycle, isCarried } from "./cycle-end.ts";
import { deedFlaws } from "./deed-flaws.ts";
import type { MeetingClosed, MeetingEvent } from "./event.ts";
import { applyMovements, type GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";
import type { Meeting, MeetingTotals, Prepayment } from "./meeting.ts";
import type { Irregularity } from "./review.ts";
import { isAhead, setAside, type Witness } from "./set-aside.ts";
import { settleMeeting, type Settlement } from "./settle.ts";
import { columnsOf } from "./totals.ts";

/** Days between plan and meeting that nobody needs to explain. */
const NEAR_PLAN_DAYS = 3;

export function closeMeeting(
  state: GroupState,
  meeting: Meeting,
  command: CloseMeeting,
  by: Witness,
): MeetingEvent[] {
  if (meeting.status === "closed") return closedAlready(meeting, command, by);
  const heldOn = meeting.heldOn ?? meeting.dueOn;
  const settled = settleMeeting(state, meeting, heldOn);
  const { sheet, movements, totals } = settled;
  const after = applyMovements(state, movements);
  const cycleEnd = endOfCycle(after, meeting, heldOn);
  const irregularities = [
    ...irregularitiesOf(state, meeting, command, settled),
    ...aheadOfToday(heldOn, by),
    ...prepaymentsLeft(meeting, movements),
    ...deedFlaws(state, after, meeting),
    ...assemblyFlaws(state, meeting),
  ];
  const { signatures, explanation } = command;
  const { meetingId } = meeting;
  const closed: MeetingClosed = {
    type: "MeetingClosed",
    meetingId,
    heldOn,
    sheet,
    movements,
    totals,
    signatures,
    explanation,
    irregularities,
    ...(cycleEnd && { cycleEnd }),
    ...boardChosen(state, meeting),
  };
  return irregularities.length === 0 ? [closed] : [closed, flagged(command, by, irregularities)];
}

/** A board that most of the women chose, each post another woman's. */
function boardChosen({ association }: GroupState, meeting: Meeting): Pick<MeetingClosed, "board"> {
  const chosen = standingAct(meeting, "boardChosen");
  if (chosen === undefined || !isCarried(association, chosen)) return {};
  const posts = new Set(Object.values(chosen.board));
  return posts.size === BOARD_ROLES.length ? { board: chosen.board } : {};
}

function closedAlready(meeting: Meeting, command: CloseMeeting, by: Witness): MeetingEvent[] {
  const isSame = meeting.totals !== null && isShown(command.shown, meeting.totals);
  return isSame ? [] : [setAside(command, by, "closedTwice")];
}

function flagged(
  command: CloseMeeting,
  by: Witness,
  irregularities: readonly Irregularity[],
): MeetingEvent {
  const { reviewId, ...review } = setAside(command, by, "closedIrregularly").review;
  return { type: "FactSetAside", review: { ...review, reviewId, irregularities } };
}

function irregularitiesOf(
  state: GroupState,
  meeting: Meeting,
  command: CloseMeeting,
  settled: Settlement,
): Irregularity[] {
  const { totals } = settled;
  const [first, second] = [countOf(meeting, "first"), countOf(meeting, "second")];
  const { shown, signatures, explanation } = command;
  const isSigned = BOARD_ROLES.every((role) => signatures.some((known) => known.role === role));
  const checks: [Irregularity, boolean][] = [
    ["noSecondCount", first === undefined || second === undefined],
    [
      "countsDisagree",
      first !== undefined && second !== undefined && compare(first.total, second.total) !== 0,
    ],
    ["unexplainedDifference", totals.difference.minor !== 0n && explanation === null],
    ["missingSignature", !isSigned],
    ["noQuorum", !hasQuorum(state, meeting)],
    ["totalsDiffer", !isShown(shown, totals)],
    ["shortfallLeft", isShortLeft(state, meeting, settled)],
    ["outOfOrderCoverage", !isInOrder(state, meeting)],
    [
      "heldFarFromPlan",
      Math.abs(daysBetween(meeting.dueOn, meeting.heldOn ?? meeting.dueOn)) > NEAR_PLAN_DAYS,
    ],
  ];
  return checks.flatMap(([irregularity, isSo]) => (isSo ? [irregularity] : []));
}

/** What a coin could still pay; less than the smallest is nobody's shortfall. */
function isShortLeft(
  { association }: GroupState,
  { coin }: Meeting,
  { sheet, movements, totals }: Settlement,
): boolean {
  if (!isPositive(subtract(totals.due, totals.external))) return false;
  return sheet.some(({ memberId, due }) => {
    const { external } = columnsOf(movements, memberId, association.currency);
    return isPositive(downToCoin(subtract(due, external), coin));
  });
}

function aheadOfToday(heldOn: Day, by: Witness): Irregularity[] {
  return isAhead(heldOn, by) ? ["heldAheadOfToday"] : [];
}

/** She chose to pay ahead, and her money or her loan did not allow it. */
function prepaymentsLeft(meeting: Meeting, movements: readonly Movement[]): Irregularity[] {
  const isMade = ({ memberId }: Prepayment) =>
    movements.some((known) => known.kind === "planChanged" && known.memberId === memberId);
  return meeting.prepayments?.every(isMade) === false ? ["prepaymentNotMade"] : [];
}

function countOf(meeting: Meeting, turn: "first" | "second") {
  return meeting.counts.find((count) => count.turn === turn);
}

/** More than the bylaws' share of the members came; a substitute does not make quorum. */
export function hasQuorum({ association }: GroupState, meeting: Meeting): boolean {
  const { numerator, denominator } = association.bylaws.quorum;
  const here = meeting.roll.filter(({ presence }) => presence === "present" || presence === "late");
  return BigInt(here.length) * denominator > BigInt(association.members.length) * numerator;
}

function isShown(shown: CloseMeeting["shown"], totals: MeetingTotals): boolean {
  return (
    shown.collected.minor === totals.collected.minor &&
    shown.external.minor === totals.external.minor
  );
}

/** For each debtor, the sources were asked in the order the bylaws give. */
function isInOrder({ association }: GroupState, meeting: Meeting): boolean {
  const { coverageOrder } = association.bylaws;
  return meeting.coverages.every((coverage, index) =>
    meeting.coverages
      .slice(0, index)
      .filter(({ debtorId }) => debtorId === coverage.debtorId)
      .every(
        ({ source }) => coverageOrder.indexOf(source) <= coverageOrder.indexOf(coverage.source),
      ),
  );
}
