// What the cashier's page asks for.

import type { OwedToday } from "#core/counter/lay-down.ts";
import type { TillMethod } from "#core/lending/till.ts";
import type { Money } from "#core/money/money.ts";
import type { Pieces } from "#core/meetings/meeting.ts";
import type { BookId, BranchId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/** GET /api/counter?day=… */
export type CounterDay = {
  readonly receipts: readonly CounterReceipt[];
  /** Cash of the till that the bank does not have yet, association by association. */
  readonly tills: readonly TillRow[];
};

export type CounterReceipt = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly receiptId: string;
  readonly receiptNumber: number;
  readonly memberId: MemberId;
  readonly memberName: string;
  readonly amount: Money;
  readonly paid: Money;
  readonly ahead: Money;
  readonly on: Day;
  readonly receivedBy: string;
  readonly method: TillMethod;
  readonly reference: string | null;
  readonly reversed: { readonly on: Day; readonly by: string; readonly reason: string } | null;
};

/** GET /api/till/counts */
export type TillPage = {
  readonly toCount: readonly TillToCount[];
  readonly counts: readonly TillCount[];
};

export type TillToCount = {
  readonly branchId: BranchId;
  readonly branchName: string;
  /** What the books say lies in the till. */
  readonly expected: Money;
};

export type TillCount = {
  readonly countId: string;
  readonly branchName: string;
  readonly on: Day;
  readonly pieces: Pieces;
  readonly expected: Money;
  readonly counted: Money;
  /** Counted less expected. */
  readonly difference: Money;
  readonly explanation: string;
  readonly countedBy: string;
  readonly countedAt: string;
  /** Whoever asks counted it, and so does not look at it. */
  readonly isOwn: boolean;
  readonly seenBy: string | null;
};

export type TillRow = {
  readonly bookId: BookId;
  readonly associationName: string;
  readonly amount: Money;
  /** Of the oldest receipt since the till was last empty of it; null when nobody knows. */
  readonly since: Day | null;
};

/** GET /api/associations/:bookId/counter, in line order; women who left stand at the end. */
export type CounterWoman = OwedToday & {
  readonly memberId: MemberId;
  readonly line: number;
  readonly name: string;
  /** What she has ahead is paid back to her. */
  readonly hasLeft: boolean;
};
