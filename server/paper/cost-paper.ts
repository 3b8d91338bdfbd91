// Hoja resumen: what the loan costs her, read aloud and signed before any money moves; or that of
// the group, which is the sum of its members'. Of what was granted, or of the running cycle.

import { onceMemberOf } from "#core/groups/association.ts";
import { costSheet, groupTotals, type CostLine, type CostSheet } from "#core/lending/cost-sheet.ts";
import { plannedFor, type CycleAsked, type LoanAsked } from "#core/lending/disburse.ts";
import { fraction } from "#core/money/fraction.ts";
import { fullName } from "#core/people/name.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, type Content } from "./content.ts";
import { closedFrom, grantedIn } from "./granted.ts";
import { roomOf, type Paper } from "./paper.ts";
import { emptySignatures } from "./signatures.ts";
import { table, type Column } from "./tables.ts";

type Owned = { readonly loan: LoanAsked; readonly name: string; readonly sheet: CostSheet };

export async function costPaper(asked: Asked): Promise<Paper | null> {
  const granted = costedIn(asked);
  if (granted === null) return null;
  const { association } = asked.book.group;
  const all = granted.loans.map((loan): Owned => {
    const member = onceMemberOf(association, loan.memberId);
    const name = member === undefined ? "–" : fullName(member.name);
    return { loan, name, sheet: sheetOf(asked, granted, loan) };
  });
  if (asked.memberId === null) return groupPaper(asked, granted, all);
  const owned = all.find(({ loan }) => loan.memberId === asked.memberId);
  return owned === undefined ? null : memberPaper(asked, granted, owned);
}

/** What waits to be paid out; else the cycle as it was started. */
function costedIn({ book: { group } }: Asked): CycleAsked | null {
  const { cycle, loans } = group.lending;
  const running = cycle === null ? null : { ...cycle, loans: Object.values(loans) };
  return grantedIn(group) ?? running;
}

function sheetOf({ book }: Asked, granted: CycleAsked, { principal }: LoanAsked): CostSheet {
  const { terms, disbursedOn } = granted;
  const plan = plannedFor(granted, principal, closedFrom(disbursedOn));
  const { savings } = book.group.association.bylaws;
  const { labelDays } = inForce(BOLIVIA.credit, disbursedOn);
  return costSheet({ principal, terms, disbursedOn, plan, savings, labelDays });
}

function memberPaper(asked: Asked, granted: CycleAsked, { loan, name, sheet }: Owned): Paper {
  const { paper } = asked;
  return {
    title: say(paper, "cost.title"),
    size: "portrait",
    subjectId: loan.memberId,
    told: { name, sheet },
    content: [
      line(say(paper, "cost.owner", { name }), { bold: true }),
      termsLine(asked, granted),
      ...facts(asked, sheet),
      linesTable(asked, sheet.lines),
      note(say(paper, "cost.savingsNote")),
      note(say(paper, "cost.noGift")),
      note(say(paper, "figures.note")),
      {
        stack: [
          line(say(paper, "cost.accepted"), { margin: [0, 10, 0, 4] }),
          emptySignatures([
            [name, say(paper, "signature.word")],
            ["", say(paper, "cost.reader")],
          ]),
        ],
        unbreakable: true,
      },
    ],
  };
}

function termsLine({ paper }: Asked, { terms, disbursedOn }: CycleAsked): Content {
  const text = say(paper, "cost.terms", {
    rate: paper.writer.rate(terms.ratePerYear),
    disbursedOn: paper.writer.day(disbursedOn),
    count: terms.instalments,
  });
  return line(text, { margin: [0, 2, 0, 8] });
}

function facts({ paper }: Asked, sheet: CostSheet): Content[] {
  const { writer } = paper;
  const rate = (hundredths: number) => writer.rate(fraction(BigInt(hundredths), 10_000n));
  const late =
    sheet.latePerDay === null
      ? say(paper, "cost.noLate")
      : say(paper, "cost.late", { amount: writer.sum(sheet.latePerDay) });
  return [
    line(say(paper, "cost.inHand", { amount: writer.sum(sheet.inHand) }), { bold: true }),
    line(say(paper, "cost.toPay", { amount: writer.sum(sheet.totalToPay) }), { bold: true }),
    line(say(paper, "cost.interest", { amount: writer.sum(sheet.interest) })),
    line(say(paper, "cost.perThousand", { amount: writer.sum(sheet.costPerThousand) })),
    line(say(paper, "cost.effective", { rate: rate(sheet.effective) }), { bold: true }),
    line(say(paper, "cost.withSavings", { rate: rate(sheet.effectiveWithSavings) })),
    line(say(paper, "cost.saved", { amount: writer.sum(sheet.totalSaved) })),
    line(late, { margin: [0, 0, 0, 8] }),
  ];
}

function linesTable({ paper }: Asked, lines: readonly CostLine[]): Content {
  const { writer } = paper;
  const columns: Column<CostLine>[] = [
    { head: say(paper, "plan.number"), kind: "short", cell: ({ number }) => String(number) },
    { head: say(paper, "plan.dueOn"), kind: "words", cell: ({ dueOn }) => writer.day(dueOn) },
    {
      head: say(paper, "sheet.principal"),
      kind: "amount",
      cell: ({ principal }) => writer.figure(principal),
    },
    {
      head: say(paper, "sheet.interest"),
      kind: "amount",
      cell: ({ interest }) => writer.figure(interest),
    },
    { head: say(paper, "plan.total"), kind: "amount", cell: ({ total }) => writer.figure(total) },
    {
      head: say(paper, "sheet.savings"),
      kind: "amount",
      cell: ({ savings }) => writer.figure(savings),
    },
  ];
  return table(columns, lines, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 });
}

function groupPaper(asked: Asked, granted: CycleAsked, owned: readonly Owned[]): Paper {
  const { paper, book } = asked;
  const { writer } = paper;
  const { currency } = book.group.association;
  const sheets = owned.map(({ sheet }) => sheet);
  const totals = groupTotals(sheets, currency);
  const figure = (
    head: string,
    key: "inHand" | "interest" | "totalToPay" | "totalSaved",
  ): Column<Owned> => ({
    head,
    kind: "amount",
    cell: ({ sheet }) => writer.figure(sheet[key]),
    total: writer.figure(totals[key]),
  });
  const columns: Column<Owned>[] = [
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ name }) => name,
      total: say(paper, "total.word"),
    },
    figure(say(paper, "cost.column.inHand"), "inHand"),
    figure(say(paper, "sheet.interest"), "interest"),
    figure(say(paper, "cost.column.toPay"), "totalToPay"),
    figure(say(paper, "sheet.savings"), "totalSaved"),
  ];
  return {
    title: say(paper, "cost.title"),
    size: "portrait",
    subjectId: null,
    told: { owned },
    content: [
      termsLine(asked, granted),
      heading(say(paper, "plan.members")),
      table(columns, owned, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 }),
      note(say(paper, "cost.savingsNote")),
      note(say(paper, "figures.note")),
    ],
  };
}
