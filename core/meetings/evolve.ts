// The group after an event of its meetings. Total: it never refuses.

import { withoutSheet } from "./annul-sheet.ts";
import { applyPhoto } from "./add-photo.ts";
import { negate, type Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { weighed } from "#core/savings/internal.ts";
import { actsOf } from "./assembly.ts";
import { deedsOf, deedsOfKind } from "./deed.ts";
import { carry, receivedBy } from "./deposit.ts";
import type {
  AssemblyRecorded,
  DeedRecorded,
  MeetingClosed,
  MeetingCorrected,
  MeetingEvent,
  MeetingOpened,
  PrepaymentChosen,
  ShortfallAgreed,
} from "./event.ts";
import { applyMovements, internalOf, type GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";
import {
  meetingOf,
  type Meeting,
  type MeetingsState,
  type Prepayment,
  type RollMark,
  type WaitingDeposit,
} from "./meeting.ts";
import { applySheet, isOfSheet } from "./sheet.ts";
import { votedAt } from "./settle-deeds.ts";

export function applyMeeting(state: GroupState, event: MeetingEvent): GroupState {
  if (isOfSheet(event)) return applySheet(state, event);
  switch (event.type) {
    case "MeetingsPlanned":
      return {
        ...state,
        meetings: { ...state.meetings, list: event.meetings.map(plannedMeeting), excused: {} },
      };
    case "MeetingOpened":
      return opened(state, event);
    case "PhotoAdded":
      return applyPhoto(state, event);
    case "RollTaken":
      return change(state, event.meetingId, (meeting) => ({
        ...meeting,
        roll: [...meeting.roll.filter((mark) => !isMarked(event.marks, mark)), ...event.marks],
        rollDeviceId: meeting.rollDeviceId ?? event.deviceId,
      }));
    case "PaymentReceived":
      return change(state, event.meetingId, (meeting) => ({
        ...meeting,
        payments: [...meeting.payments, event.payment],
      }));
    case "PrepaymentChosen":
      return afterChoice(state, event);
    case "ShortfallAgreed":
      return afterAgreement(state, event);
    case "DeedRecorded":
      return withDeed(state, event);
    case "AssemblyRecorded":
      return withAct(state, event);
    case "RecordAnnulled":
      return change(withoutSheet(state, event.recordId), event.meetingId, (meeting) =>
        without(meeting, event.recordId),
      );
    case "CashCounted":
      return change(state, event.meetingId, (meeting) => ({
        ...meeting,
        counts: [...meeting.counts.filter(({ turn }) => turn !== event.count.turn), event.count],
      }));
    case "AgreementsRecorded":
      return changed(state, event.meetingId, { agreements: event.agreements });
    case "MeetingClosed":
      return afterClosing(state, event);
    case "MeetingCorrected": {
      const heldOn = meetingOf(state.meetings, event.meetingId)?.heldOn;
      const corrected = withEnd(moved(state, event.movements, heldOn ?? null), event.cycleEnd);
      const { currency } = state.association;
      const change = receivedBy(event.movements, currency);
      return heldOn ? carrying(corrected, event.meetingId, heldOn, change) : corrected;
    }
    case "CashDeposited":
      return carrying(state, event.meetingId, event.depositedOn, negate(event.amount));
    case "CashBroughtToBank": {
      const { meetingId, depositId, amount, depositedOn } = event;
      const brought = carrying(state, meetingId, depositedOn, negate(amount));
      return waitingFor(brought, (waiting) => [...waiting, { depositId, amount, depositedOn }]);
    }
    case "DepositConfirmed":
      return waitingFor(state, (waiting) =>
        waiting.filter(({ depositId }) => depositId !== event.depositId),
      );
    case "FactSetAside":
      return { ...state, reviews: [...state.reviews, event.review] };
    case "ReviewResolved": {
      const reviews = state.reviews.filter(({ reviewId }) => reviewId !== event.reviewId);
      return { ...applyMovements(state, event.movements), reviews };
    }
  }
}

function opened(state: GroupState, { meetingId, heldOn, coin }: MeetingOpened): GroupState {
  return changed(state, meetingId, { status: "open", heldOn, ...(coin && { coin }) });
}

/** Value moved, and savings that changed are weighed by the day; none for a meeting of a past cycle. */
export function moved(
  state: GroupState,
  movements: readonly Movement[],
  on: Day | null,
): GroupState {
  const after = applyMovements(state, movements);
  if (on === null || after.internal === undefined) return after;
  const { passbooks } = after.savings;
  const internal = weighed(internalOf(after), state.savings.passbooks, passbooks, on);
  return { ...after, internal };
}

/** Loans voted at the meeting and not paid out there may be paid out at a later one. */
function withVotes(state: GroupState, meetingId: MeetingId): GroupState {
  const meeting = meetingOf(state.meetings, meetingId);
  if (meeting === undefined || deedsOf(meeting).length === 0) return state;
  const internal = internalOf(state);
  const paid = deedsOfKind(meeting, "loanPaidOut").map(({ requestId }) => requestId);
  const requests = [...internal.requests, ...votedAt(meeting)].filter(
    ({ requestId }) => !paid.includes(requestId),
  );
  return { ...state, internal: { ...internal, requests } };
}

function afterClosing(state: GroupState, event: MeetingClosed): GroupState {
  const { meetingId, movements, heldOn, totals } = event;
  const settled = moved(state, movements, heldOn);
  const voted = withVotes(settled, meetingId);
  const closed = { ...voted, meetings: afterClose(settled.meetings, event) };
  return carrying(afterAssembly(closed, event), meetingId, heldOn, totals.external);
}

/** How the cycle ended and who leads from now on; closes of before tell neither. */
function afterAssembly(state: GroupState, { cycleEnd, board }: MeetingClosed): GroupState {
  const led = board === undefined ? state.association : { ...state.association, board };
  return { ...state, association: led, ...(cycleEnd && { cycleEnd }) };
}

/** Null takes back the end that was noted. */
function withEnd(state: GroupState, end: MeetingCorrected["cycleEnd"]): GroupState {
  if (end === undefined) return state;
  const { cycleEnd: _noted, ...rest } = state;
  return end === null ? rest : { ...rest, cycleEnd: end };
}

function withDeed(state: GroupState, { meetingId, deed }: DeedRecorded): GroupState {
  return change(state, meetingId, (meeting) => ({
    ...meeting,
    deeds: [...deedsOf(meeting), deed],
  }));
}

function withAct(state: GroupState, { meetingId, act }: AssemblyRecorded): GroupState {
  return change(state, meetingId, (meeting) => ({
    ...meeting,
    assembly: [...actsOf(meeting), act],
  }));
}

function carrying(state: GroupState, meetingId: MeetingId, heldOn: Day, amount: Money): GroupState {
  const transit = carry(state.meetings, meetingId, { heldOn, amount });
  return { ...state, meetings: { ...state.meetings, transit } };
}

type Waiting = readonly WaitingDeposit[];

function waitingFor(state: GroupState, alter: (waiting: Waiting) => Waiting): GroupState {
  const waiting = alter(state.meetings.waiting ?? []);
  return { ...state, meetings: { ...state.meetings, waiting } };
}

/** A meeting nobody has opened yet. */
export function plannedMeeting({
  meetingId,
  number,
  dueOn,
}: Pick<Meeting, "meetingId" | "number" | "dueOn">): Meeting {
  return {
    meetingId,
    number,
    dueOn,
    heldOn: null,
    status: "planned",
    roll: [],
    rollDeviceId: null,
    payments: [],
    coverages: [],
    counts: [],
    agreements: null,
    totals: null,
  };
}

function change(
  state: GroupState,
  meetingId: string,
  alter: (meeting: Meeting) => Meeting,
): GroupState {
  const list = state.meetings.list.map((meeting) =>
    meeting.meetingId === meetingId ? alter(meeting) : meeting,
  );
  return { ...state, meetings: { ...state.meetings, list } };
}

function changed(state: GroupState, meetingId: string, part: Partial<Meeting>): GroupState {
  return change(state, meetingId, (meeting) => ({ ...meeting, ...part }));
}

function isMarked(marks: readonly RollMark[], { memberId }: RollMark): boolean {
  return marks.some((mark) => mark.memberId === memberId);
}

function afterAgreement(state: GroupState, { meetingId, agreement }: ShortfallAgreed): GroupState {
  return change(state, meetingId, (meeting) => ({
    ...meeting,
    coverages: [...meeting.coverages, agreement],
  }));
}

function afterChoice(state: GroupState, { meetingId, prepayment }: PrepaymentChosen): GroupState {
  return change(state, meetingId, (meeting) => ({
    ...meeting,
    prepayments: [...others(meeting, prepayment), prepayment],
  }));
}

/** What she chose last stands. */
function others({ prepayments = [] }: Meeting, { memberId }: Prepayment): Prepayment[] {
  return prepayments.filter((known) => known.memberId !== memberId);
}

function without(meeting: Meeting, recordId: string): Meeting {
  const { prepayments, ...rest } = meeting;
  const left = prepayments?.filter((known) => known.recordId !== recordId);
  return {
    ...rest,
    payments: meeting.payments.filter(({ paymentId }) => paymentId !== recordId),
    coverages: meeting.coverages.filter(({ agreementId }) => agreementId !== recordId),
    ...(left === undefined ? {} : { prepayments: left }),
    ...(meeting.deeds && { deeds: meeting.deeds.filter((deed) => deed.recordId !== recordId) }),
    ...(meeting.assembly && {
      assembly: meeting.assembly.filter((act) => act.recordId !== recordId),
    }),
  };
}

/** The closed sheet stays readable; the one closed before it is pruned to its totals. */
function afterClose(state: MeetingsState, { meetingId, totals }: MeetingClosed): MeetingsState {
  const list = state.list.map((meeting): Meeting => {
    if (meeting.meetingId === meetingId) return { ...meeting, status: "closed", totals };
    if (meeting.status !== "closed") return meeting;
    const { prepayments: _chosen, ...kept } = meeting;
    return {
      ...kept,
      roll: [],
      payments: [],
      coverages: [],
      ...(meeting.deeds && { deeds: [] }),
      ...(meeting.assembly && { assembly: [] }),
      counts: [],
      agreements: null,
    };
  });
  const closed = state.list.find((meeting) => meeting.meetingId === meetingId);
  return { ...state, list, excused: afterExcuses(state.excused, closed?.roll ?? []) };
}

function afterExcuses(
  used: Readonly<Record<MemberId, number>>,
  roll: readonly RollMark[],
): Record<MemberId, number> {
  const excused = { ...used };
  for (const { memberId, presence } of roll) {
    if (presence === "excused") excused[memberId] = (excused[memberId] ?? 0) + 1;
  }
  return excused;
}
