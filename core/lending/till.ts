// The till of the branch as one association knows it: cash received outside the meeting that the
// bank does not have yet, and receipts that can still be put right.

import type { Money } from "#core/money/money.ts";
import type { MemberId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { LendingMovement } from "./movement.ts";

export type Till = {
  readonly cash: Money;
  /** In the order they were given; those of before the last close are settled and leave the list. */
  readonly receipts: readonly TillReceipt[];
};

export const TILL_METHODS = ["cash", "transfer", "wallet"] as const;

export type TillMethod = (typeof TILL_METHODS)[number];

/** Money that never lay in the till: the bank's statement has yet to show it. */
export type WithoutCash = {
  readonly method: Exclude<TillMethod, "cash">;
  /** Of the transfer, or of the wallet's movement. */
  readonly reference: string;
};

export type TillReceipt = {
  readonly receiptId: string;
  readonly memberId: MemberId;
  readonly amount: Money;
  readonly on: Day;
  readonly receivedBy: StaffId;
  /** What her money did: instalments it paid, and what waits for the next one. */
  readonly movements: readonly LendingMovement[];
  /** Absent when she laid down cash. */
  readonly withoutCash?: WithoutCash;
};
