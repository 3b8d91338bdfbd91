// Solicitud grupal: what each woman asks for and for what, that the others agreed, what was
// granted once somebody decided, and room for every signature.

import { creditOf } from "#core/cycle/evolve.ts";
import type { Grant, RequestHeld, RequestLine } from "#core/lending/request.ts";
import { sum, type Money } from "#core/money/money.ts";
import { say, type Asked } from "./asked.ts";
import { line, note } from "./content.ts";
import { roomOf, type Paper } from "./paper.ts";
import { newestOf } from "./sources.ts";
import { table, type Column } from "./tables.ts";
import { womanName } from "./woman-name.ts";

export async function requestPaper(asked: Asked): Promise<Paper | null> {
  const { paper } = asked;
  const found = await requestIn(asked);
  if (found === null) return null;
  const { held, grant } = found;
  const { request } = held;
  const { writer } = paper;
  const columns = columnsFor(asked, held, grant);
  return {
    title: say(paper, "request.title"),
    size: "landscape",
    subjectId: request.requestId,
    told: { request, hash: held.hash, granted: grant?.hash ?? null },
    content: [
      line(
        say(paper, "request.lead", {
          assemblyOn: writer.day(request.assembly.heldOn),
          present: request.assembly.present.length,
          plannedOn: writer.day(request.plannedOn),
          count: request.terms.instalments,
        }),
        { margin: [0, 2, 0, 8] },
      ),
      table(columns, request.lines, {
        room: roomOf("landscape"),
        ruling: "ruled",
        largest: 9.5,
        rowHeight: ROOM_TO_SIGN,
      }),
      note(say(paper, "request.note")),
      note(say(paper, "figures.note")),
    ],
  };
}

/** Points, for a pen or a thumb. */
const ROOM_TO_SIGN = 22;

type Found = { readonly held: Wished; readonly grant: Grant | null };

type Wished = Pick<RequestHeld, "request" | "hash" | "offers">;

/** The one that waits; once its money is in their hands, the one that led to it. */
async function requestIn({ sql, row, book }: Asked): Promise<Found | null> {
  const { request: held, grant: waiting } = creditOf(book.group);
  if (held !== null) return { held, grant: waiting?.grant ?? null };
  const asked = await newestOf(sql, row.bookId, "LoansRequested");
  const granted = await newestOf(sql, row.bookId, "LoansGranted");
  if (asked === undefined || granted?.grant.content.requestId !== asked.request.requestId)
    return null;
  return { held: asked, grant: granted.grant };
}

function columnsFor(
  asked: Asked,
  { request, offers }: Wished,
  grant: Grant | null,
): Column<RequestLine>[] {
  const { paper, book } = asked;
  const { association } = book.group;
  const { writer } = paper;
  const grantedTo = ({ memberId }: RequestLine) =>
    grant?.content.loans.find((known) => known.memberId === memberId)?.principal;
  const offeredTo = ({ memberId }: RequestLine) =>
    offers.find((known) => known.memberId === memberId)?.amount;
  const amount = (
    head: string,
    of: (known: RequestLine) => Money | undefined,
  ): Column<RequestLine> => ({
    head,
    kind: "amount",
    cell: (known) => {
      const figure = of(known);
      return figure === undefined ? "–" : writer.figure(figure);
    },
    total: writer.figure(
      sum(
        association.currency,
        request.lines.flatMap((known) => of(known) ?? []),
      ),
    ),
  });
  return [
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ memberId }) => womanName(asked, memberId),
      total: say(paper, "total.word"),
    },
    {
      head: say(paper, "request.purpose"),
      kind: "short",
      cell: ({ purpose }) => say(paper, `request.purpose.${purpose}`),
    },
    amount(say(paper, "request.wish"), ({ principal }) => principal),
    amount(say(paper, "request.offer"), offeredTo),
    ...(grant === null ? [] : [amount(say(paper, "request.granted"), grantedTo)]),
    {
      head: say(paper, "request.agreed"),
      kind: "short",
      cell: ({ against }) => say(paper, against.length === 0 ? "request.yes" : "request.no"),
    },
    { head: say(paper, "signature.word"), kind: "words", cell: () => " " },
  ];
}
