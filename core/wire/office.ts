// What the office sees of a branch, an association, a meeting and the ledgers.

import type { Place } from "#core/groups/association.ts";
import type { Board, BoardRole } from "#core/groups/board.ts";
import type { Bylaws, CoverageSource } from "#core/groups/bylaws.ts";
import type { Stage } from "#core/cycle/stage.ts";
import type { AccountKind, AccountName, LedgerName } from "#core/ledger/account.ts";
import type { EntryPurpose } from "#core/ledger/entry.ts";
import type { Clocks } from "#core/lending/arrears.ts";
import type { PhotoUse } from "#core/meetings/photo.ts";
import type { Meeting, MeetingStatus, MeetingTotals, Signature } from "#core/meetings/meeting.ts";
import type { Irregularity, Review } from "#core/meetings/review.ts";
import type { LineColumns } from "#core/meetings/totals.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId, MeetingId, MemberId, PhotoHash } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { CarriedTold } from "./carried.ts";
import type { Passbook } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";

/** GET /api/associations */
export type AssociationRow = {
  readonly bookId: BookId;
  readonly name: string;
  readonly branchName: string;
  readonly memberCount: number;
  readonly cycleNumber: number;
  readonly meetingsClosed: number;
  readonly meetingsPlanned: number;
  readonly nextMeeting: {
    readonly meetingId: MeetingId;
    readonly number: number;
    readonly dueOn: Day;
    readonly status: MeetingStatus;
  } | null;
  readonly principalOutstanding: Money;
  readonly clocks: Clocks;
  /** Hundredths of a percent over the cycle: 1804 reads 18.04 %. */
  readonly hiddenArrears: number;
  readonly cashInTransit: Money;
  readonly openReviews: number;
  readonly stage: Stage;
  /** Since the last cycle ended and was paid, while no other has begun; null otherwise. */
  readonly daysSinceEnd: number | null;
};

export type MemberRow = {
  readonly memberId: MemberId;
  readonly line: number;
  readonly name: PersonName;
  readonly boardRole: BoardRole | null;
  readonly principal: Money;
  readonly principalOutstanding: Money;
  readonly nextDue: { readonly dueOn: Day; readonly amount: Money } | null;
  readonly overdue: Money;
  readonly clocks: Clocks;
  readonly passbook: Passbook;
  readonly finesOwed: Money;
  /** What she owes to those who covered her, fund included, without interest. */
  readonly owesOthers: Money;
  /** What others owe her. */
  readonly isOwed: Money;
};

/** GET /api/associations/:bookId */
export type AssociationPage = {
  readonly row: AssociationRow;
  readonly place: Place;
  readonly foundedOn: Day;
  readonly board: Board;
  readonly bylaws: Bylaws;
  readonly subgroups: readonly { readonly name: string; readonly members: readonly MemberRow[] }[];
  readonly fund: { readonly equity: Money; readonly lent: Money };
  readonly groupCash: Money;
  /** Brought in from other books: it has no founding acta and no contracts of ours. */
  readonly isImported: boolean;
  /** Who repaid her loan and owes nobody anything. */
  readonly cleared: readonly MemberId[];
};

/** GET /api/associations/:bookId/coverage: who owes whom, also what is settled. */
export type CoverageRow = {
  readonly coverageId: string;
  readonly debtorId: MemberId;
  readonly debtorName: PersonName;
  readonly helperId: MemberId | null;
  readonly helperName: PersonName | null;
  readonly source: CoverageSource;
  readonly instalment: number;
  readonly amount: Money;
  readonly remaining: Money;
  readonly coveredOn: Day;
  /** Null for help given before the association's book was opened. */
  readonly meetingId: MeetingId | null;
};

/** GET /api/associations/:bookId/meetings */
export type MeetingRow = {
  readonly meetingId: MeetingId;
  readonly number: number;
  readonly dueOn: Day;
  readonly heldOn: Day | null;
  readonly status: MeetingStatus;
  readonly totals: MeetingTotals | null;
  /** Hundredths of a percent of this meeting. */
  readonly hiddenArrears: number;
  readonly irregularities: readonly Irregularity[];
};

