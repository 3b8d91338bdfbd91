// The solicitud of all women and its approval by somebody who did not write it down: as wished, as
// the ladder offers, cut, or refused whole.

import { debtorCeiling } from "#core/cycle/debtor.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { HOLIDAY_POLICIES } from "#core/lending/terms.ts";
import {
  PURPOSES,
  type Approval,
  type Evaluation,
  type RequestHeld,
  type RequestLine,
} from "#core/lending/request.ts";
import { isPositive, least, money, zero } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { Chance } from "#simulation/chance.ts";
import { termsOf } from "#simulation/founding.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

/** True when there is a grant to pay out. */
export function askAndApprove(world: World, plannedOn: Day): boolean {
  for (let round = 0; round < 3; round += 1) {
    ask(world, plannedOn);
    approve(world);
    if (creditOf(groupOf(world)).grant !== null) return true;
  }
  return false;
}

function ask(world: World, plannedOn: Day): void {
  const { chance } = world;
  const present = groupOf(world).association.members.map(({ memberId }) => memberId);
  const borrowers = present.filter(() => !chance.onceIn(12));
  const terms = termsOf(chance);
  tellOffice(world, officerOf(world), {
    type: "requestLoans",
    terms,
    plannedOn,
    holidayPolicy: chance.pick([null, ...HOLIDAY_POLICIES]),
    assembly: { heldOn: world.today, present },
    lines: borrowers.map((memberId) => lineOf(world, memberId, present)),
    meetingIds: Array.from({ length: terms.instalments }, () => chance.newId()),
  });
}

function lineOf(world: World, memberId: MemberId, present: readonly MemberId[]): RequestLine {
  const { chance } = world;
  const wish = chance.onceIn(60) ? chance.between(1_800, 2_500) : chance.between(50, 600);
  return {
    loanId: chance.newId(),
    memberId,
    principal: money("BOB", BigInt(wish) * 1_000n),
    purpose: chance.pick(PURPOSES),
    against: chance.onceIn(30) ? present.filter((other) => other !== memberId).slice(0, 2) : [],
    evaluation: chance.onceIn(40) ? null : evaluationOf(world, memberId, present),
  };
}

function evaluationOf(
  { chance, today }: World,
  memberId: MemberId,
  present: readonly MemberId[],
): Evaluation {
  const bolivianos = (lowest: number, most: number) =>
    money("BOB", BigInt(chance.between(lowest, most)) * 100n);
  return {
    visitedOn: addDays(today, -chance.between(0, 5)),
    peers: present.filter((other) => other !== memberId).slice(0, 2),
    income: bolivianos(800, 9_000),
    businessCosts: bolivianos(100, 900),
    householdCosts: bolivianos(100, 900),
    debtInstalments: chance.onceIn(4) ? bolivianos(50, 700) : zero("BOB"),
    debtTotal: bolivianos(0, 3_000),
  };
}

/** Nobody approves her own writing; what one may not approve alone, a second approves too. */
function approve(world: World): void {
  const { chance, office } = world;
  const held = creditOf(groupOf(world)).request;
  if (held === null) return;
  const { hash, request } = held;
  const isRefused = chance.onceIn(25);
  const { requestId } = request;
  const group = groupOf(world);
  const approvals = request.lines.map((line) => leftOf({ chance, group }, held, line, isRefused));
  const command = { type: "approveRequest", requestId, hash, approvals } as const;
  if (chance.onceIn(10)) tellOffice(world, officerOf(world), command);
  tellOffice(world, office, command);
  if (creditOf(groupOf(world)).grant === null) tellOffice(world, world.secondOffice, command);
}

/** As wished, as offered, or nothing; nobody over whom the others said no, or not visited. */
function leftOf(
  { chance, group }: { readonly chance: Chance; readonly group: GroupState },
  held: RequestHeld,
  { memberId, principal, against, evaluation }: RequestLine,
  isRefused: boolean,
): Approval {
  const offer = held.offers.find((known) => known.memberId === memberId)?.amount;
  const isHopeless = isRefused || against.length > 0 || evaluation === null;
  if (isHopeless || chance.onceIn(30))
    return { memberId, amount: zero(principal.currency), reason: "no puede con la cuota" };
  const lower = offer !== undefined && isPositive(offer) ? least(offer, principal) : principal;
  const most = debtorCeiling(group.lending, memberId, principal.currency);
  const wished = chance.onceIn(3) ? principal : lower;
  const amount = most === null ? wished : least(wished, most);
  return { memberId, amount, reason: "conocemos su negocio" };
}
