// The handover card on one sheet, for whoever goes without signal.

import { smallSubgroups } from "#core/groups/small-subgroups.ts";
import { degreesText } from "#core/people/degrees.ts";
import { fullName } from "#core/people/name.ts";
import { isPositive } from "#core/money/money.ts";
import type { HandoverCard } from "#core/wire/asesoras.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { handoverCard } from "#server/asesoras/handover.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, paragraph, type Content } from "./content.ts";
import { factsTable } from "./facts.ts";
import { roomOf, type Paper } from "./paper.ts";
import { table, type Column } from "./tables.ts";

/** It is nobody's in particular: whose it is stands on it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export async function handoverPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, today, paper } = asked;
  const card = await handoverCard(sql, row, NOBODY, today);
  if (card === null) return null;
  return {
    title: say(paper, "handover.title"),
    size: "portrait",
    subjectId: null,
    told: card,
    content: [
      note(say(paper, "handover.lead")),
      factsTable(facts(asked, card)),
      ...boardSection(asked, card),
      ...lateSection(asked, card),
      ...agreementsSection(asked, card),
      ...countSection(asked, card),
      ...smallSection(asked, card),
      ...waitingSection(asked, card),
    ],
  };
}

function facts({ paper }: Asked, card: HandoverCard): (readonly [string, string])[] {
  const { goes, place, next, memberCount } = card;
  const { asesora, substitute } = goes;
  const { longDay, sum } = paper.writer;
  const told: (readonly [string, string] | null)[] = [
    [say(paper, "handover.asesora"), asesora?.name ?? say(paper, "handover.noAsesora")],
    substitute === null ? null : [say(paper, "handover.substitute"), substitute.name],
    [say(paper, "handover.place"), place.landmark],
    place.point === undefined
      ? null
      : [
          say(paper, "handover.point"),
          `${degreesText(place.point.latitudeMicro)}, ${degreesText(place.point.longitudeMicro)}`,
        ],
    [say(paper, "handover.when"), whenOf({ paper }, card)],
    [say(paper, "handover.members"), String(memberCount)],
    [
      say(paper, "handover.next"),
      next === null
        ? say(paper, "handover.noNext")
        : say(paper, "handover.nextIs", { number: next.number, day: longDay(next.dueOn) }),
    ],
    next === null ? null : [say(paper, "handover.expected"), sum(next.expected)],
    next === null || !isPositive(next.ahead)
      ? null
      : [say(paper, "handover.ahead"), sum(next.ahead)],
  ];
  return told.filter((fact) => fact !== null);
}

function whenOf({ paper }: Pick<Asked, "paper">, { place, next }: HandoverCard): string {
  if (place.weekday !== undefined) {
    return `${say(paper, `weekday.${place.weekday}`)}, ${place.hour}`;
  }
  return next === null ? place.hour : `${paper.writer.longDay(next.dueOn)}, ${place.hour}`;
}

function boardSection({ paper }: Asked, { board }: HandoverCard): Content[] {
  return [
    heading(say(paper, "handover.board")),
    ...board.map(({ role, name, phones }) => {
      const reached = phones.length === 0 ? say(paper, "handover.noPhone") : phones.join(", ");
      return line(`${say(paper, `board.${role}`)}: ${fullName(name)} · ${reached}`);
    }),
  ];
}

function lateSection({ paper }: Asked, { late }: HandoverCard): Content[] {
  const title = heading(say(paper, "handover.late"));
  if (late.length === 0) return [title, paragraph(say(paper, "handover.noneLate"))];
  const days = (count: number) =>
    count === 0 ? say(paper, "handover.upToDate") : say(paper, "handover.days", { days: count });
  const columns: Column<HandoverCard["late"][number]>[] = [
    { head: say(paper, "member.word"), kind: "words", cell: ({ name }) => fullName(name) },
    {
      head: say(paper, "handover.contract"),
      kind: "words",
      cell: ({ clocks }) => days(clocks.contract.daysPastDue),
    },
    {
      head: say(paper, "handover.personal"),
      kind: "words",
      cell: ({ clocks }) => days(clocks.personal.daysPastDue),
    },
    {
      head: say(paper, "handover.overdue"),
      kind: "amount",
      cell: ({ overdue }) => paper.writer.figure(overdue),
    },
    {
      head: say(paper, "handover.owesOthers"),
      kind: "amount",
      cell: ({ owesOthers }) => paper.writer.figure(owesOthers),
    },
  ];
  return [title, table(columns, late, { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 })];
}

function agreementsSection({ paper }: Asked, { agreements }: HandoverCard): Content[] {
  const title = heading(say(paper, "handover.agreements"));
  if (agreements.length === 0) return [title, paragraph(say(paper, "handover.noAgreements"))];
  return [
    title,
    ...agreements.flatMap(({ number, heldOn, texts }) => [
      note(say(paper, "handover.agreedAt", { number, day: paper.writer.day(heldOn) })),
      { ol: texts.map((text) => line(text, { margin: [0, 0, 0, 3] })) },
    ]),
  ];
}

function countSection({ paper }: Asked, { differences }: HandoverCard): Content[] {
  const title = heading(say(paper, "handover.differences"));
  if (differences.length === 0) return [title, paragraph(say(paper, "handover.noDifferences"))];
  const { day, sum } = paper.writer;
  return [
    title,
    ...differences.map(({ number, heldOn, difference }) =>
      line(
        say(paper, "handover.difference", { number, day: day(heldOn), amount: sum(difference) }),
      ),
    ),
  ];
}

function smallSection({ paper, today }: Asked, { subgroups }: HandoverCard): Content[] {
  const small = smallSubgroups(subgroups, inForce(BOLIVIA.groupLimits, today).subgroup);
  if (small.length === 0) return [];
  return [
    heading(say(paper, "handover.small")),
    ...small.map(({ name, women, least }) =>
      paragraph(say(paper, "handover.smallGroup", { name, women, least })),
    ),
  ];
}

/** How many, not of whom: the tray itself is read in the office. */
function waitingSection({ paper }: Asked, { waiting, proposals }: HandoverCard): Content[] {
  const lines = [
    ...(waiting.length === 0 ? [] : [say(paper, "handover.reviews", { count: waiting.length })]),
    ...(proposals === 0 ? [] : [say(paper, "handover.proposals", { count: proposals })]),
  ];
  const told = lines.length === 0 ? [say(paper, "handover.nothingWaits")] : lines;
  return [heading(say(paper, "handover.waiting")), ...told.map((text) => paragraph(text))];
}
