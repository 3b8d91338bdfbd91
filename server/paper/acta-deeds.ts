// The acta's account of the women's own money, and who paid her loan ahead of time.

import { deedsOf, type RecordedDeed } from "#core/meetings/deed.ts";
import type { Acta } from "#core/wire/office.ts";
import { say, type Asked } from "./asked.ts";
import { heading, type Content } from "./content.ts";
import { roomOf } from "./paper.ts";
import { table, type Column } from "./tables.ts";
import { womanName } from "./woman-name.ts";

const SHAPE = { room: roomOf("portrait"), ruling: "ruled", largest: 9 } as const;

export function deedsSection(asked: Asked, { sheet }: Acta): Content[] {
  const { paper } = asked;
  const deeds = deedsOf(sheet);
  if (deeds.length === 0) return [];
  const columns: Column<RecordedDeed>[] = [
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: (deed) =>
        "memberId" in deed && deed.memberId !== null ? womanName(asked, deed.memberId) : "–",
    },
    { head: say(paper, "passbook.what"), kind: "words", cell: (deed) => deedText(asked, deed) },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: ({ amount }) => paper.writer.figure(amount),
    },
  ];
  return [heading(say(paper, "deed.title")), table(columns, deeds, SHAPE)];
}

function deedText({ paper }: Asked, deed: RecordedDeed): string {
  const parts = [say(paper, `deed.${deed.kind}`)];
  if ("purpose" in deed) parts.push(say(paper, `deed.${deed.purpose}`));
  if ("source" in deed) parts.push(say(paper, `deed.${deed.source}`));
  if ("reason" in deed) parts.push(say(paper, `deed.${deed.reason}`));
  if ("votesFor" in deed) {
    const { votesFor, votesAgainst } = deed;
    parts.push(say(paper, "deed.votes", { votesFor, votesAgainst }));
  }
  if ("voucherNumber" in deed)
    parts.push(say(paper, "deed.voucher", { number: deed.voucherNumber }));
  return parts.join(" · ");
}

export function prepaidSection(asked: Asked, { sheet }: Acta): Content[] {
  const { paper } = asked;
  const { prepayments = [] } = sheet;
  if (prepayments.length === 0) return [];
  const columns: Column<(typeof prepayments)[number]>[] = [
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ memberId }) => womanName(asked, memberId),
    },
    {
      head: say(paper, "passbook.what"),
      kind: "words",
      cell: ({ choice }) => say(paper, `prepaid.${choice}`),
    },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: ({ amount }) => paper.writer.figure(amount),
    },
  ];
  return [heading(say(paper, "prepaid.title")), table(columns, prepayments, SHAPE)];
}
