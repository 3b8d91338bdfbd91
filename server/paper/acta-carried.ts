// What came from another association, or left for one, since the meeting before, as the printed acta
// says it: one sentence for each.

import type { CarriedEvent } from "#core/savings/carried.ts";
import type { Acta } from "#core/wire/office.ts";
import {
  amountTold,
  carriedBefore,
  missingTold,
  otherTold,
  signerTold,
  voucherTold,
} from "#server/carried/since-meeting.ts";
import { say, type Asked } from "./asked.ts";
import { heading, paragraph, type Content } from "./content.ts";
import { womanName } from "./woman-name.ts";

export async function carriedLines(asked: Asked, { row: meeting }: Acta): Promise<string[]> {
  const { sql, row, book } = asked;
  if (book.group.carried === undefined) return [];
  const events = await carriedBefore(sql, row.bookId, meeting.heldOn);
  return events.map((event) => lineOf(asked, event));
}

export function carriedSection({ paper }: Asked, lines: readonly string[]): Content[] {
  if (lines.length === 0) return [];
  return [heading(say(paper, "acta.carried")), ...lines.map((text) => paragraph(text))];
}

function lineOf(asked: Asked, event: CarriedEvent): string {
  const { paper } = asked;
  const { writer } = paper;
  const signerId = signerTold(event);
  const signer = signerId === null ? "" : womanName(asked, signerId);
  const voucher = voucherTold(event) ?? "";
  const missing = missingTold(event);
  const told = say(paper, `acta.carried.${event.type}`, {
    day: writer.longDay(event.on),
    name: womanName(asked, event.memberId),
    amount: writer.sum(amountTold(event)),
    other: otherTold(event) ?? "",
    voucher,
    signer,
  });
  const isSeen = "seenById" in event && event.seenById !== undefined;
  return [
    told,
    ...(isSeen ? [say(paper, "acta.carried.seen", { signer })] : []),
    ...(missing === null
      ? []
      : [say(paper, "acta.carried.short", { missing: writer.sum(missing), voucher })]),
  ].join(" ");
}
