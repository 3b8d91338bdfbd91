// A closed meeting is never edited. A wrong amount is put right beside it: the member's line is
// reversed movement by movement and settled anew with the right amount, with its reason.

import { subtractParts } from "#core/lending/component.ts";
import { debtsOf } from "#core/lending/loan.ts";
import { add, isNegative, isZero, negate, subtract, zero, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { CommandId, MeetingId, MemberId } from "#core/people/ids.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import type { MeetingClosed, MeetingCorrected } from "./event.ts";
import { applyMovements, type GroupState, type Movement } from "./group-state.ts";
import { meetingOf } from "./meeting.ts";
import { openPurse } from "./purse.ts";
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
  | "alreadyCorrected"
  | "wrongCurrency"
  | "negativeAmount"
  | "reasonMissing"
  | "moneyUsedSince";

/** What the log remembers of the meeting: its close and the lines corrected since. */
export type ClosedRecord = {
  readonly closed: MeetingClosed;
  readonly correctedIds: readonly MemberId[];
};

export function correctPayment(
  state: GroupState,
  command: CorrectPayment,
  record: ClosedRecord | null,
  commandId: CommandId,
): Outcome<MeetingCorrected, CorrectionRefusal> {
  const flaw = flawOf(state, command, record);
  if (flaw !== null || record === null) return refused(flaw ?? "meetingNotClosed");
  const { meetingId, memberId, rightAmount, reason } = command;
  const own = record.closed.movements.filter((movement) => isReversible(movement, memberId));
  const reversals = own.map(reversed).reverse();
  const before = applyMovements(state, reversals);
  const movements = [
    ...reversals,
    ...resettled(before, command, record.closed),
    ...recounted(command, record.closed),
  ];
  if (!isSound(applyMovements(state, movements), memberId)) return refused("moneyUsedSince");
  return granted({
    type: "MeetingCorrected",
    adjustmentId: commandId,
    meetingId,
    memberId,
    reason,
    rightAmount,
    movements,
  });
}

function flawOf(
  state: GroupState,
  { meetingId, memberId, rightAmount, reason }: CorrectPayment,
  record: ClosedRecord | null,
): CorrectionRefusal | null {
  if (meetingOf(state.meetings, meetingId) === undefined) return "unknownMeeting";
  if (record === null) return "meetingNotClosed";
  if (state.savings.passbooks[memberId] === undefined) return "notAMember";
  if (record.correctedIds.includes(memberId)) return "alreadyCorrected";
  if (rightAmount.currency !== state.association.currency) return "wrongCurrency";
  if (isNegative(rightAmount)) return "negativeAmount";
  return reason.trim() === "" ? "reasonMissing" : null;
}

/** Her own money's movements; fallen-due interest, fines levied and others' help stay. */
function isReversible(movement: Movement, memberId: MemberId): boolean {
  switch (movement.kind) {
    case "instalmentPaid":
      return movement.memberId === memberId && movement.funding === "own";
    case "savingsDeposited":
    case "savingsMissed":
    case "finePaid":
    case "heldForMember":
      return movement.memberId === memberId;
    case "savingsUsed":
      return movement.memberId === memberId && movement.purpose === "nextPayment";
    case "coverageRecovered":
      return movement.debt.debtorId === memberId;
    default:
      return false;
  }
}

function reversed(movement: Movement): Movement {
  switch (movement.kind) {
    case "instalmentPaid":
      return { ...movement, parts: subtractParts({}, movement.parts) };
    case "coverageRecovered": {
      const { amount, interest, interestLeft } = movement;
      return {
        ...movement,
        amount: negate(amount),
        interest: negate(interest),
        interestLeft: add(interestLeft, interest),
      };
    }
    default:
      return { ...movement, amount: negate(movement.amount) };
  }
}

function resettled(
  state: GroupState,
  { memberId, rightAmount }: CorrectPayment,
  closed: MeetingClosed,
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
    passbook: passbookOf(state.savings, memberId),
    fines: finesOwed(state.savings, memberId),
    debts: debtsOf(state.lending, memberId),
    received: rightAmount,
    coverages: [],
    purse: openPurse(state),
  }).movements;
}

/** The coins were counted as they were: a sheet put right changes the difference, not the cash. */
function recounted({ memberId, rightAmount }: CorrectPayment, closed: MeetingClosed): Movement[] {
  const line = closed.sheet.find((known) => known.memberId === memberId);
  const wrongAmount = line?.received ?? zero(rightAmount.currency);
  const amount = subtract(wrongAmount, rightAmount);
  return isZero(amount) ? [] : [{ kind: "cashDiffered", amount }];
}

function isSound(state: GroupState, memberId: MemberId): boolean {
  const { compulsory, voluntary, held } = passbookOf(state.savings, memberId);
  return ![compulsory, voluntary, held].some(isNegative);
}
