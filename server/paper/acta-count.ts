// The acta's count of the cash: notes and coins of both counts side by side.

import { worthOf, type CashCount } from "#core/meetings/meeting.ts";
import { zero } from "#core/money/money.ts";
import type { Acta } from "#core/wire/office.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, paragraph, type Content } from "./content.ts";
import { roomOf } from "./paper.ts";
import { table, type Column } from "./tables.ts";

type NameOf = (memberId: string) => string;
type Piece = CashCount["pieces"][number];

const GAP = 24;

export function countSection(asked: Asked, { row, sheet }: Acta, nameOf: NameOf): Content[] {
  const { paper } = asked;
  const title = heading(say(paper, "acta.cash"));
  const turns = ["first", "second"] as const;
  const counts = turns.flatMap((turn) => sheet.counts.find((count) => count.turn === turn) ?? []);
  if (counts.length === 0) {
    const word = row.status === "open" ? "acta.notYetCounted" : "acta.noCount";
    return [title, paragraph(say(paper, word))];
  }
  return [
    {
      stack: [
        title,
        { columns: counts.map((count) => countTable(asked, count, nameOf)), columnGap: GAP },
      ],
      unbreakable: true,
    },
  ];
}

function countTable(asked: Asked, count: CashCount, nameOf: NameOf): Content {
  const { paper, book } = asked;
  const { currency } = book.group.association;
  const word = count.turn === "first" ? "acta.firstCount" : "acta.secondCount";
  const columns: Column<Piece>[] = [
    {
      head: say(paper, "acta.piece"),
      kind: "amount",
      cell: ({ value }) => paper.writer.sum(value),
    },
    {
      head: say(paper, "acta.quantity"),
      kind: "amount",
      cell: ({ quantity }) => String(quantity),
      total: say(paper, "total.word"),
    },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: (piece) => paper.writer.figure(worthOf([piece], zero(currency))),
      total: paper.writer.figure(count.total),
    },
  ];
  const room = (roomOf("portrait") - GAP) / 2;
  return {
    width: "*",
    stack: [
      line(say(paper, word, { name: nameOf(count.countedBy) }), { fontSize: 9 }),
      table(columns, count.pieces, { room, ruling: "ruled", largest: 9 }),
    ],
  };
}
