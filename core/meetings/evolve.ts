// The group after an event of its meetings. Total: it never refuses.

import { negate, type Money } from "#core/money/money.ts";
import type { MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { carry, receivedBy } from "./deposit.ts";
import type { MeetingClosed, MeetingEvent } from "./event.ts";
import { applyMovements, type GroupState } from "./group-state.ts";
import {
  meetingOf,
  type Meeting,
  type MeetingsState,
  type RollMark,
  type WaitingDeposit,
} from "./meeting.ts";

export function applyMeeting(state: GroupState, event: MeetingEvent): GroupState {
  switch (event.type) {
    case "MeetingsPlanned":
      return {
        ...state,
        meetings: { ...state.meetings, list: event.meetings.map(planned), excused: {} },
      };
    case "MeetingOpened":
      return changed(state, event.meetingId, { status: "open", heldOn: event.heldOn });
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
    case "ShortfallAgreed":
      return change(state, event.meetingId, (meeting) => ({
        ...meeting,
        coverages: [...meeting.coverages, event.agreement],
      }));
    case "RecordAnnulled":
      return change(state, event.meetingId, (meeting) => without(meeting, event.recordId));
    case "CashCounted":
      return change(state, event.meetingId, (meeting) => ({
        ...meeting,
        counts: [...meeting.counts.filter(({ turn }) => turn !== event.count.turn), event.count],
      }));
    case "AgreementsRecorded":
      return changed(state, event.meetingId, { agreements: event.agreements });
    case "MeetingClosed": {
      const settled = applyMovements(state, event.movements);
      const closed = { ...settled, meetings: afterClose(settled.meetings, event) };
      return carrying(closed, event.meetingId, event.heldOn, event.totals.external);
    }
    case "MeetingCorrected": {
      const corrected = applyMovements(state, event.movements);
      const { currency } = state.association;
      const change = receivedBy(event.movements, currency);
      const heldOn = meetingOf(state.meetings, event.meetingId)?.heldOn;
      return heldOn ? carrying(corrected, event.meetingId, heldOn, change) : corrected;
    }
    case "CashDeposited":
      return carrying(state, event.meetingId, event.depositedOn, negate(event.amount));
    case "CashBroughtToBank": {
      const { meetingId, depositId, amount, depositedOn } = event;
      const brought = carrying(state, meetingId, depositedOn, negate(amount));
      return waitingFor(brought, [
        ...(state.meetings.waiting ?? []),
        { depositId, amount, depositedOn },
      ]);
    }
    case "DepositConfirmed":
      return waitingFor(
        state,
        (state.meetings.waiting ?? []).filter(({ depositId }) => depositId !== event.depositId),
      );
    case "FactSetAside":
      return { ...state, reviews: [...state.reviews, event.review] };
    case "ReviewResolved": {
      const reviews = state.reviews.filter(({ reviewId }) => reviewId !== event.reviewId);
      return { ...applyMovements(state, event.movements), reviews };
    }
  }
}

function carrying(state: GroupState, meetingId: MeetingId, heldOn: Day, amount: Money): GroupState {
  const transit = carry(state.meetings, meetingId, { heldOn, amount });
  return { ...state, meetings: { ...state.meetings, transit } };
}

function waitingFor(state: GroupState, waiting: readonly WaitingDeposit[]): GroupState {
  return { ...state, meetings: { ...state.meetings, waiting } };
}

function planned({ meetingId, number, dueOn }: Pick<Meeting, "meetingId" | "number" | "dueOn">) {
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
  } as const;
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

function without(meeting: Meeting, recordId: string): Meeting {
  return {
    ...meeting,
    payments: meeting.payments.filter(({ paymentId }) => paymentId !== recordId),
    coverages: meeting.coverages.filter(({ agreementId }) => agreementId !== recordId),
  };
}

/** The closed sheet stays readable; the one closed before it is pruned to its totals. */
function afterClose(state: MeetingsState, { meetingId, totals }: MeetingClosed): MeetingsState {
  const list = state.list.map((meeting): Meeting => {
    if (meeting.meetingId === meetingId) return { ...meeting, status: "closed", totals };
    return meeting.status === "closed"
      ? { ...meeting, roll: [], payments: [], coverages: [], counts: [], agreements: null }
      : meeting;
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
