// Liquidación de la cuenta interna: what was earned, each woman's share, what was taken from it for
// her debts, what she has in her hand, and a place for each to sign.

import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import { agreedShareOut, deedsOfKind, type DeedOf } from "#core/meetings/deed.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { add, isNegative, negate, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
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
  readonly saved: Money;
  readonly share: Money;
  readonly used: Money;
  readonly taken: Money;
  /** What she left as savings. */
  readonly left: Money;
};

export async function shareOutPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, meetingId, paper, book } = asked;
  const held = meetingId === null ? null : await closeOf(asked, meetingId);
  const shared = held?.closed.movements.find(
    (known): known is Shared => known.kind === "earningsShared",
  );
  if (held === null || shared === undefined) return null;
  const { closed } = held;
  const { currency } = book.group.association;
  const acta = await actaOf(sql, row.bookId, closed.meetingId, currency);
  if (acta === null) return null;
  const taken = deedsOfKind(acta.sheet, "shareTaken");
  const lines = linesOf(held, shared, taken);
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
      note(say(paper, "shareOut.note")),
      note(say(paper, "figures.note")),
      heading(say(paper, "shareOut.signatures")),
      ...womenSignatures(
        asked,
        lines.map(({ memberId }) => {
          const deed = taken.find((known) => known.memberId === memberId);
          return {
            name: womanName(asked, memberId),
            signature: deed?.manner === "drawn" ? deed : undefined,
          };
        }),
        3,
      ),
    ],
  };
}

function votesOf({ votesFor, votesAgainst }: DeedOf<"shareOutAgreed">) {
  return { votesFor, votesAgainst };
}

/** The close, and the group as it stood right after it. */
type Held = { readonly closed: MeetingClosed; readonly group: GroupState };

async function closeOf({ sql, row }: Asked, meetingId: string): Promise<Held | null> {
  let book = emptyBook(row.bookId);
  for (const { event } of await historyOf(sql, row.bookId)) {
    book = fold(book, [event]);
    if (event.type === "MeetingClosed" && event.meetingId === meetingId)
      return book.group === null ? null : { closed: event, group: book.group };
  }
  return null;
}

type Taken = { readonly memberId: string; readonly amount: Money };

/** What she had saved is what she left, what she took and what was netted, less her share. */
function linesOf({ closed, group }: Held, shared: Shared, hands: readonly Taken[]): Line[] {
  const { currency } = group.association;
  return shared.shares.map(({ memberId, amount: share }) => {
    const taken = hands.find((known) => known.memberId === memberId)?.amount ?? zero(currency);
    const used = sum(currency, nettedOf(closed, memberId));
    const left = savedIn(passbookOf(group.savings, memberId));
    const saved = subtract(add(add(left, taken), used), share);
    return { memberId, saved, share, used, taken, left };
  });
}

function nettedOf({ movements }: MeetingClosed, memberId: string): Money[] {
  return movements.flatMap((known) =>
    known.kind === "savingsUsed" && known.purpose === "ownDebts" && known.memberId === memberId
      ? [known.amount]
      : [],
  );
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

function membersTable(asked: Asked, lines: readonly Line[]): Content {
  const { paper, book } = asked;
  const { currency } = book.group.association;
  const figure = (key: Exclude<keyof Line, "memberId">): Column<Line> => ({
    head: say(paper, `shareOut.${key}`),
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
      cell: ({ memberId }) => womanName(asked, memberId),
      total: say(paper, "total.word"),
    },
    figure("saved"),
    figure("share"),
    figure("used"),
    figure("taken"),
    figure("left"),
  ];
  return table(columns, lines, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 });
}
