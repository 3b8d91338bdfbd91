// The women's own account as rows, written in the transaction of the meeting that moved it, or of what
// was given back outside one.

import type { DebtsPaid } from "#core/changes/event.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { internalOf } from "#core/meetings/group-state.ts";
import { deedsOfKind } from "#core/meetings/deed.ts";
import { meetingOf } from "#core/meetings/meeting.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Day } from "#core/time/day.ts";
import type { Row } from "#server/database/db.ts";
import type { Change, Table } from "#server/database/rows.ts";

const STANDING = { remaining_minor: "bigint", settled_on: "date" } as const;

export const INTERNAL_LOAN: Table = {
  name: "internal_loan",
  columns: {
    loan_id: "uuid",
    member_id: "uuid",
    meeting_id: "uuid",
    voucher_number: "bigint",
    purpose: "text",
    instalments: "integer",
    principal_minor: "bigint",
    paid_out_on: "date",
    ends_on: "date",
    ...STANDING,
  },
  key: ["loan_id"],
  changing: Object.keys(STANDING),
};

export const FUND_MOVEMENT: Table = {
  name: "fund_movement",
  columns: {
    /** The meeting's, or the command's where it was at none. */
    act_id: "uuid",
    meeting_id: "uuid",
    line: "integer",
    kind: "text",
    detail: "text",
    member_id: "uuid",
    voucher_number: "bigint",
    amount_minor: "bigint",
    interest_minor: "bigint",
    moved_on: "date",
  },
  key: ["act_id", "line"],
  changing: [],
};

export const SHARE_OUT: Table = {
  name: "share_out",
  columns: {
    meeting_id: "uuid",
    member_id: "uuid",
    savings_days: "bigint",
    share_minor: "bigint",
    netted_minor: "bigint",
    taken_minor: "bigint",
    manner: "text",
    shared_on: "date",
  },
  key: ["meeting_id", "member_id"],
  changing: [],
};

/** The close of a meeting moves the account; between two cycles what is given back does. */
export function internalRows(step: BookStep): Change[] {
  const { event } = step;
  if (event.type === "DebtsPaid")
    return [
      ...changedLoans(step, event.on),
      ...event.movements.flatMap((movement, line) => givenBackRow(step, event, movement, line)),
    ];
  if (event.type !== "MeetingClosed") return [];
  return [
    ...loanRows(step, event),
    ...event.movements.flatMap((movement, line) => movementRow(event, movement, line)),
    ...shareRows(step, event),
  ];
}

/** As a loan stands after an event. */
function standingOf({ after }: BookStep, loanId: string, on: Day): Row {
  const loan = internalOf(after).loans.find((known) => known.loanId === loanId);
  return {
    remaining_minor: loan?.remaining.minor ?? 0n,
    settled_on: loan === undefined ? on : null,
  };
}

function changedLoans(step: BookStep, on: Day): Change[] {
  const known = step.before === null ? [] : internalOf(step.before).loans;
  const now = internalOf(step.after).loans;
  return known
    .filter((loan) => !now.includes(loan))
    .map(({ loanId }): Change => {
      return {
        table: INTERNAL_LOAN,
        match: { loan_id: loanId },
        set: standingOf(step, loanId, on),
      };
    });
}

function loanRows(step: BookStep, { movements, heldOn }: MeetingClosed): Change[] {
  const paidOut = movements.flatMap((movement) =>
    movement.kind === "internalLoanPaidOut" ? [movement] : [],
  );
  const fresh = paidOut.map(({ loan, amount }): Change => {
    const row = {
      loan_id: loan.loanId,
      member_id: loan.memberId,
      meeting_id: loan.meetingId,
      voucher_number: BigInt(loan.voucherNumber),
      purpose: loan.purpose,
      instalments: loan.instalments,
      principal_minor: amount.minor,
      paid_out_on: loan.paidOutOn,
      ends_on: loan.endsOn,
      ...standingOf(step, loan.loanId, heldOn),
    };
    return { table: INTERNAL_LOAN, row };
  });
  return [...changedLoans(step, heldOn), ...fresh];
}

