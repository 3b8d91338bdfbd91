// Acta de reunión: who came, the totals, who covered whom with whose consent, the count, what
// was agreed, what was put right since, and three signatures.

import type { MeetingTotals, TotalName } from "#core/meetings/meeting.ts";
import { isPositive, isZero, sum } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { tookPart } from "#core/wire/acta-lines.ts";
import type { Acta, ActaLine } from "#core/wire/office.ts";
import { stoppedClock } from "#server/clock.ts";
import { actaOf } from "#server/meetings/acta.ts";
import { carriedLines, carriedSection } from "./acta-carried.ts";
import { countSection } from "./acta-count.ts";
import { coverageSection } from "./acta-coverage.ts";
import { assemblySection } from "./acta-assembly.ts";
import { deedsSection, prepaidSection } from "./acta-deeds.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, paragraph, type Content } from "./content.ts";
import { roomOf, type Paper } from "./paper.ts";
import { boardSignatures } from "./signatures.ts";
import { table, type Column } from "./tables.ts";
import { womanName } from "./woman-name.ts";

export async function actaPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, meetingId, paper, book } = asked;
  const { currency } = book.group.association;
  const acta = meetingId === null ? null : await actaOf(sql, row.bookId, meetingId, currency);
  if (acta === null) return null;
  const names = new Map(acta.lines.map((known) => [known.memberId, fullName(known.name)]));
  const nameOf = (memberId: string) => names.get(memberId) ?? womanName(asked, memberId);
  const { number, totals, status } = acta.row;
  const carried = await carriedLines(asked, acta);
  return {
    title: say(paper, "acta.title", { number }),
    size: "portrait",
    subjectId: acta.row.meetingId,
    told: { ...actaTold(acta), ...(carried.length > 0 && { carried }) },
    content: [
      ...lead(asked, acta),
      ...(status === "planned" ? [] : rollSection(asked, acta)),
      ...(totals === null ? [] : totalsSection(asked, totals, acta)),
      ...(status === "planned" ? [] : coverageSection(asked, acta, nameOf)),
      ...prepaidSection(asked, acta),
      ...deedsSection(asked, acta),
      ...carriedSection(asked, carried),
      ...assemblySection(asked, acta, nameOf),
      ...(status === "planned" ? [] : countSection(asked, acta, nameOf)),
      ...agreementsSection(asked, acta),
      ...correctionsSection(asked, acta, nameOf),
      ...(status === "closed"
        ? [
            {
              stack: [
                heading(say(paper, "acta.signatures")),
                boardSignatures(asked, acta.signatures, nameOf),
              ],
              unbreakable: true,
            },
          ]
        : []),
    ],
  };
}

/** The acta without what another room of the program may word anew. */
function actaTold({ row, sheet, lines, signatures, explanation, corrections, givenBack }: Acta) {
  const { roll, payments, coverages, counts, agreements, prepayments, deeds, assembly } = sheet;
  return {
    row,
    roll,
    payments,
    coverages,
    counts,
    agreements,
    ...(prepayments === undefined ? {} : { prepayments }),
    ...(deeds === undefined ? {} : { deeds }),
    ...(assembly === undefined ? {} : { assembly }),
    lines,
    signatures,
    explanation,
    corrections,
    givenBack,
  };
}

function lead({ paper }: Asked, { row, closedBy, facilitator }: Acta): Content[] {
  const { heldOn, dueOn, status } = row;
  const { longDay } = paper.writer;
  const held =
    heldOn === null
      ? say(paper, "acta.planned", { dueOn: longDay(dueOn) })
      : say(paper, heldOn === dueOn ? "acta.held" : "acta.heldAway", {
          day: longDay(heldOn),
          dueOn: longDay(dueOn),
        });
  const closed = closedBy === null ? "" : ` ${say(paper, "acta.closed", { person: closedBy })}`;
  return [
    line(held + closed, { bold: true }),
    ...(facilitator === null
      ? []
      : [
          line(
            say(paper, facilitator.insteadOf === null ? "acta.facilitated" : "acta.substituted", {
              name: facilitator.name,
              asesora: facilitator.insteadOf ?? "",
            }),
          ),
        ]),
    ...(status === "open" ? [note(say(paper, "acta.open"))] : []),
  ];
}

