// Who of the branch looks after an association, and what she hands over to whoever goes next.

import type { Place } from "#core/groups/association.ts";
import type { BoardRole } from "#core/groups/board.ts";
import type { SubstitutionReason } from "#core/groups/asesora.ts";
import type { SubgroupSize } from "#core/groups/small-subgroups.ts";
import type { Clocks } from "#core/lending/arrears.ts";
import type { ReviewReason } from "#core/meetings/review.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId, MeetingId, MemberId, StaffId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";

export type Colleague = { readonly staffId: StaffId; readonly name: string };

/** Who goes to an association on a day. */
export type Goes = {
  /** Null while nobody was named. */
  readonly asesora: Colleague | null;
  /** In her place, that day. */
  readonly substitute: Colleague | null;
  /** Whoever asks is one of the two. */
  readonly isMine: boolean;
};

/** GET /api/associations/:bookId/asesora */
export type AsesoraPage = {
  readonly goes: Goes;
  /** Of the branch: those who may be named. */
  readonly colleagues: readonly Colleague[];
  /** Newest first. */
  readonly assignments: readonly {
    readonly assignmentId: string;
    readonly asesora: string;
    readonly fromOn: Day;
    readonly assignedBy: string;
    readonly recordedAt: string;
  }[];
  readonly substitutions: readonly {
    readonly substitutionId: string;
    readonly substitute: string;
    readonly fromOn: Day;
    readonly throughOn: Day;
    readonly reason: SubstitutionReason;
    readonly namedBy: string;
  }[];
};

/** GET /api/associations/:bookId/handover: what she must know who goes there next. */
export type HandoverCard = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly branchName: string;
  readonly memberCount: number;
  readonly place: Place;
  readonly goes: Goes;
  readonly board: readonly {
    readonly role: BoardRole;
    readonly name: PersonName;
    /** Only those where a call puts her in no danger. */
    readonly phones: readonly string[];
  }[];
  /** Null between two cycles. */
  readonly next: {
    readonly meetingId: MeetingId;
    readonly number: number;
    readonly dueOn: Day;
    readonly expected: Money;
    /** Received at the branch already and used there. */
    readonly ahead: Money;
  } | null;
  readonly late: readonly {
    readonly memberId: MemberId;
    readonly name: PersonName;
    readonly clocks: Clocks;
    readonly overdue: Money;
    readonly owesOthers: Money;
  }[];
  /** Of the last meetings that wrote any down, newest first. */
  readonly agreements: readonly {
    readonly number: number;
    readonly heldOn: Day;
    readonly texts: readonly string[];
  }[];
  /** Counts that were not what the sheet said, newest first. */
  readonly differences: readonly {
    readonly number: number;
    readonly heldOn: Day;
    readonly difference: Money;
  }[];
  /** Which solidarity group became too small is the country's rule. */
  readonly subgroups: readonly SubgroupSize[];
  readonly waiting: readonly {
    readonly reviewId: string;
    readonly reason: ReviewReason;
    readonly name: PersonName | null;
    readonly amount: Money | null;
  }[];
  readonly proposals: number;
};
