// The planilla of a closed meeting: each line of the acta with what was brought and where it went.

import { paymentsOf } from "#core/meetings/meeting.ts";
import { SHEET_COLUMNS } from "#core/meetings/totals.ts";
import { sum, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { tookPart } from "#core/wire/acta-lines.ts";
import type { Acta, ActaLine } from "#core/wire/office.ts";
import { actaOf } from "#server/meetings/acta.ts";
import { say, type Asked } from "./asked.ts";
import { line, note } from "./content.ts";
import { roomOf, type Paper } from "./paper.ts";
import { table, type Column } from "./tables.ts";

export async function filledSheet(asked: Asked): Promise<Paper | null> {
  const { sql, row, meetingId, paper, book } = asked;
  const { currency } = book.group.association;
  const acta = meetingId === null ? null : await actaOf(sql, row.bookId, meetingId, currency);
  if (acta === null || acta.row.status !== "closed") return null;
  const { number, heldOn, dueOn } = acta.row;
  const day = paper.writer.longDay(heldOn ?? dueOn);
  return {
    title: say(paper, "sheet.title"),
    size: "landscape",
    subjectId: acta.row.meetingId,
    told: { number, heldOn, lines: acta.lines, payments: acta.sheet.payments },
    content: [
      line(say(paper, "sheet.filledLead", { number, day }), { bold: true, margin: [0, 0, 0, 6] }),
      table(columnsOf(asked, acta), tookPart(acta.lines), {
        room: roomOf("landscape"),
        ruling: "boxed",
        largest: 9,
      }),
      note(say(paper, "figures.note")),
    ],
  };
}

function columnsOf({ paper, book }: Asked, acta: Acta): Column<ActaLine>[] {
  const { currency } = book.group.association;
  const figure = (head: string, amountOf: (line: ActaLine) => Money): Column<ActaLine> => ({
    head,
    kind: "amount",
    cell: (row) => (amountOf(row).minor === 0n ? "–" : paper.writer.figure(amountOf(row))),
    total: paper.writer.figure(sum(currency, acta.lines.map(amountOf))),
  });
  const used = SHEET_COLUMNS.filter((key) =>
    acta.lines.some(({ columns }) => columns[key].minor !== 0n),
  );
  return [
    { head: say(paper, "member.line"), kind: "short", cell: (row) => String(row.line) },
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ name }) => fullName(name),
      total: say(paper, "total.word"),
    },
    {
      head: say(paper, "sheet.presence"),
      kind: "short",
      cell: ({ presence }) => presenceText(paper, presence),
    },
    figure(say(paper, "sheet.due"), ({ due }) => due),
    figure(say(paper, "sheet.received"), ({ received }) => received),
    {
      head: say(paper, "sheet.receipt"),
      kind: "short",
      cell: ({ memberId }) => receiptsOf(acta, memberId),
    },
    ...used.map((key) => figure(say(paper, `column.${key}`), ({ columns }) => columns[key])),
  ];
}

function receiptsOf({ sheet }: Acta, memberId: string): string {
  return paymentsOf(sheet, memberId)
    .map(({ receiptNumber }) => String(receiptNumber))
    .join("\n");
}

const PRESENCE_WORDS = ["present", "late", "excused", "absent", "substituted"] as const;

function presenceText(paper: Asked["paper"], presence: string | null): string {
  const known = PRESENCE_WORDS.find((word) => word === presence);
  return known === undefined ? "–" : say(paper, `presence.${known}`);
}
