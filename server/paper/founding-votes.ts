// How the meeting of constitution voted, for the acta: post by post, article by article. Foundings
// from before it was recorded have nothing to say here.

import { memberOf, type Association } from "#core/groups/association.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import type { ArticleVote, Constitution } from "#core/groups/constitution.ts";
import { fullName } from "#core/people/name.ts";
import type { MapPoint } from "#core/people/person.ts";
import { say, type Asked } from "./asked.ts";
import { line, paragraph, type Content } from "./content.ts";
import { roomOf } from "./paper.ts";
import { table, type Column } from "./tables.ts";

/** "Presidenta: Rosa Mamani, 11 votos; Elena Quispe, 1 voto." */
export function electionLines(
  { paper }: Pick<Asked, "paper">,
  association: Association,
  { elections }: Constitution,
): Content[] {
  return BOARD_ROLES.flatMap((role) => {
    const election = elections.find((known) => known.role === role);
    if (election === undefined) return [];
    const most = election.candidates.toSorted((one, other) => other.votes - one.votes);
    const texts = most.map(({ memberId, votes }) => {
      const member = memberOf(association, memberId);
      const name = member === undefined ? say(paper, "member.unknown") : fullName(member.name);
      const count =
        votes === 1
          ? say(paper, "founding.oneVote")
          : say(paper, "founding.manyVotes", { count: votes });
      return say(paper, "founding.votes", { name, votes: count });
    });
    const tie = election.tieBreak;
    const decided = tie === null ? "" : ` ${say(paper, `founding.tie.${tie.by}`)}`;
    return [line(`${say(paper, `board.${role}`)}: ${texts.join("; ")}.${decided}`)];
  });
}

export function articleVotes(
  { paper }: Pick<Asked, "paper">,
  { articles }: Constitution,
): Content[] {
  const columns: Column<ArticleVote>[] = [
    {
      head: say(paper, "founding.article"),
      kind: "words",
      cell: ({ article }) => say(paper, `bylaws.${article}`),
    },
    {
      head: say(paper, "founding.for"),
      kind: "amount",
      cell: ({ votesFor }) => String(votesFor),
    },
    {
      head: say(paper, "founding.against"),
      kind: "amount",
      cell: ({ votesAgainst }) => String(votesAgainst),
    },
  ];
  const shape = { room: roomOf("portrait"), ruling: "ruled", largest: 9.5 } as const;
  return [line(say(paper, "founding.voted")), table(columns, articles, shape)];
}

/** From now on, where, on which day and at what hour. */
export function meetsText({ paper }: Pick<Asked, "paper">, { place }: Association): Content[] {
  const { weekday, landmark, hour, point } = place;
  if (weekday === undefined) return [];
  const meets = say(paper, "founding.meets", {
    weekday: say(paper, `weekday.${weekday}`),
    hour,
    place: landmark,
  });
  return [paragraph(point === undefined ? meets : `${meets} ${pointText(paper, point)}`)];
}

function pointText(paper: Asked["paper"], { latitudeMicro, longitudeMicro }: MapPoint): string {
  const [latitude, longitude] = [degrees(latitudeMicro), degrees(longitudeMicro)];
  return say(paper, "founding.point", { latitude, longitude });
}

const MICRO = 1_000_000;

/** "-16,511000": six figures after the comma. */
function degrees(micro: number): string {
  const whole = Math.floor(Math.abs(micro) / MICRO);
  const rest = String(Math.abs(micro) % MICRO).padStart(6, "0");
  return `${micro < 0 ? "-" : ""}${whole},${rest}`;
}
