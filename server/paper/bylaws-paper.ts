// Reglamento interno: the articles the women voted, written from the figures the program obeys.

import { boardRule } from "#core/groups/board-rule.ts";
import type { Bylaws, Fines } from "#core/groups/bylaws.ts";
import type { ArticleName, ArticleVote } from "#core/groups/constitution.ts";
import { isZero } from "#core/money/money.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, paragraph, type Content } from "./content.ts";
import type { Paper } from "./paper.ts";
import { newestOf } from "./sources.ts";
import { emptySignatures } from "./signatures.ts";
import { boardOf } from "./board.ts";

type Article = {
  readonly article: ArticleName;
  readonly title: string;
  readonly content: readonly Content[];
};

export async function bylawsPaper(asked: Asked): Promise<Paper | null> {
  const { paper, book } = asked;
  const { name, bylaws, board } = book.group.association;
  const { version, votedOn } = bylaws;
  const lead = say(paper, "bylaws.lead", { version, day: paper.writer.longDay(votedOn) });
  const votes = await votesOn(asked, version);
  const written = articles(asked, bylaws).flatMap(({ article, title, content }, index) => [
    {
      stack: [
        heading(say(paper, "bylaws.article", { number: index + 1, title })),
        ...content,
        ...votesOf(asked, votes, article),
      ],
      unbreakable: true,
    },
  ]);
  return {
    title: say(paper, "bylaws.title"),
    size: "portrait",
    subjectId: null,
    told: { name, bylaws, board, votes },
    content: [
      line(lead, { bold: true }),
      ...written,
      {
        stack: [
          line(say(paper, "bylaws.adopted", { name: paper.writer.association(name) }), {
            margin: [0, 14, 0, 0],
          }),
          emptySignatures(boardOf(asked)),
        ],
        unbreakable: true,
      },
    ],
  };
}

/** Only the version of the founding was voted at the founding. */
async function votesOn(
  { sql, row }: Asked,
  version: number,
): Promise<readonly ArticleVote[] | undefined> {
  const founded = await newestOf(sql, row.bookId, "AssociationFounded");
  if (founded?.association.bylaws.version !== version) return undefined;
  return founded.constitution?.articles;
}

function votesOf(
  { paper }: Asked,
  votes: readonly ArticleVote[] | undefined,
  article: ArticleName,
): Content[] {
  const vote = votes?.find((known) => known.article === article);
  if (vote === undefined) return [];
  return [note(say(paper, "bylaws.votes", { yes: vote.votesFor, no: vote.votesAgainst }))];
}

function articles({ paper }: Asked, bylaws: Bylaws): Article[] {
  const { savings, coverageOrder, recoveryOrder, excusedPerCycle } = bylaws;
  const { writer } = paper;
  const { termsInRow, rotate } = boardRule(bylaws);
  const rate = writer.rate(savings.rate);
  const base = savings.base === "instalment" ? "bylaws.savingsInstalment" : "bylaws.savingsLoan";
  const beyond = savings.acceptsVoluntary ? "bylaws.voluntary" : "bylaws.noVoluntary";
  const perMonth = writer.rate(bylaws.fundInterestPerMonth);
  return [
    {
      article: "quorum",
      title: say(paper, "bylaws.quorum"),
      content: [
        paragraph(say(paper, "bylaws.quorumText", { rate: writer.rate(bylaws.quorum) })),
        paragraph(say(paper, "assembly.boardRule", { terms: termsInRow, rotate })),
      ],
    },
    { article: "fines", title: say(paper, "bylaws.fines"), content: finesOf(paper, bylaws.fines) },
    {
      article: "excuses",
      title: say(paper, "bylaws.excuses"),
      content: [
        paragraph(say(paper, "bylaws.excusesText", { count: writer.count(excusedPerCycle) })),
      ],
    },
    {
      article: "savings",
      title: say(paper, "bylaws.savings"),
      content: [paragraph(`${say(paper, base, { rate })} ${say(paper, beyond)}`)],
    },
    {
      article: "coverage",
      title: say(paper, "bylaws.coverage"),
      content: [
        paragraph(say(paper, "bylaws.coverageText")),
        list(coverageOrder.map((source) => say(paper, `source.${source}`))),
      ],
    },
    {
      article: "recovery",
      title: say(paper, "bylaws.recovery"),
      content: [
        paragraph(say(paper, "bylaws.recoveryText")),
        list(recoveryOrder.map((target) => say(paper, `recovery.${target}`))),
      ],
    },
    {
      article: "fund",
      title: say(paper, "bylaws.fund"),
      content: [paragraph(say(paper, "bylaws.fundText", { rate: perMonth }))],
    },
  ];
}

const FINES = ["late", "veryLate", "absent", "substituted"] as const;

function finesOf(paper: Asked["paper"], fines: Fines): Content[] {
  const texts = FINES.map((key) => {
    const fine = fines[key];
    const amount = isZero(fine) ? say(paper, "bylaws.noFine") : paper.writer.sum(fine);
    return say(paper, `bylaws.fine.${key}`, { amount });
  });
  return [list(texts)];
}

function list(texts: readonly string[]): Content {
  return { ol: texts.map((text) => line(text)), margin: [14, 0, 0, 6] };
}
