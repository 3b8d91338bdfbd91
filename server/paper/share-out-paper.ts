// Liquidación de la cuenta interna: what was earned, each woman's share, what was taken from it for
// her debts, what she has in her hand, and a place for each to sign.

import { agreedShareOut, deedsOfKind, type DeedOf } from "#core/meetings/deed.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import type { Movement } from "#core/meetings/group-state.ts";
import { isNegative, negate, sum, zero, type Money } from "#core/money/money.ts";
import { actaOf } from "#server/meetings/acta.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, paragraph, type Content } from "./content.ts";
import { roomOf, type Paper } from "./paper.ts";
import { womenSignatures } from "./signatures.ts";
import { historyOf } from "./sources.ts";
import { table, type Column } from "./tables.ts";
import { womanName } from "./woman-name.ts";

type Shared = Extract<Movement, { kind: "earningsShared" }>;

type Line = {
  readonly memberId: string;
  readonly name: string;
  readonly share: Money;
  readonly used: Money;
  readonly taken: Money;
};

export async function shareOutPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, meetingId, paper, book } = asked;
  const closed = meetingId === null ? undefined : await closeOf(asked, meetingId);
  const shared = closed?.movements.find(
    (known): known is Shared => known.kind === "earningsShared",
  );
  if (closed === undefined || shared === undefined) return null;
  const { currency } = book.group.association;
  const acta = await actaOf(sql, row.bookId, closed.meetingId, currency);
  if (acta === null) return null;
  const taken = deedsOfKind(acta.sheet, "shareTaken");
  const lines = linesOf(asked, closed, shared, taken);
  const agreed = agreedShareOut(acta.sheet);
  return {
    title: say(paper, "shareOut.title"),
    size: "portrait",
    subjectId: closed.meetingId,
    told: { shared, lines, agreed: agreed ?? null },
    content: [
      line(
        say(paper, "shareOut.lead", {
          number: acta.row.number,
          day: paper.writer.longDay(closed.heldOn),
        }),
        { bold: true, margin: [0, 0, 0, 4] },
      ),
      ...(agreed === undefined
        ? []
        : [
            paragraph(say(paper, `shareOut.rule.${agreed.rule}`)),
            paragraph(say(paper, "shareOut.votes", votesOf(agreed))),
          ]),
      ...earnedSection(asked, shared),
      heading(say(paper, "shareOut.members")),
      membersTable(asked, lines),
      note(say(paper, "figures.note")),
      heading(say(paper, "shareOut.signatures")),
      ...womenSignatures(
        asked,
        lines.map(({ name, memberId }) => {
          const deed = taken.find((known) => known.memberId === memberId);
          return { name, signature: deed?.manner === "drawn" ? deed : undefined };
        }),
        3,
      ),
    ],
  };
}

function votesOf({ votesFor, votesAgainst }: DeedOf<"shareOutAgreed">) {
  return { votesFor, votesAgainst };
}

async function closeOf({ sql, row }: Asked, meetingId: string): Promise<MeetingClosed | undefined> {
  const history = await historyOf(sql, row.bookId);
  return history
    .map(({ event }) => event)
    .find(
      (event): event is MeetingClosed =>
        event.type === "MeetingClosed" && event.meetingId === meetingId,
    );
}

type Taken = { readonly memberId: string; readonly amount: Money };

function linesOf(
  asked: Asked,
  { movements }: MeetingClosed,
  shared: Shared,
  taken: readonly Taken[],
): Line[] {
  const { currency } = asked.book.group.association;
  return shared.shares.map(({ memberId, amount }) => ({
    memberId,
    name: womanName(asked, memberId),
    share: amount,
    used: sum(
      currency,
      movements.flatMap((known) =>
        known.kind === "savingsUsed" && known.purpose === "ownDebts" && known.memberId === memberId
          ? [known.amount]
          : [],
      ),
    ),
    taken: taken.find((known) => known.memberId === memberId)?.amount ?? zero(currency),
  }));
}

function earnedSection({ paper }: Asked, shared: Shared): Content[] {
  const { earned, provision, toFund, amount } = shared;
  const rows = [
    ["loanInterest", earned.loanInterest],
    ["fundInterest", earned.fundInterest],
    ["fines", earned.fines],
    ["raffles", earned.raffles],
    ["differences", earned.differences],
    ["expenses", negate(earned.expenses)],
    ["provision", negate(provision)],
    [isNegative(toFund) ? "fromFund" : "toFund", negate(toFund)],
  ] as const;
  const columns: Column<(typeof rows)[number]>[] = [
    {
      head: "",
      kind: "words",
      cell: ([word]) => say(paper, `shareOut.${word}`),
      total: say(paper, "shareOut.net"),
    },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: ([, figure]) => paper.writer.figure(figure),
      total: paper.writer.figure(amount),
    },
  ];
  return [
    heading(say(paper, "shareOut.earned")),
    table(columns, rows, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 }),
  ];
}

function membersTable({ paper, book }: Asked, lines: readonly Line[]): Content {
  const { currency } = book.group.association;
  const figure = (head: string, key: "share" | "used" | "taken"): Column<Line> => ({
    head,
    kind: "amount",
    cell: (row) => paper.writer.figure(row[key]),
    total: paper.writer.figure(
      sum(
        currency,
        lines.map((row) => row[key]),
      ),
    ),
  });
  const columns: Column<Line>[] = [
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ name }) => name,
      total: say(paper, "total.word"),
    },
    figure(say(paper, "shareOut.share"), "share"),
    figure(say(paper, "shareOut.used"), "used"),
    figure(say(paper, "shareOut.taken"), "taken"),
  ];
  return table(columns, lines, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 });
}
