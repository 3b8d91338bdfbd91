// Acta de constitución: who founded the association, where and when, under which board and
// bylaws, with what in the fund; and room for every founder to sign.

import { membersOf, type Association, type Member } from "#core/groups/association.ts";
import type { Constitution } from "#core/groups/constitution.ts";
import { isZero, type Money } from "#core/money/money.ts";
import { weekday } from "#core/time/day.ts";
import { fullName } from "#core/people/name.ts";
import { say, type Asked } from "./asked.ts";
import { boardOfAssociation } from "./board.ts";
import { heading, line, paragraph, type Content } from "./content.ts";
import { roomOf, type Paper } from "./paper.ts";
import { articleVotes, electionLines, meetsText } from "./founding-votes.ts";
import { newestOf } from "./sources.ts";
import { table, type Column } from "./tables.ts";

export async function foundingActa(asked: Asked): Promise<Paper | null> {
  const { sql, row, paper } = asked;
  const founded = await newestOf(sql, row.bookId, "AssociationFounded");
  if (founded === undefined) return null;
  const { association, openingFund, constitution } = founded;
  const { version } = association.bylaws;
  return {
    title: say(paper, "founding.title"),
    size: "portrait",
    subjectId: null,
    told: { association, openingFund, branch: row.branchName, constitution },
    content: [
      paragraph(opening(asked, association)),
      ...meetsText(asked, association),
      heading(say(paper, "founding.members")),
      ...association.subgroups.map(({ name, subgroupId }) =>
        founders(asked, name, membersOf(association, subgroupId), constitution),
      ),
      heading(say(paper, "founding.board")),
      paragraph(say(paper, "founding.boardText")),
      ...boardSection(asked, association, constitution),
      heading(say(paper, "founding.fund")),
      paragraph(fundText(paper, openingFund)),
      {
        stack: [
          heading(say(paper, "founding.bylaws")),
          paragraph(say(paper, "founding.bylawsText", { version })),
          ...(constitution === undefined ? [] : articleVotes(asked, constitution)),
          line(say(paper, "founding.closing")),
        ],
        unbreakable: true,
      },
    ],
  };
}

/** With its votes where the meeting of constitution counted them. */
function boardSection(
  asked: Asked,
  association: Association,
  constitution: Constitution | undefined,
): Content[] {
  if (constitution !== undefined) return electionLines(asked, association, constitution);
  const board = boardOfAssociation(asked, association);
  return [{ ol: board.map(([name, role]) => line(`${role}: ${name}`)) }];
}

function opening({ paper, row }: Asked, association: Association): string {
  const { place, foundedOn, name, members } = association;
  return say(paper, "founding.text", {
    place: place.landmark,
    hour: place.hour,
    day: `${say(paper, `day.${weekday(foundedOn)}`)} ${paper.writer.longDay(foundedOn)}`,
    count: paper.writer.count(members.length),
    name: paper.writer.association(name),
    branch: row.branchName,
  });
}

function fundText(paper: Asked["paper"], fund: Money): string {
  if (isZero(fund)) return say(paper, "founding.noFund");
  const amount = paper.writer.sum(fund);
  return say(paper, "founding.fundText", { amount, words: paper.writer.inWords(fund) });
}

function founders(
  { paper }: Asked,
  subgroup: string,
  members: readonly Member[],
  constitution: Constitution | undefined,
): Content {
  const columns: Column<Member>[] = [
    { head: say(paper, "member.line"), kind: "short", cell: (member) => String(member.line) },
    {
      head: say(paper, "member.subgroup", { name: subgroup }),
      kind: "words",
      cell: ({ name, memberId }) => {
        const known = name.knownAs ?? "";
        const aside = known === "" ? "" : ` ${say(paper, "member.knownAs", { name: known })}`;
        return fullName(name) + aside + thumbOf(paper, memberId, constitution);
      },
    },
    ...(constitution === undefined ? [] : [sessionsColumn(paper, constitution)]),
    { head: say(paper, "signature.word"), kind: "blank", room: 180, cell: () => "" },
  ];
  const shape = { room: roomOf("portrait"), ruling: "boxed", largest: 9.5, rowHeight: 22 } as const;
  return { ...table(columns, members, shape), unbreakable: members.length <= TOGETHER };
}

/** So many women of a group stand on one page; more could be longer than a page. */
const TOGETHER = 12;

/** What she came to of the sessions before the credit. */
function sessionsColumn(paper: Asked["paper"], { preCredit }: Constitution): Column<Member> {
  return {
    head: say(paper, "founding.sessions"),
    kind: "short",
    cell: ({ memberId }) => {
      const came = preCredit.came.find((known) => known.memberId === memberId)?.sessions ?? 0;
      return say(paper, "founding.sessionsOf", { came, held: preCredit.sessions });
    },
  };
}

function thumbOf(
  paper: Asked["paper"],
  memberId: string,
  constitution: Constitution | undefined,
): string {
  const signature = constitution?.signatures.find((known) => known.memberId === memberId);
  return signature?.manner === "thumb" ? `, ${say(paper, "founding.thumb")}` : "";
}
