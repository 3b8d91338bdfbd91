// Every row that follows from an event, module by module.

import type { Change, Table } from "#server/database/rows.ts";
import {
  creditRows,
  LOAN_GRANT,
  LOAN_REQUEST,
  PAYOUT,
  REQUEST_LINE,
} from "#server/cycle/read-model.ts";
import { groupRows, MEMBER } from "#server/groups/read-model.ts";
import { COVERAGE, INSTALMENT, lendingRows, LOAN } from "#server/lending/read-model.ts";
import { DEPOSIT, MEETING, meetingRows, RECEIPT, REVIEW } from "#server/meetings/read-model.ts";
import { PASSBOOK, savingsRows } from "#server/savings/read-model.ts";
import type { BookStep } from "./change.ts";

/** In an order that satisfies every foreign key. */
export const TABLES: readonly Table[] = [
  MEMBER,
  LOAN,
  INSTALMENT,
  MEETING,
  RECEIPT,
  DEPOSIT,
  REVIEW,
  COVERAGE,
  PASSBOOK,
  LOAN_REQUEST,
  REQUEST_LINE,
  LOAN_GRANT,
  PAYOUT,
];

export function rowsOf(step: BookStep): Change[] {
  return [
    ...groupRows(step),
    ...lendingRows(step),
    ...meetingRows(step),
    ...savingsRows(step),
    ...creditRows(step),
  ];
}
