// A closed meeting is never edited. A wrong amount is put right beside it: the member's line is
// reversed movement by movement and settled anew with the right amount, with its reason.

import { subtractParts } from "#core/lending/component.ts";
import { debtsOf } from "#core/lending/loan.ts";
import { isNegative, isPlausible, negate, subtract, sum, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork, type Eyes } from "#core/people/four-eyes.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import { later } from "#core/time/day.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import { standingCorrection, type ClosedRecord } from "./closed-record.ts";
import { endedApart, goesOn } from "./cycle-end.ts";
import type { MeetingCorrected } from "./event.ts";
import { applyMovements, type GroupState } from "./group-state.ts";
import { isSameLedger, ledgerOf } from "./ledger-read.ts";
import type { Movement } from "./movement.ts";
import { meetingOf } from "./meeting.ts";
import { openPurse } from "./purse.ts";
import { recounted } from "./recount.ts";
import type { Witness } from "./set-aside.ts";
import { settleMember } from "./settle-member.ts";

export type CorrectPayment = {
  readonly type: "correctPayment";
  readonly meetingId: MeetingId;
  readonly memberId: MemberId;
  readonly rightAmount: Money;
  readonly reason: string;
};

export type CorrectionRefusal =
  | "unknownMeeting"
  | "meetingNotClosed"
  | "notAMember"
  | "fourEyes"
  | "wrongCurrency"
  | "negativeAmount"
  | "amountTooLarge"
  | "reasonMissing"
  | "moneyUsedSince";

export function correctPayment(
  state: GroupState,
  command: CorrectPayment,
  record: ClosedRecord | null,
  by: Witness,
): Outcome<MeetingCorrected, CorrectionRefusal> {
  const flaw = flawOf(state, command, record, by);
  if (flaw !== null || record === null) return refused(flaw ?? "meetingNotClosed");
  const { meetingId, memberId, rightAmount, reason } = command;
  const standing = standingLine(record, memberId);
  const reversals = standing.map(reversed).reverse();
  const settled = resettled(applyMovements(state, reversals), command, record, standing);
  const movements = [
    ...reversals,
    ...settled,
    ...recounted({ memberId, rightAmount, record, standing, settled }),
  ];
  const after = applyMovements(state, movements);
  if (!isSound(after, memberId)) return refused("moneyUsedSince");
  const cycleEnd = endAfter(state, after, record);
  return granted({
    type: "MeetingCorrected",
    adjustmentId: by.commandId,
    meetingId,
    memberId,
    reason,
    rightAmount,
    movements,
    undone: reversals.length,
    ...(cycleEnd !== undefined && { cycleEnd }),
  });
}

/**
 * Null where somebody owes again and meetings lie ahead; undefined where nothing changes. A ledger that
 * was carried and is another now is asked about anew.
 */
function endAfter(
  state: GroupState,
  after: GroupState,
  { closed }: ClosedRecord,
): MeetingCorrected["cycleEnd"] {
  const { cycleEnd: end } = state;
  if (end !== undefined) {
    if (goesOn(after)) return null;
    const isAnew = end.ledger === "carried" && !isSameLedger(ledgerOf(state), ledgerOf(after));
    return isAnew ? { ...end, ledger: "notVoted", vote: null } : undefined;
  }
  const held = state.meetings.list.flatMap(({ status, heldOn }) =>
    status === "closed" && heldOn !== null ? [heldOn] : [],
  );
  return endedApart(state, after, held.reduce(later, closed.heldOn));
}

function flawOf(
  state: GroupState,
  { meetingId, memberId, rightAmount, reason }: CorrectPayment,
  record: ClosedRecord | null,
  eyes: Eyes,
): CorrectionRefusal | null {
  if (meetingOf(state.meetings, meetingId) === undefined) return "unknownMeeting";
  if (record === null) return "meetingNotClosed";
  if (state.savings.passbooks[memberId] === undefined) return "notAMember";
  if (isOwnWork(eyes, record.actorIds)) return "fourEyes";
  if (rightAmount.currency !== state.association.currency) return "wrongCurrency";
  if (isNegative(rightAmount)) return "negativeAmount";
  if (!isPlausible(rightAmount)) return "amountTooLarge";
  return reason.trim() === "" ? "reasonMissing" : null;
}

/** The movements of her own money that stand now: the close's, or those of its last correction. */
function standingLine(record: ClosedRecord, memberId: MemberId): Movement[] {
  const last = standingCorrection(record, memberId);
  const movements =
    last === undefined ? record.closed.movements : last.movements.slice(last.undone);
  return movements.filter((movement) => isOwnMoney(movement, memberId));
}

/** Fallen-due interest, fines levied, others' help and what she gave as a helper stay. */
function isOwnMoney(movement: Movement, memberId: MemberId): boolean {
  switch (movement.kind) {
    case "instalmentPaid":
      return movement.memberId === memberId && movement.funding === "own";
    case "advanceUsed":
    case "savingsDeposited":
    case "savingsMissed":
    case "finePaid":
      return movement.memberId === memberId;
    case "heldForMember":
      return movement.memberId === memberId && movement.purpose === "excess";
    case "savingsUsed":
      return movement.memberId === memberId && movement.purpose === "nextPayment";
    case "coverageRecovered":
      return movement.debt.debtorId === memberId;
    default:
      return false;
  }
}

/** Interest once reckoned for the fund stays reckoned; only its payment is undone. */
function reversed(movement: Movement): Movement {
  switch (movement.kind) {
    case "instalmentPaid":
      return { ...movement, parts: subtractParts({}, movement.parts) };
    case "coverageRecovered": {
      const { amount, interest, accrued } = movement;
      return {
        ...movement,
        amount: negate(amount),
        interest: negate(interest),
        accrued: subtract(accrued, accrued),
      };
    }
    case "planChanged":
    case "claimRaised":
      return movement;
    default:
      return { ...movement, amount: negate(movement.amount) };
  }
}

function resettled(
  state: GroupState,
  { memberId, rightAmount }: CorrectPayment,
  { closed }: ClosedRecord,
  standing: readonly Movement[],
): readonly Movement[] {
  const meeting = meetingOf(state.meetings, closed.meetingId);
  const { cycle, loans } = state.lending;
  if (meeting === undefined || cycle === null) return [];
  return settleMember({
    memberId,
    meeting,
    heldOn: closed.heldOn,
    bylaws: state.association.bylaws,
    terms: cycle.terms,
    loan: loans[memberId],
    passbook: {
      ...passbookOf(state.savings, memberId),
      held: amountOf("savingsUsed", standing, rightAmount),
    },
    fines: finesOwed(state.savings, memberId),
    debts: debtsOf(state.lending, memberId),
    received: rightAmount,
    advance: amountOf("advanceUsed", standing, rightAmount),
    coverages: [],
    purse: openPurse(state, meeting),
  }).movements;
}

/** What was held for her, or paid ahead, before that meeting; what came later is not that day's. */
function amountOf(
  kind: "savingsUsed" | "advanceUsed",
  standing: readonly Movement[],
  { currency }: Money,
): Money {
  const used = standing.flatMap((movement) =>
    movement.kind === kind && "amount" in movement ? [movement.amount] : [],
  );
  return sum(currency, used);
}

function isSound(state: GroupState, memberId: MemberId): boolean {
  const { compulsory, voluntary, held } = passbookOf(state.savings, memberId);
  return ![compulsory, voluntary, held].some(isNegative);
}
