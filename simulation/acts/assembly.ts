// The closing assembly of a cycle: the ledger is read and voted, the cycle is looked back on, women
// say that they leave, a board is chosen. Some groups forget the vote, lose it, or elect whom their
// bylaws would not; what was forgotten is written down in the office from the acta.

import { BOARD_ROLES, type Board } from "#core/groups/board.ts";
import {
  EVALUATION_TOPICS,
  NEXT_STEPS,
  TOLD_REASONS,
  type AssemblyAct,
} from "#core/meetings/assembly.ts";
import { ledgerAt, ledgerOf } from "#core/meetings/ledger-read.ts";
import type { MemberId } from "#core/people/ids.ts";
import { add, money } from "#core/money/money.ts";
import { proposeAndApprove } from "./propose.ts";
import { groupOf, type World } from "#simulation/world.ts";
import { look, say, type Table } from "./meeting.ts";

export function holdAssembly(table: Table): void {
  const { chance } = table;
  if (!chance.onceIn(6)) voteOnLedger(table);
  if (chance.onceIn(2)) evaluate(table);
  if (chance.onceIn(2)) tellExit(table);
  if (chance.onceIn(3)) chooseBoard(table);
}

function tell(table: Table, act: AssemblyAct): void {
  say(table, { type: "recordAssembly", meetingId: table.meetingId, act });
}

/** One in ten writes down another sum than the one that stands. */
function voteOnLedger(table: Table): void {
  const { chance } = table;
  const { state, meeting } = look(table);
  const { total } = ledgerAt(state, meeting);
  const slip = money(total.currency, chance.onceIn(10) ? 100n : 0n);
  tell(table, { kind: "ledgerVoted", read: add(total, slip), ...votesOf(table) });
  if (!chance.onceIn(15)) return;
  const last = look(table).meeting.assembly?.at(-1);
  if (last === undefined) return;
  const { recordId } = last;
  say(table, { type: "annulRecord", meetingId: table.meetingId, recordId, reason: "mal contado" });
}

function evaluate(table: Table): void {
  const { chance } = table;
  const answers = EVALUATION_TOPICS.map((topic) => {
    return { topic, well: chance.below(6), toChange: chance.below(3) };
  });
  tell(table, { kind: "cycleEvaluated", answers });
}

function tellExit(table: Table): void {
  const { chance, memberIds } = table;
  const memberId = chance.pick(memberIds);
  const [next, reason] = [chance.pick(NEXT_STEPS), chance.pick(TOLD_REASONS)];
  tell(table, { kind: "exitTold", memberId, next, reason });
}

function chooseBoard(table: Table): void {
  const { association } = look(table).state;
  const memberIds = association.members.map(({ memberId }) => memberId);
  const board = boardFrom(memberIds, table.chance.below(memberIds.length));
  tell(table, { kind: "boardChosen", board, ...votesOf(table) });
}

/** Three women in line order, from one of them on. */
export function boardFrom(memberIds: readonly MemberId[], from: number): Board {
  const [president = "", secretary = "", treasurer = ""] = BOARD_ROLES.map(
    (_role, step) => memberIds[(from + step) % memberIds.length] ?? "",
  );
  return { president, secretary, treasurer };
}

function votesOf(table: Table) {
  const { chance } = table;
  const women = look(table).state.association.members.length;
  const against = chance.onceIn(12) ? women - 2 : chance.below(2);
  const abstained = chance.below(2);
  return { votesFor: women - against - abstained, votesAgainst: against, abstained };
}

/** What the phone did not hear of is written down from the acta, once with a wrong sum. */
export function voteLate(world: World): void {
  const { chance, today: on } = world;
  const group = groupOf(world);
  if (group.cycleEnd === undefined || group.cycleEnd.ledger === "carried") return;
  const { total } = ledgerOf(group);
  const women = group.association.members.length;
  const votes = { votesFor: women - 1, votesAgainst: 0, abstained: 1 };
  const slip = money(total.currency, 100n);
  if (chance.onceIn(3))
    proposeAndApprove(world, {
      type: "voteLedger",
      read: add(total, slip),
      on,
      ...votes,
    });
  proposeAndApprove(world, { type: "voteLedger", read: total, on, ...votes });
}
