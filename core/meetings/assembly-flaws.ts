// What of a closing assembly a person should look at. The meeting closes all the same.

import { boardRule, remarksOnNext, type BoardRemark } from "#core/groups/board-rule.ts";
import type { Board } from "#core/groups/board.ts";
import { debtsOf } from "#core/lending/loan.ts";
import { compare } from "#core/money/money.ts";
import { actsOf, standingAct, votesIn } from "./assembly.ts";
import { castIn, isCarried } from "./cycle-end.ts";
import { agreedShareOut } from "./deed.ts";
import type { AssemblyFlaw } from "./flaw.ts";
import type { GroupState } from "./group-state.ts";
import { ledgerAt } from "./ledger-read.ts";
import type { Meeting } from "./meeting.ts";

/** Each flaw once. */
export function assemblyFlaws(state: GroupState, meeting: Meeting): AssemblyFlaw[] {
  const vote = standingAct(meeting, "ledgerVoted");
  const chosen = standingAct(meeting, "boardChosen");
  const { association } = state;
  const isShared = agreedShareOut(meeting) !== undefined;
  const isAccepted = vote !== undefined && isCarried(association, vote);
  const checks: [AssemblyFlaw, boolean][] = [
    ["shareBeforeVote", isShared && !isAccepted],
    [
      "ledgerReadDiffers",
      vote !== undefined && compare(vote.read, ledgerAt(state, meeting).total) !== 0,
    ],
    ["assemblyCrowded", isCrowded(meeting)],
    ["boardVoteLost", chosen !== undefined && !isCarried(association, chosen)],
  ];
  const found = checks.flatMap(([flaw, isSo]) => (isSo ? [flaw] : []));
  return chosen === undefined ? found : [...found, ...flawsOfNext(state, chosen.board)];
}

/** What speaks against a board for the cycle to come: said at the election, refused in the office. */
export function flawsOfNext(state: GroupState, board: Board): (BoardRemark | "boardHasDebtor")[] {
  const { association, lending, boards = [] } = state;
  const rule = boardRule(association.bylaws);
  const remarks = remarksOnNext(boards, board, rule, lending.cycle?.number ?? 0);
  return hasDebtor(state, board) ? [...remarks, "boardHasDebtor"] : remarks;
}

/** Whoever owes her sisters or the fund holds no post until she is clear. */
function hasDebtor({ lending }: GroupState, board: Board): boolean {
  return Object.values(board).some((memberId) => debtsOf(lending, memberId).length > 0);
}

/** More votes, or more hands on one question, than women in the room. */
function isCrowded(meeting: Meeting): boolean {
  const here = meeting.roll.filter(
    ({ presence }) => presence === "present" || presence === "late",
  ).length;
  return actsOf(meeting).some((act) => {
    const votes = votesIn(act);
    if (votes !== null) return castIn(votes) > here;
    return (
      act.kind === "cycleEvaluated" &&
      act.answers.some(({ well, toChange }) => well + toChange > here)
    );
  });
}
