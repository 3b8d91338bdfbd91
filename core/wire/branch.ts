// What a branch works through every day: who needs help with arrears, where everybody is this
// week, and which deposits the bank has yet to confirm.

import type { Clocks } from "#core/lending/arrears.ts";
import type { NextStep } from "#core/lending/next-step.ts";
import type { MeetingStatus } from "#core/meetings/meeting.ts";
import type { Money } from "#core/money/money.ts";
import type { BankLineId, BookId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { MapPoint } from "#core/people/person.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { Goes } from "./asesoras.ts";

/** GET /api/arrears: every woman for whom one of the clocks runs, the contract's first. */
export type ArrearsRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly memberId: MemberId;
  readonly name: PersonName;
  readonly clocks: Clocks;
  /** Due to the institution and not received. */
  readonly overdue: Money;
  /** Still owed to the women, or the fund, who stood in for her. */
  readonly owesOthers: Money;
  readonly nextStep: NextStep | null;
};

/** GET /api/week?from=DAY: the meetings of seven days, and those before that were not held. */
export type WeekMeeting = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly meetingId: MeetingId;
  readonly number: number;
  readonly cycle: number;
  readonly dueOn: Day;
  readonly hour: string;
  readonly landmark: string;
  /** Null where nobody wrote it down. */
  readonly point: MapPoint | null;
  readonly goes: Goes;
  readonly status: MeetingStatus;
  readonly memberCount: number;
  /** What the instalments of that day come to. */
  readonly expected: Money;
  readonly openReviews: number;
};

/** GET /api/bank */
export type BankPage = {
  readonly deposits: readonly WaitingRow[];
  readonly lines: readonly BankLineRow[];
};

/** A deposit that no line of the bank's statement holds yet. */
export type WaitingRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly depositId: string;
  /** Null when it is cash of the till. */
  readonly meetingNumber: number | null;
  readonly slipNumber: string;
  readonly depositedOn: Day;
  readonly amount: Money;
  readonly broughtBy: string;
  /** Working days since, the day itself not counted; more than one asks for a person. */
  readonly workingDays: number;
  /** Lines that could hold it, the likeliest first. */
  readonly suggested: readonly BankLineId[];
};

/** A line of the statement with something no deposit explains yet. */
export type BankLineRow = {
  readonly lineId: BankLineId;
  readonly bankAccount: string;
  readonly bookedOn: Day;
  readonly reference: string;
  readonly amount: Money;
  readonly left: Money;
};

/** POST /api/bank/lines: what was read, and what of it was known before. */
export type LinesRead = { readonly added: number; readonly known: number };
