// The back of the blank planilla: all that may happen at a meeting beside the payments, in the order
// in which the office copies it, so that nothing the women write is without a field.

import { BOARD_ROLES } from "#core/groups/board.ts";
import { EVALUATION_TOPICS } from "#core/meetings/assembly.ts";
import { isEnd } from "#core/meetings/cycle-end.ts";
import type { DeedKind } from "#core/meetings/deed.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { fullName } from "#core/people/name.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, paragraph, type Content } from "./content.ts";
import { PEN_ROW, penTable } from "./pen-tables.ts";
import { emptySignatures } from "./signatures.ts";
import { table, type Column } from "./tables.ts";
import { womanName } from "./woman-name.ts";

export function backOfSheet(asked: Asked, meeting: Meeting): Content[] {
  const isLast = isEnd(asked.book.group, meeting);
  return [
    ...beside(asked),
    ...(isLast ? [shareOut(asked), ...assembly(asked)] : []),
    cash(asked, meeting),
    ...acta(asked),
  ];
}

/** Of the account, without the votes on loans: how many lines of each are ruled. */
const DEED_LINES = [
  ["loanPaidOut", 2],
  ["loanRepaid", 3],
  ["incomeReceived", 2],
  ["fineAdded", 2],
  ["expensePaid", 2],
  ["fundUsed", 1],
  ["fundAdded", 1],
  ["savingsTaken", 2],
  ["boxOpened", 1],
] as const satisfies readonly (readonly [DeedKind, number])[];

function beside({ paper }: Asked): Content[] {
  const woman = say(paper, "member.word");
  const amount = say(paper, "acta.amount");
  const purpose = say(paper, "blank.purpose");
  const votes = [
    [say(paper, "blank.votesFor"), 38],
    [say(paper, "blank.votesAgainst"), 42],
  ] as const;
  const kinds = DEED_LINES.flatMap(([kind, lines]) =>
    Array.from({ length: lines }, () => say(paper, `deed.${kind}`)),
  );
  return [
    penTable(
      say(paper, "blank.ahead"),
      [[woman], [say(paper, "blank.choice"), 240], [amount, 90]],
      3,
    ),
    penTable(
      say(paper, "blank.help"),
      [
        [say(paper, "acta.coveredFor")],
        [say(paper, "blank.source"), 110],
        [say(paper, "acta.coveredBy"), 150],
        [amount, 70],
        [say(paper, "acta.receipt"), 50],
        [say(paper, "acta.consent"), 120],
        ...votes,
      ],
      6,
    ),
    penTable(
      say(paper, "blank.loans"),
      [
        [woman],
        [amount, 70],
        [purpose, 90],
        [say(paper, "blank.guarantors"), 170],
        [say(paper, "blank.instalments"), 52],
        ...votes,
        [say(paper, "blank.notVoting"), 110],
      ],
      3,
    ),
    penTable(
      say(paper, "blank.deeds"),
      [
        [say(paper, "passbook.what")],
        [woman, 160],
        [purpose, 100],
        [amount, 70],
        [say(paper, "blank.voucher"), 46],
        ...votes,
        [say(paper, "blank.witness"), 110],
      ],
      [...kinds, "", ""],
    ),
  ];
}

function shareOut({ paper, book }: Asked): Content {
  const { members } = book.group.association;
  const women = members.map(({ line: number, name }) => `${number}. ${fullName(name)}`);
  const taken = penTable(
    say(paper, "blank.share"),
    [
      [say(paper, "member.word")],
      [say(paper, "blank.taken"), 120],
      [say(paper, "signature.word"), 220],
    ],
    women,
  );
  return { stack: [taken, paragraph(say(paper, "blank.shareLead"))] };
}

function assembly(asked: Asked): Content[] {
  const { paper } = asked;
  const [votesFor, votesAgainst, abstained] = [
    say(paper, "blank.votesFor"),
    say(paper, "blank.votesAgainst"),
    say(paper, "blank.abstained"),
  ];
  return [
    penTable(
      say(paper, "assembly.title"),
      [
        [say(paper, "blank.vote")],
        [say(paper, "blank.read"), 120],
        [votesFor, 70],
        [votesAgainst, 70],
        [abstained, 80],
      ],
      [say(paper, "blank.ledgerVote"), say(paper, "blank.boardVote")],
    ),
    topicsAndBoard(asked),
    penTable(
      say(paper, "blank.exits"),
      [
        [say(paper, "member.word")],
        [say(paper, "blank.exitNext"), 190],
        [say(paper, "blank.exitReason"), 190],
      ],
      4,
    ),
  ];
}

const GAP = 24;

/** Side by side: three lines for the board are no page of their own. */
function topicsAndBoard({ paper }: Asked): Content {
  const topics = penTable(
    say(paper, "blank.topic"),
    [
      [say(paper, "blank.about")],
      [say(paper, "blank.well"), 60],
      [say(paper, "blank.toChange"), 80],
    ],
    EVALUATION_TOPICS.map((topic) => say(paper, `assembly.topic.${topic}`)),
  );
  const board = penTable(
    say(paper, "blank.board"),
    [[say(paper, "blank.post")], [say(paper, "member.word"), 260]],
    BOARD_ROLES.map((role) => say(paper, `board.${role}`)),
  );
  return { columns: [topics, board], columnGap: GAP, unbreakable: true };
}

/** Both counts side by side, each by notes and coins, and the agreements beside them. */
function cash({ paper }: Asked, { dueOn }: Meeting): Content {
  const pieces = paper.piecesOn(dueOn);
  const columns: Column<(typeof pieces)[number]>[] = [
    {
      head: say(paper, "acta.piece"),
      kind: "amount",
      cell: (piece) => paper.writer.sum(piece),
      total: say(paper, "total.word"),
    },
    { head: say(paper, "acta.quantity"), kind: "blank", room: 56, cell: () => "" },
    {
      head: say(paper, "acta.amount"),
      kind: "blank",
      room: 80,
      cell: () => "",
      total: "",
    },
  ];
  const shape = { room: COUNT, ruling: "boxed", largest: 9, rowHeight: PEN_ROW } as const;
  const count = (word: "acta.firstCount" | "acta.secondCount"): Content => ({
    width: COUNT,
    stack: [
      heading(`${say(paper, "acta.cash")} · ${say(paper, word, { name: "" })}`),
      line(say(paper, "blank.counted"), { fontSize: 9 }),
      table(columns, pieces, shape),
    ],
  });
  const agreements = penTable(
    say(paper, "acta.agreements"),
    [[say(paper, "blank.agreement")]],
    pieces.length,
  );
  return {
    columns: [
      count("acta.firstCount"),
      count("acta.secondCount"),
      { width: "*", stack: [agreements] },
    ],
    columnGap: GAP,
    unbreakable: true,
  };
}

/** Points of one count. */
const COUNT = 226;

function acta(asked: Asked): Content[] {
  const { paper, book } = asked;
  const { board } = book.group.association;
  return [
    {
      stack: [
        line(
          `${say(paper, "blank.nextOn")}     ${say(paper, "blank.explanation")} ${"_".repeat(70)}`,
          { margin: [0, 6, 0, 0] },
        ),
        heading(say(paper, "acta.signatures")),
        emptySignatures(
          BOARD_ROLES.map((role) => [womanName(asked, board[role]), say(paper, `board.${role}`)]),
        ),
      ],
      unbreakable: true,
    },
  ];
}
