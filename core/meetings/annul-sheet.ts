// "It was held on paper" was a slip of the finger: the sheet is taken back while nothing stands on a
// paper receipt. Whatever else was recorded stays, and the receipts to come are the phone's own.

import type { AnnulRecord } from "./command.ts";
import { deedsOf } from "./deed.ts";
import type { MeetingEvent } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { setAside, type Witness } from "./set-aside.ts";
import { sheetsOf } from "./sheet.ts";

/** Null when what is annulled is no sheet of this meeting. */
export function annulSheet(
  state: GroupState,
  meeting: Meeting,
  command: AnnulRecord,
  by: Witness,
): MeetingEvent[] | null {
  const { recordId, reason } = command;
  const { meetingId, status } = meeting;
  const isSheet = sheetsOf(state).some(
    (known) => known.sheetId === recordId && known.meetingId === meetingId,
  );
  if (!isSheet) return null;
  if (status === "closed") return [setAside(command, by, "arrivedAfterClose")];
  if (hasPaperReceipts(meeting)) return [setAside(command, by, "sheetInUse")];
  return [{ type: "RecordAnnulled", meetingId, recordId, reason }];
}

/** Money that stands on a number of the women's own receipt book, or of its vouchers. */
export function hasPaperReceipts(meeting: Meeting): boolean {
  const { payments, coverages } = meeting;
  return payments.length > 0 || coverages.length > 0 || deedsOf(meeting).length > 0;
}

/** The same state where the record was no sheet. */
export function withoutSheet(state: GroupState, recordId: string): GroupState {
  const { sheets } = state;
  if (sheets?.some(({ sheetId }) => sheetId === recordId) !== true) return state;
  return { ...state, sheets: sheets.filter(({ sheetId }) => sheetId !== recordId) };
}
