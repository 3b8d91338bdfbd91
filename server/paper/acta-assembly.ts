// The acta's account of the closing assembly: the vote on the ledger, how the cycle went, who does not
// go on, and who leads from now on.

import { BOARD_ROLES } from "#core/groups/board.ts";
import { boardRule } from "#core/groups/board-rule.ts";
import { actsOf, type RecordedAct } from "#core/meetings/assembly.ts";
import { isCarried } from "#core/meetings/cycle-end.ts";
import type { Acta } from "#core/wire/office.ts";
import { say, type Asked } from "./asked.ts";
import { heading, line, note, type Content } from "./content.ts";

type Names = (memberId: string) => string;

export function assemblySection(asked: Asked, { sheet }: Acta, nameOf: Names): Content[] {
  const acts = actsOf(sheet);
  if (acts.length === 0) return [];
  const { paper, book } = asked;
  const rule = boardRule(book.group.association.bylaws);
  const isElected = acts.some(({ kind }) => kind === "boardChosen");
  const told = acts.flatMap((act) => textsOf(asked, act, nameOf));
  return [
    heading(say(paper, "assembly.title")),
    ...told.map((text) => line(text, { margin: [0, 0, 0, 3] })),
    ...(isElected
      ? [note(say(paper, "assembly.boardRule", { terms: rule.termsInRow, rotate: rule.rotate }))]
      : []),
  ];
}

function textsOf({ paper, book }: Asked, act: RecordedAct, nameOf: Names): string[] {
  const { association } = book.group;
  switch (act.kind) {
    case "ledgerVoted": {
      const { votesFor, votesAgainst, abstained } = act;
      const votes = { votesFor, votesAgainst, abstained, read: paper.writer.sum(act.read) };
      const outcome = isCarried(association, act) ? "assembly.carried" : "assembly.lost";
      return [`${say(paper, "assembly.ledger", votes)} ${say(paper, outcome)}`];
    }
    case "cycleEvaluated":
      return act.answers.map(({ topic, well, toChange }) =>
        say(paper, "assembly.evaluated", {
          topic: say(paper, `assembly.topic.${topic}`),
          well,
          toChange,
        }),
      );
    case "exitTold": {
      const { memberId, next } = act;
      const told = say(paper, `assembly.next.${next}`);
      return [say(paper, "assembly.exit", { name: nameOf(memberId), next: told })];
    }
    case "boardChosen": {
      const { board, votesFor, votesAgainst, abstained } = act;
      const posts = BOARD_ROLES.map(
        (role) => `${say(paper, `board.${role}`)} ${nameOf(board[role])}`,
      );
      const votes = { votesFor, votesAgainst, abstained };
      return [say(paper, "assembly.board", { names: posts.join(", "), ...votes })];
    }
  }
}
