// Every row that follows from an event, module by module.

import { asesoraRows, ASSIGNMENT, SUBSTITUTION } from "#server/asesoras/read-model.ts";
import {
  APPROVAL,
  changeRows,
  CLAIM,
  MEMBER_EXIT,
  PROPOSAL,
  RESCHEDULING,
} from "#server/changes/read-model.ts";
import { COUNTER_RECEIPT, counterRows, PAYBACK } from "#server/counter/read-model.ts";
import { CYCLE_END, cycleEndRows } from "#server/cycle/cycle-end-rows.ts";
import type { Change, Table } from "#server/database/rows.ts";
import {
  creditRows,
  LOAN_GRANT,
  LOAN_REQUEST,
  PAYOUT,
  REQUEST_LINE,
} from "#server/cycle/read-model.ts";
import { groupRows, MEETING_PLACE, MEMBER } from "#server/groups/read-model.ts";
import { COVERAGE, INSTALMENT, lendingRows, LOAN } from "#server/lending/read-model.ts";
import { DEPOSIT, MEETING, meetingRows, RECEIPT, REVIEW } from "#server/meetings/read-model.ts";
import { MEETING_PHOTO, photoRows } from "#server/meetings/photo-rows.ts";
import { PAPER_SHEET, sheetRows } from "#server/meetings/sheet-rows.ts";
import {
  FUND_MOVEMENT,
  INTERNAL_LOAN,
  internalRows,
  SHARE_OUT,
} from "#server/savings/internal-rows.ts";
import { PASSBOOK, savingsRows } from "#server/savings/read-model.ts";
import type { BookStep } from "./change.ts";

/** In an order that satisfies every foreign key. */
export const TABLES: readonly Table[] = [
  MEMBER,
  MEETING_PLACE,
  LOAN,
  INSTALMENT,
  MEETING,
  RECEIPT,
  DEPOSIT,
  COUNTER_RECEIPT,
  REVIEW,
  PAPER_SHEET,
  MEETING_PHOTO,
  CYCLE_END,
  PROPOSAL,
  APPROVAL,
  MEMBER_EXIT,
  RESCHEDULING,
  CLAIM,
  COVERAGE,
  PASSBOOK,
  INTERNAL_LOAN,
  FUND_MOVEMENT,
  SHARE_OUT,
  LOAN_REQUEST,
  REQUEST_LINE,
  LOAN_GRANT,
  PAYOUT,
  ASSIGNMENT,
  SUBSTITUTION,
  PAYBACK,
];

export function rowsOf(step: BookStep): Change[] {
  return [
    ...groupRows(step),
    ...lendingRows(step),
    ...meetingRows(step),
    ...savingsRows(step),
    ...changeRows(step),
    ...internalRows(step),
    ...creditRows(step),
    ...counterRows(step),
    ...asesoraRows(step),
    ...sheetRows(step),
    ...photoRows(step),
    ...cycleEndRows(step),
  ];
}
