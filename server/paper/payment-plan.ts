// Plan de pagos: a member's own, or the group's, which is the sum of its members' and never the
// reverse.

import { memberOf, type Member } from "#core/groups/association.ts";
import type { Loan } from "#core/lending/loan.ts";
import { sum } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, type Content } from "./content.ts";
import { loansOnPaper, type LoansOnPaper } from "./granted.ts";
import { roomOf, type Paper } from "./paper.ts";
import { groupPlan, planOf, planSum, planTable, type PlanLine } from "./plan-lines.ts";
import { table, type Column } from "./tables.ts";

type Owned = { readonly member: Member; readonly loan: Loan; readonly lines: PlanLine[] };

export async function paymentPlan(asked: Asked): Promise<Paper | null> {
  const { group } = asked.book;
  const { association } = group;
  const cycle = loansOnPaper(group);
  if (cycle === null) return null;
  return asked.memberId === null
    ? groupPaper(asked, cycle, ownedBy(cycle, association.members))
    : memberPaper(asked, cycle, memberOf(association, asked.memberId));
}

function ownedBy({ loans }: LoansOnPaper, members: readonly Member[]): Owned[] {
  return members.flatMap((member) => {
    const loan = loans.find(({ memberId }) => memberId === member.memberId);
    return loan === undefined ? [] : [{ member, loan, lines: planOf(loan) }];
  });
}

function memberPaper(asked: Asked, cycle: LoansOnPaper, member: Member | undefined): Paper | null {
  const { paper } = asked;
  const [owned] = member === undefined ? [] : ownedBy(cycle, [member]);
  if (owned === undefined) return null;
  const { loan, lines } = owned;
  const name = fullName(owned.member.name);
  return {
    title: say(paper, "plan.title"),
    size: "portrait",
    subjectId: owned.member.memberId,
    told: { name, line: owned.member.line, principal: loan.principal, lines },
    content: [
      line(say(paper, "plan.owner", { name, line: owned.member.line }), { bold: true }),
      termsLine(asked, cycle, [loan]),
      planTable(asked, lines, roomOf("portrait")),
      note(say(paper, "figures.note")),
    ],
  };
}

function groupPaper(asked: Asked, cycle: LoansOnPaper, owned: readonly Owned[]): Paper {
  const { paper } = asked;
  const lines = groupPlan(owned.map((member) => member.lines));
  const count = paper.writer.count(owned.length);
  return {
    title: say(paper, "plan.title"),
    size: "portrait",
    subjectId: null,
    told: { lines, members: owned.map(({ loan, lines: own }) => [loan.memberId, own]) },
    content: [
      line(say(paper, "plan.group", { count }), { bold: true }),
      termsLine(
        asked,
        cycle,
        owned.map(({ loan }) => loan),
      ),
      planTable(asked, lines, roomOf("portrait")),
      heading(say(paper, "plan.members")),
      membersTable(asked, owned),
      note(say(paper, "plan.note")),
      note(say(paper, "figures.note")),
    ],
  };
}

function termsLine({ paper, book }: Asked, cycle: LoansOnPaper, loans: readonly Loan[]): Content {
  const { writer } = paper;
  const principals = loans.map(({ principal }) => principal);
  const text = say(paper, "plan.terms", {
    principal: writer.sum(sum(book.group.association.currency, principals)),
    disbursedOn: writer.day(cycle.disbursedOn),
    rate: writer.rate(cycle.terms.ratePerYear),
    count: new Set(loans.flatMap(({ lines }) => lines.map(({ dueOn }) => dueOn))).size,
  });
  return line(text, { margin: [0, 2, 0, 8] });
}

function membersTable({ paper, book }: Asked, owned: readonly Owned[]): Content {
  const { currency } = book.group.association;
  const all = owned.flatMap(({ lines }) => lines);
  const figure = (
    head: string,
    key: "principal" | "interest" | "charges" | "total",
  ): Column<Owned> => ({
    head,
    kind: "amount",
    cell: ({ lines }) => paper.writer.figure(planSum(lines, key, currency)),
    total: paper.writer.figure(planSum(all, key, currency)),
  });
  const columns: Column<Owned>[] = [
    {
      head: say(paper, "member.line"),
      kind: "short",
      cell: ({ member }) => String(member.line),
    },
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ member }) => fullName(member.name),
      total: say(paper, "total.word"),
    },
    figure(say(paper, "sheet.principal"), "principal"),
    figure(say(paper, "sheet.interest"), "interest"),
    ...(all.some(({ charges }) => charges.minor !== 0n)
      ? [figure(say(paper, "plan.charges"), "charges")]
      : []),
    figure(say(paper, "total.word"), "total"),
  ];
  return table(columns, owned, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 });
}