export type ActaLine = {
  readonly memberId: MemberId;
  readonly line: number;
  readonly name: PersonName;
  readonly presence: string | null;
  readonly due: Money;
  readonly received: Money;
  readonly columns: LineColumns;
};

/** GET /api/associations/:bookId/meetings/:meetingId */
export type Acta = {
  readonly associationName: string;
  readonly branchName: string;
  readonly row: MeetingRow;
  /** The sheet as it was witnessed: roll, payments, coverage with consents, counts, agreements. */
  readonly sheet: Meeting;
  readonly lines: readonly ActaLine[];
  readonly givenBack: readonly { readonly helperId: MemberId; readonly amount: Money }[];
  readonly signatures: readonly Signature[];
  readonly explanation: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  /** Who opened it; and, when it was not hers, whose association it was that day. */
  readonly facilitator: { readonly name: string; readonly insteadOf: string | null } | null;
  readonly corrections: readonly {
    readonly adjustmentId: string;
    readonly memberId: MemberId;
    readonly reason: string;
    readonly rightAmount: Money;
    readonly recordedAt: string;
    readonly actorName: string;
  }[];
  /** Savings that came from another association or left for one since the meeting before. */
  readonly carried: readonly CarriedTold[];
  /** What a phone took there. */
  readonly photos: readonly { readonly use: PhotoUse; readonly photo: PhotoHash }[];
};

/** GET /api/associations/:bookId/accounts */
export type AccountBalance = {
  readonly ledger: LedgerName;
  readonly account: AccountName;
  readonly code: string;
  readonly kind: AccountKind;
  /** Debit positive. */
  readonly balance: Money;
};

/** GET /api/associations/:bookId/ledger?account=…&memberId=…&meetingId=… (both optional) */
export type LedgerLine = {
  readonly entryNumber: number;
  readonly purpose: EntryPurpose;
  readonly happenedOn: Day;
  readonly postedOn: Day;
  readonly recordedAt: string;
  readonly account: AccountName;
  readonly memberId: MemberId | null;
  readonly meetingId: MeetingId | null;
  readonly amount: Money;
  /** Number and running balance within this account and owner. */
  readonly accountNumber: number;
  readonly balanceAfter: Money;
};

/** GET /api/cash-in-transit */
export type TransitRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly meetingId: MeetingId;
  readonly number: number;
  readonly heldOn: Day;
  readonly amount: Money;
  readonly daysInTransit: number;
  /** The last picture of a slip that a phone took there. */
  readonly slip?: PhotoHash;
};

/** GET /api/reviews */
export type ReviewRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly review: Review;
  readonly memberName: PersonName | null;
  readonly meetingNumber: number | null;
  readonly raisedAt: string;
  readonly staffName: string;
  readonly deviceLabel: string;
  /** For a possible duplicate: what the book already holds of that member at that meeting. */
  readonly known: Money | null;
};

/** POST /api/office/commands { commandId, bookId, command }: asked commands of a signed-in person. */
export type OfficeCommand = {
  readonly commandId: string;
  readonly bookId: BookId;
  readonly command: unknown;
};

/** Why a record of a phone is kept outside every book. */
export const UNREAD_REASONS = [
  "unreadable",
  "unknownBook",
  "wrongDevice",
  "turnUsed",
  "sameIdOtherContent",
  "idUsedBefore",
  "serverTrouble",
] as const;

/** GET /api/waiting */
export type Waiting = {
  readonly reviews: number;
  readonly proposals: number;
  /** Meetings keyed in from paper that nobody else has compared. */
  readonly sheets: number;
};

/** GET /api/unread */
export type UnreadRow = {
  readonly hash: string;
  readonly reason: (typeof UNREAD_REASONS)[number];
  readonly receivedAt: string;
  readonly staffName: string;
  readonly deviceLabel: string;
  /** Of the whole of it, in bytes. */
  readonly size: number;
  /** Its first four thousand characters, as it came but for what it tells of health. */
  readonly text: string;
};
