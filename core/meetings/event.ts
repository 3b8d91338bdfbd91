// Past facts of a meeting. What came before the close moves no value; the close moves all of it.

import type { PhotoAdded } from "./photo.ts";
import type { Board } from "#core/groups/board.ts";
import type { BankLineId, MeetingId, MemberId, PhotoHash } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Money } from "#core/money/money.ts";
import type { Movement } from "./movement.ts";
import type {
  Agreements,
  CashCount,
  CoverageAgreement,
  MeetingTotals,
  Payment,
  Prepayment,
  RollMark,
  Signature,
} from "./meeting.ts";
import type { RecordedAct } from "./assembly.ts";
import type { CycleEnd } from "./ended-cycle.ts";
import type { RecordedDeed } from "./deed.ts";
import type { Irregularity, Review } from "./review.ts";
import type { SheetEvent } from "./keyed-sheet.ts";

/** What a member owed and brought; every other column of the sheet follows from the movements. */
export type SheetLine = {
  readonly memberId: MemberId;
  readonly due: Money;
  readonly received: Money;
  /** Of what was received: what lay on the table; the rest came by transfer. */
  readonly inCash: Money;
};

export type MeetingsPlanned = {
  readonly type: "MeetingsPlanned";
  readonly meetings: readonly {
    readonly meetingId: MeetingId;
    readonly number: number;
    readonly dueOn: Day;
  }[];
};

export type MeetingOpened = {
  readonly type: "MeetingOpened";
  readonly meetingId: MeetingId;
  readonly heldOn: Day;
  /** Absent in meetings reckoned to the centavo. */
  readonly coin?: Money;
};

export type RollTaken = {
  readonly type: "RollTaken";
  readonly meetingId: MeetingId;
  readonly marks: readonly RollMark[];
  readonly deviceId: string;
};

export type PaymentReceived = {
  readonly type: "PaymentReceived";
  readonly meetingId: MeetingId;
  readonly payment: Payment;
};

export type PrepaymentChosen = {
  readonly type: "PrepaymentChosen";
  readonly meetingId: MeetingId;
  readonly prepayment: Prepayment;
};

export type ShortfallAgreed = {
  readonly type: "ShortfallAgreed";
  readonly meetingId: MeetingId;
  readonly agreement: CoverageAgreement;
};

export type DeedRecorded = {
  readonly type: "DeedRecorded";
  readonly meetingId: MeetingId;
  readonly deed: RecordedDeed;
};

export type AssemblyRecorded = {
  readonly type: "AssemblyRecorded";
  readonly meetingId: MeetingId;
  readonly act: RecordedAct;
};

/** A payment or agreement taken back before the close; its receipt number stays used. */
export type RecordAnnulled = {
  readonly type: "RecordAnnulled";
  readonly meetingId: MeetingId;
  readonly recordId: string;
  readonly reason: string;
};

export type CashCounted = {
  readonly type: "CashCounted";
  readonly meetingId: MeetingId;
  readonly count: CashCount;
};

export type AgreementsRecorded = {
  readonly type: "AgreementsRecorded";
  readonly meetingId: MeetingId;
  readonly agreements: Agreements & { readonly deviceId: string };
};

export type MeetingClosed = {
  readonly type: "MeetingClosed";
  readonly meetingId: MeetingId;
  readonly heldOn: Day;
  readonly sheet: readonly SheetLine[];
  readonly movements: readonly Movement[];
  readonly totals: MeetingTotals;
  readonly signatures: readonly Signature[];
  readonly explanation: string | null;
  readonly irregularities: readonly Irregularity[];
  /** How the cycle ended, where this meeting ended it; absent in closes of before it was noted. */
  readonly cycleEnd?: CycleEnd;
  /** Who leads from now on, where the assembly chose. */
  readonly board?: Board;
};

/** A closed meeting stays as it was; its correction is a reversal beside it. */
export type MeetingCorrected = {
  readonly type: "MeetingCorrected";
  readonly adjustmentId: string;
  readonly meetingId: MeetingId;
  readonly memberId: MemberId;
  readonly reason: string;
  readonly rightAmount: Money;
  readonly movements: readonly Movement[];
  /** How many of the movements, the first ones, undo what stood before. */
  readonly undone: number;
  /** Where it ended the cycle; null where it took an end back; absent where neither changed. */
  readonly cycleEnd?: CycleEnd | null;
};

/** A slip says so; the bank's own statement has yet to say it too. */
export type CashBroughtToBank = {
  readonly type: "CashBroughtToBank";
  readonly depositId: string;
  readonly meetingId: MeetingId;
  readonly amount: Money;
  readonly slipNumber: string;
  readonly depositedOn: Day;
  /** Of the slip; absent where nobody took one. */
  readonly photo?: PhotoHash;
};

/** A line of the bank's statement holds the deposit. */
export type DepositConfirmed = {
  readonly type: "DepositConfirmed";
  readonly depositId: string;
  readonly lineId: BankLineId;
  readonly amount: Money;
  readonly bookedOn: Day;
};

/** Of the first version, which believed the slip alone. */
export type CashDeposited = {
  readonly type: "CashDeposited";
  readonly depositId: string;
  readonly meetingId: MeetingId;
  readonly amount: Money;
  readonly slipNumber: string;
  readonly depositedOn: Day;
};

export type FactSetAside = { readonly type: "FactSetAside"; readonly review: Review };

export type ReviewOutcome = "sameFact" | "separateFact";

export type ReviewResolved = {
  readonly type: "ReviewResolved";
  readonly reviewId: string;
  readonly outcome: ReviewOutcome;
  readonly note: string;
  readonly movements: readonly Movement[];
};

export type MeetingEvent =
  | SheetEvent
  | MeetingsPlanned
  | MeetingOpened
  | PhotoAdded
  | RollTaken
  | PaymentReceived
  | PrepaymentChosen
  | ShortfallAgreed
  | DeedRecorded
  | AssemblyRecorded
  | RecordAnnulled
  | CashCounted
  | AgreementsRecorded
  | MeetingClosed
  | MeetingCorrected
  | CashDeposited
  | CashBroughtToBank
  | DepositConfirmed
  | FactSetAside
  | ReviewResolved;
