// A woman leaves: of her own will, expelled, dead, to rest, to another group, grown out of it. What
// she owes is taken over, or claimed from the insurer, or she may not leave yet.

import { EXIT_REASONS, type ExitKind } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import { isRepaid } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { add, compare, isPositive, money } from "#core/money/money.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import type { MemberId } from "#core/people/ids.ts";
import { savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { groupAt, groupOf, tellOffice, type World } from "#simulation/world.ts";
import { payAheadAtTill } from "./till.ts";
import { proposeAndApprove } from "./propose.ts";

/** With a loan open, or without one. */
export function leave(world: World, kind: ExitKind): void {
  const { chance } = world;
  const { members } = groupOf(world).association;
  if (members.length <= FEWEST) return;
  const { memberId } = chance.pick(members);
  if (chance.onceIn(3)) payAheadAtTill(world, memberId);
  const state = groupOf(world);
  const { board } = state.association;
  const others = members.map((member) => member.memberId).filter((known) => known !== memberId);
  const free = others.filter((known) => boardRoleOf(state.association, known) === null);
  const isPosted = Object.values(board).includes(memberId);
  const cast = members.length;
  const against = chance.below(Math.floor(cast / 4));
  proposeAndApprove(world, {
    type: "leaveGroup",
    memberId,
    on: world.today,
    kind,
    reason: chance.pick(EXIT_REASONS),
    votes: kind === "expelled" ? { inFavour: cast - against, against } : null,
    heir: kind === "deceased" ? { given: "Ana", family: "Mamani", knownAs: null } : null,
    successorId: isPosted ? (free[0] ?? null) : null,
    takerIds: kind === "deceased" ? [] : takersFor(world, state, memberId),
    consentIds: others,
  });
  if (kind === "deceased") payClaim(world, memberId);
}

/** Below this the group would no longer be one. */
const FEWEST = 7;

function takersFor({ chance }: World, { lending }: GroupState, memberId: MemberId): MemberId[] {
  const loan = lending.loans[memberId];
  if (loan === undefined || isRepaid(loan)) return [];
  const able = Object.values(lending.loans).filter(
    (known) => known.memberId !== memberId && !isRepaid(known),
  );
  return able.slice(0, chance.between(1, 3)).map((known) => known.memberId);
}

/** The insurer pays all of it, or first a part. */
function payClaim(world: World, memberId: MemberId): void {
  const claimed = groupOf(world).lending.claims?.[memberId];
  if (claimed === undefined || !isPositive(claimed)) return;
  const { chance, today: on } = world;
  const first = chance.onceIn(4) ? claimed.minor / 2n + 1n : claimed.minor;
  for (const minor of [first, claimed.minor - first]) {
    if (minor === 0n) continue;
    const amount = money(claimed.currency, minor);
    const reference = `siniestro ${chance.below(10_000)}`;
    tellOffice(world, world.office, { type: "receiveClaim", memberId, amount, reference, on });
  }
}

/** What those who left had saved, once the group owes nothing and that many coins lie in the box. */
export function returnSavings(world: World): void {
  const { former = [] } = groupOf(world).association;
  for (const { memberId } of former.filter(({ kind }) => kind !== "resting")) {
    const state = groupAt(world);
    const passbook = passbookOf(state.savings, memberId);
    if (compare(add(savedIn(passbook), passbook.held), groupCashOf(state)) > 0) continue;
    const command = { type: "returnSavings", memberId, on: world.today } as const;
    tellOffice(world, world.office, command);
  }
}