function rollSection({ paper }: Asked, acta: Acta): Content[] {
  const title = heading(say(paper, "acta.roll"));
  const { roll } = acta.sheet;
  if (roll.length === 0) return [title, paragraph(say(paper, "acta.noRoll"))];
  const columns: Column<ActaLine>[] = [
    { head: say(paper, "member.line"), kind: "short", cell: (row) => String(row.line) },
    { head: say(paper, "member.word"), kind: "words", cell: ({ name }) => fullName(name) },
    {
      head: say(paper, "sheet.presence"),
      kind: "words",
      cell: ({ memberId }) => {
        const mark = roll.find((known) => known.memberId === memberId);
        if (mark === undefined) return "–";
        const late = say(paper, "acta.minutesLate", { minutes: mark.minutesLate });
        const instead =
          mark.substitute === null ? "" : say(paper, "acta.substitute", { name: mark.substitute });
        const asides = [mark.minutesLate > 0 ? late : "", instead].filter((text) => text !== "");
        return [say(paper, `presence.${mark.presence}`), ...asides].join(", ");
      },
    },
  ];
  const room = roomOf("portrait");
  return [title, table(columns, tookPart(acta.lines), { room, ruling: "ruled", largest: 9 })];
}

const TOTALS = [
  "due",
  "collected",
  "shortfall",
  "covered",
  "external",
  "compulsory",
  "voluntary",
  "fines",
  "givenBack",
  "fundRecovered",
] as const satisfies readonly TotalName[];

const TABLE_TOTALS = [
  "expectedCash",
  "countedCash",
  "difference",
] as const satisfies readonly TotalName[];

function totalsSection(
  { paper }: Asked,
  totals: MeetingTotals,
  { lines, explanation }: Acta,
): Content[] {
  const named = (key: (typeof TOTALS | typeof TABLE_TOTALS)[number]) =>
    [say(paper, `acta.${key}`), totals[key]] as const;
  const { internal } = totals;
  const ofAccount =
    internal === undefined
      ? []
      : (["cameIn", "fromBox", "wentOut"] as const).flatMap((key) =>
          isZero(internal[key]) ? [] : [[say(paper, `acta.${key}`), internal[key]] as const],
        );
  const held = sum(
    totals.due.currency,
    lines.map(({ columns }) => columns.held),
  );
  const kept = isPositive(held) ? [[say(paper, "acta.kept"), held] as const] : [];
  const rows = [...TOTALS.map(named), ...kept, ...ofAccount, ...TABLE_TOTALS.map(named)];
  const columns: Column<(typeof rows)[number]>[] = [
    { head: "", kind: "words", cell: ([word]) => word },
    {
      head: say(paper, "acta.amount"),
      kind: "amount",
      cell: ([, amount]) => paper.writer.sum(amount),
    },
  ];
  const explained =
    explanation === null ? [] : [paragraph(say(paper, "acta.explanation", { text: explanation }))];
  return [
    heading(say(paper, "acta.totals")),
    table(columns, rows, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 }),
    ...explained,
  ];
}

function agreementsSection({ paper }: Asked, { sheet }: Acta): Content[] {
  const { agreements } = sheet;
  const texts = agreements?.texts.filter((text) => text !== "") ?? [];
  const nextOn = agreements?.nextOn ?? null;
  return [
    heading(say(paper, "acta.agreements")),
    texts.length === 0
      ? paragraph(say(paper, "acta.noAgreements"))
      : { ol: texts.map((text) => line(text, { margin: [0, 0, 0, 3] })) },
    ...(nextOn === null
      ? []
      : [paragraph(say(paper, "acta.nextOn", { day: paper.writer.longDay(nextOn) }))]),
  ];
}

function correctionsSection(
  { paper, zone }: Asked,
  { corrections }: Acta,
  nameOf: (memberId: string) => string,
): Content[] {
  if (corrections.length === 0) return [];
  const columns: Column<(typeof corrections)[number]>[] = [
    { head: say(paper, "member.word"), kind: "words", cell: (row) => nameOf(row.memberId) },
    {
      head: say(paper, "acta.rightAmount"),
      kind: "amount",
      cell: ({ rightAmount }) => paper.writer.figure(rightAmount),
    },
    { head: say(paper, "acta.reason"), kind: "words", cell: ({ reason }) => reason },
    {
      head: say(paper, "acta.correctedBy"),
      kind: "words",
      cell: ({ actorName, recordedAt }) =>
        `${actorName}, ${paper.writer.day(stoppedClock(recordedAt).businessDay(zone))}`,
    },
  ];
  return [
    heading(say(paper, "acta.corrections")),
    note(say(paper, "acta.correctionsNote")),
    table(columns, corrections, { room: roomOf("portrait"), ruling: "ruled", largest: 9 }),
  ];
}
