// When a cycle ends, and what its last meeting makes of what the women said there. A cycle whose ledger was not carried is not followed by
// another; cycles that ended before this was noted down have none, and nobody asks them for it.

import type { Association } from "#core/groups/association.ts";
import { isRepaid } from "#core/lending/loan.ts";
import type { Day } from "#core/time/day.ts";
import { exitsTold, standingAct, type AssemblyVotes } from "./assembly.ts";
import type { CycleEnd, ExitTold, LedgerStanding, LedgerVote } from "./ended-cycle.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";

/**
 * The end this meeting brings about; undefined while the cycle goes on. Where an earlier meeting had
 * ended it already, the vote is asked anew, for the ledger has moved; what else was said stays said.
 */
export function endOfCycle(
  after: Pick<GroupState, "association" | "lending" | "meetings" | "cycleEnd">,
  meeting: Meeting,
  heldOn: Day,
): CycleEnd | undefined {
  const { lending, association } = after;
  if (lending.cycle === null || !isEnd(after, meeting)) return undefined;
  const told = standingAct(meeting, "ledgerVoted");
  const evaluated = standingAct(meeting, "cycleEvaluated");
  return {
    cycle: lending.cycle.number,
    endedOn: heldOn,
    ledger: told === undefined ? "notVoted" : ledgerAfter(association, told),
    vote: told === undefined ? null : voteFrom(told),
    evaluation: evaluated?.answers ?? after.cycleEnd?.evaluation ?? [],
    exits: exitsAfter(after.cycleEnd?.exits ?? [], meeting),
  };
}

/**
 * The end that comes between two meetings, when the last coin owed is paid at the branch or with an
 * exit; undefined while somebody owes, and where an end is noted already.
 */
export function endedApart(
  { lending, cycleEnd }: Pick<GroupState, "lending" | "cycleEnd">,
  after: Pick<GroupState, "lending">,
  endedOn: Day,
): CycleEnd | undefined {
  const { cycle } = lending;
  const owed = (known: Pick<GroupState, "lending">) =>
    !Object.values(known.lending.loans).every(isRepaid);
  if (cycle === null || cycleEnd !== undefined || !owed({ lending }) || owed(after))
    return undefined;
  const { number } = cycle;
  return { cycle: number, endedOn, ledger: "notVoted", vote: null, evaluation: [], exits: [] };
}

/** Somebody owes again, and meetings lie ahead at which she can pay: what had ended goes on. */
export function goesOn({ lending, meetings }: Pick<GroupState, "lending" | "meetings">): boolean {
  const isRunning = meetings.list.some(({ status }) => status !== "closed");
  return isRunning && !Object.values(lending.loans).every(isRepaid);
}

/** What each woman said last, in the order in which they first spoke. */
function exitsAfter(before: readonly ExitTold[], meeting: Meeting): ExitTold[] {
  const told = exitsTold(meeting).map(({ memberId, next, reason }) => ({ memberId, next, reason }));
  return [...new Map([...before, ...told].map((exit) => [exit.memberId, exit])).values()];
}

/** No other meeting is to come, or nobody owes the institution anything any more. */
export function isEnd(
  { lending, meetings }: Pick<GroupState, "lending" | "meetings">,
  { meetingId }: Pick<Meeting, "meetingId">,
): boolean {
  const others = meetings.list.filter((known) => known.meetingId !== meetingId);
  const isLast = others.every(({ status }) => status === "closed");
  return isLast || Object.values(lending.loans).every(isRepaid);
}

/** More for than against, and enough of the women voted, be it to abstain. */
export function isCarried(
  { bylaws, members }: Pick<Association, "bylaws" | "members">,
  votes: AssemblyVotes,
): boolean {
  const { numerator, denominator } = bylaws.quorum;
  const isQuorum = BigInt(castIn(votes)) * denominator > BigInt(members.length) * numerator;
  return isQuorum && votes.votesFor > votes.votesAgainst;
}

export function ledgerAfter(
  association: Pick<Association, "bylaws" | "members">,
  votes: AssemblyVotes,
): LedgerStanding {
  return isCarried(association, votes) ? "carried" : "lost";
}

export function castIn({ votesFor, votesAgainst, abstained }: AssemblyVotes): number {
  return votesFor + votesAgainst + abstained;
}

function voteFrom({ votesFor, votesAgainst, abstained, read }: LedgerVote): LedgerVote {
  return { votesFor, votesAgainst, abstained, read };
}