function movementRow(event: MeetingClosed, movement: Movement, line: number): Change[] {
  const told = toldOf(movement);
  if (told === null) return [];
  const { meetingId, heldOn } = event;
  const at = { act_id: meetingId, meeting_id: meetingId, line, moved_on: heldOn };
  return [{ table: FUND_MOVEMENT, row: { ...at, kind: movement.kind, ...told } }];
}

/** No sheet tells what she gave back to all of them; what went to a woman never was the account's. */
function givenBackRow(
  { commandId }: BookStep,
  { memberId, on }: DebtsPaid,
  movement: Movement,
  line: number,
): Change[] {
  const told = toldOf(movement) ?? toAll(movement, memberId);
  if (told === null) return [];
  const at = { act_id: commandId, meeting_id: null, line, moved_on: on };
  return [{ table: FUND_MOVEMENT, row: { ...at, kind: movement.kind, ...told } }];
}

function toAll(movement: Movement, memberId: string): Row | null {
  const hers = { ...NOTHING, member_id: memberId };
  if (movement.kind === "finePaid") return { ...hers, amount_minor: movement.amount.minor };
  if (movement.kind !== "coverageRecovered" || movement.debt.helperId !== null) return null;
  const { amount, interest } = movement;
  return { ...hers, amount_minor: amount.minor + interest.minor, interest_minor: interest.minor };
}

const NOTHING = { detail: null, member_id: null, voucher_number: null, interest_minor: 0n };

/** Null for what other tables tell: savings, fines of the roll, coverage, the share-out. */
function toldOf(movement: Movement): Row | null {
  switch (movement.kind) {
    case "internalLoanPaidOut": {
      const { loan, amount } = movement;
      return {
        ...NOTHING,
        detail: loan.purpose,
        member_id: loan.memberId,
        voucher_number: BigInt(loan.voucherNumber),
        amount_minor: -amount.minor,
      };
    }
    case "internalLoanRepaid": {
      const { memberId, amount, interest } = movement;
      const amount_minor = amount.minor + interest.minor;
      return { ...NOTHING, member_id: memberId, amount_minor, interest_minor: interest.minor };
    }
    case "incomeReceived":
      return { ...NOTHING, detail: movement.source, amount_minor: movement.amount.minor };
    case "expensePaid":
    case "fundUsed":
      return {
        ...NOTHING,
        detail: movement.purpose,
        member_id: movement.kind === "fundUsed" ? movement.memberId : null,
        voucher_number: BigInt(movement.voucherNumber),
        amount_minor: -movement.amount.minor,
      };
    case "fundAdded":
      return { ...NOTHING, member_id: movement.memberId, amount_minor: movement.amount.minor };
    case "savingsWithdrawn": {
      const { memberId, bucket, amount } = movement;
      return { ...NOTHING, detail: bucket, member_id: memberId, amount_minor: -amount.minor };
    }
    default:
      return null;
  }
}

function shareRows({ before }: BookStep, event: MeetingClosed): Change[] {
  const { meetingId, heldOn, movements } = event;
  const meeting = before === null ? undefined : meetingOf(before.meetings, meetingId);
  const taken = meeting === undefined ? [] : deedsOfKind(meeting, "shareTaken");
  return movements
    .flatMap((movement) => (movement.kind === "earningsShared" ? movement.shares : []))
    .map(({ memberId, amount, savingsDays }) => {
      const own = taken.filter((deed) => deed.memberId === memberId);
      const row = {
        meeting_id: meetingId,
        member_id: memberId,
        savings_days: savingsDays.minor,
        share_minor: amount.minor,
        netted_minor: nettedFrom(movements, memberId),
        taken_minor: own.reduce((total, deed) => total + deed.amount.minor, 0n),
        manner: own.at(-1)?.manner ?? null,
        shared_on: heldOn,
      };
      return { table: SHARE_OUT, row };
    });
}

function nettedFrom(movements: readonly Movement[], memberId: string): bigint {
  return movements.reduce(
    (total, movement) =>
      movement.kind === "savingsUsed" &&
      movement.purpose === "ownDebts" &&
      movement.memberId === memberId
        ? total + movement.amount.minor
        : total,
    0n,
  );
}
