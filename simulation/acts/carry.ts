// A woman who passed to another association takes her savings along: they leave, come in full or short,
// come back, or were written as come and had not. All of it by chances of the other association, so
// that what the first draws stays as it was.

import type { FormerMember } from "#core/groups/association.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { add, isPositive, money, subtract, zero } from "#core/money/money.ts";
import { CARRIERS, totalCarried, type SavingsSent } from "#core/savings/carried.ts";
import { savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { foundingOf } from "#simulation/founding.ts";
import {
  besideOf,
  BRANCH,
  groupAt,
  groupOf,
  officerOf,
  tellOffice,
  type World,
} from "#simulation/world.ts";
import { proposeAndApprove } from "./propose.ts";

/** What is on the way still is looked after first. */
export function carrySavings(world: World): void {
  const { neighbour, seed } = world;
  if (seed % IN_LIVES !== 0) return;
  const leaving = (groupAt(world).association.former ?? []).filter(
    (woman) => woman.kind === "transferred" && hasSaved(groupAt(world), woman),
  );
  if (neighbour === null && leaving.length === 0) return;
  const there = neighbour ?? founded(world);
  there.today = world.today;
  const here = { ...world, chance: there.chance };
  const known = new Set(groupAt(there).carried?.arrived.map(({ transferId }) => transferId));
  for (const sent of groupAt(here).carried?.sent ?? [])
    if (!known.has(sent.transferId)) arrive(here, there, sent);
  for (const woman of leaving) send(here, there, woman);
}

/** The others give back coins: a second association in every life would cost more than it shows. */
const IN_LIVES = 6;

function hasSaved({ savings }: GroupState, { memberId }: FormerMember): boolean {
  const passbook = passbookOf(savings, memberId);
  return isPositive(add(savedIn(passbook), passbook.held));
}

/** With an empty fund, as one person may on any day. */
function founded(world: World): World {
  const there = besideOf(world);
  world.neighbour = there;
  const founding = foundingOf(there.chance, BRANCH, there.today);
  const openingFund = zero(founding.openingFund.currency);
  tellOffice(there, there.office, { ...founding, openingFund });
  return there;
}

function send(here: World, there: World, { memberId }: FormerMember): void {
  const { chance, today: on } = here;
  const { association } = groupOf(there);
  const before = groupAt(here).carried?.sent.length ?? 0;
  proposeAndApprove(here, {
    type: "sendSavings",
    memberId,
    to: { bookId: there.bookId, name: association.name },
    carrier: chance.pick(CARRIERS),
    voucher: `V-${chance.below(1_000)}`,
    on,
  });
  const { sent = [] } = groupAt(here).carried ?? {};
  const last = sent.at(-1);
  if (last === undefined || sent.length === before || chance.onceIn(4)) return;
  arrive(here, there, last);
}

function arrive(here: World, there: World, sent: SavingsSent): void {
  const { chance, today: on } = here;
  const { transferId, memberId } = sent;
  if (chance.onceIn(5)) return takeBack(here, sent);
  const { association } = groupOf(there);
  const { members, board, subgroups } = association;
  if (!members.some((woman) => woman.memberId === memberId)) {
    const { subgroupId } = chance.pick(subgroups);
    const line = Math.max(...members.map((woman) => woman.line)) + 1;
    const member = { memberId, line, name: sent.name, subgroupId };
    tellOffice(there, there.office, { type: "admitMember", member, on });
  }
  const total = totalCarried(sent);
  const missing = money(total.currency, BigInt(chance.between(1, 500)));
  const receipt = { type: "receiveSavings", transferId, memberId, on } as const;
  const isShort = chance.onceIn(3);
  tellOffice(there, there.office, {
    ...receipt,
    receivedById: chance.pick([board.president, board.treasurer]),
    ...(isShort ? { counted: subtract(total, missing) } : {}),
  });
  if (chance.onceIn(4)) tellOffice(there, there.office, { ...receipt, receivedById: memberId });
  if (chance.onceIn(4)) takeBack(here, sent);
  if (isShort && chance.onceIn(2)) bring(there, transferId);
  if (chance.onceIn(3)) {
    const wish = { type: "undoArrival", transferId, memberId, on } as const;
    proposeAndApprove(there, { ...wish, seenById: board.secretary });
  }
}

function takeBack(here: World, { transferId, memberId }: SavingsSent): void {
  const { today: on } = here;
  const seenById = groupOf(here).association.board.treasurer;
  proposeAndApprove(here, { type: "takeBackSavings", transferId, memberId, seenById, on });
}

/** All that was missing, a part, or a coin too much; the asesora alone is not believed. */
function bring(there: World, transferId: string): void {
  const { chance, today: on } = there;
  const { carried, association } = groupOf(there);
  const owed = carried?.owed?.find((debt) => debt.transferId === transferId)?.amount;
  if (owed === undefined) return;
  const { currency, minor } = owed;
  const amount = money(currency, chance.pick([minor, minor, minor / 2n + 1n, minor + 1n]));
  const receivedById = association.board.treasurer;
  const command = { type: "bringMissing", transferId, amount, receivedById, on } as const;
  tellOffice(there, officerOf(there), command);
  tellOffice(there, chance.pick([there.office, there.finance]), command);
}
