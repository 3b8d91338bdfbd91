// What the cashier's page asks for.

import type { OwedToday } from "#core/counter/lay-down.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId, MemberId } from "#core/people/ids.ts";
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
  readonly reversed: { readonly on: Day; readonly by: string; readonly reason: string } | null;
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
};
