// Libreta: one member's movements in the order of the book, with what stands after each.

import { onceMemberOf } from "#core/groups/association.ts";
import type { Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { say, type Asked } from "./asked.ts";
import { line, note } from "./content.ts";
import { movementsOf, type PassbookLine } from "./movements.ts";
import { roomOf, type Paper } from "./paper.ts";
import { historyOf } from "./sources.ts";
import { table, type Column } from "./tables.ts";

export async function passbookPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, memberId, paper, book } = asked;
  const { association } = book.group;
  const member = memberId === null ? undefined : onceMemberOf(association, memberId);
  if (member === undefined) return null;
  const lines = movementsOf(await historyOf(sql, row.bookId), member.memberId);
  const subgroup = association.subgroups.find((known) => known.subgroupId === member.subgroupId);
  const owner = say(paper, "passbook.owner", {
    name: fullName(member.name),
    line: member.line,
    subgroup: subgroup?.name ?? "",
  });
  return {
    title: say(paper, "passbook.title"),
    size: "landscape",
    subjectId: member.memberId,
    told: { name: member.name, line: member.line, lines },
    content: [
      line(owner, { bold: true, margin: [0, 0, 0, 6] }),
      table(columnsOf(asked, lines), lines, {
        room: roomOf("landscape"),
        ruling: "ruled",
        largest: 9.5,
      }),
      note(say(paper, "passbook.note")),
    ],
  };
}

function columnsOf({ paper }: Asked, lines: readonly PassbookLine[]): Column<PassbookLine>[] {
  const figure = (head: string, amountOf: (row: PassbookLine) => Money): Column<PassbookLine> => ({
    head,
    kind: "amount",
    cell: (row) => (amountOf(row).minor === 0n ? "–" : paper.writer.figure(amountOf(row))),
  });
  const whenUsed = (head: string, amountOf: (row: PassbookLine) => Money) =>
    lines.some((row) => amountOf(row).minor !== 0n) ? [figure(head, amountOf)] : [];
  return [
    {
      head: say(paper, "passbook.day"),
      kind: "short",
      cell: ({ happenedOn }) => paper.writer.day(happenedOn),
    },
    {
      head: say(paper, "passbook.what"),
      kind: "words",
      cell: (row) => whatText(paper, row),
    },
    figure(say(paper, "passbook.received"), ({ received }) => received),
    figure(say(paper, "passbook.external"), ({ columns }) => columns.external),
    ...whenUsed(say(paper, "passbook.covered"), ({ columns }) => columns.covered),
    ...whenUsed(say(paper, "passbook.fines"), ({ columns }) => columns.fines),
    figure(say(paper, "passbook.compulsory"), ({ standing }) => standing.compulsory),
    figure(say(paper, "passbook.voluntary"), ({ standing }) => standing.voluntary),
    ...whenUsed(say(paper, "passbook.held"), ({ standing }) => standing.held),
    figure(say(paper, "passbook.balance"), ({ standing }) => standing.principal),
    ...whenUsed(say(paper, "passbook.internal"), ({ standing }) => standing.internal),
    figure(say(paper, "passbook.owes"), ({ standing }) => standing.owes),
    figure(say(paper, "passbook.isOwed"), ({ standing }) => standing.isOwed),
  ];
}

function whatText(paper: Asked["paper"], { what, number, asides }: PassbookLine): string {
  const main = say(paper, `passbook.${what}`, number === null ? {} : { number });
  return [main, ...asides.map((aside) => say(paper, `passbook.${aside}`))].join(", ");
}
