// A meeting that was held on paper and is recorded on the phone afterwards: its receipts are those
// of the women's own paper book, whose numbers the phone cannot know.

import type { CommandId } from "#core/people/ids.ts";
import { sheetsOf } from "#core/meetings/sheet.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { useMeeting } from "./meeting-context.ts";

export type PaperReceipts = {
  readonly isOnPaper: boolean;
  /** Of the sheet; null where the phone was at the meeting. */
  readonly sheetNumber: string | null;
  readonly sheetId: CommandId | null;
  /** The one after the last written; empty before the first. */
  readonly nextText: string;
};

export function usePaperReceipts(): PaperReceipts {
  const { view } = usePhone();
  const { group, meeting, meetingId } = useMeeting();
  const own = sheetsOf(group).find(
    (sheet) => sheet.meetingId === meetingId && sheet.deviceId === view.deviceId,
  );
  const used = [
    ...meeting.payments.map(({ receiptNumber }) => receiptNumber),
    ...meeting.coverages.flatMap(({ shares }) =>
      shares.flatMap(({ receiptNumber }) => receiptNumber ?? []),
    ),
  ];
  const last = Math.max(0, ...used);
  return {
    isOnPaper: own !== undefined,
    sheetNumber: own?.sheetNumber ?? null,
    sheetId: own?.sheetId ?? null,
    nextText: last === 0 ? "" : String(last + 1),
  };
}

/** Null for what is no receipt's number. */
export function receiptIn(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text.trim()) : null;
}
