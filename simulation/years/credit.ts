// How a cycle of a large branch begins: the solicitud at the asesora's desk, its approval by the
// manager, the money in each woman's hand.

import { usualZone } from "#countries/zones.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { creditOf } from "#core/cycle/evolve.ts";
import { PURPOSES, type Evaluation, type RequestLine } from "#core/lending/request.ts";
import { money, zero } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { addDays, daysBetween, day, type Day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import type { Chance } from "#simulation/chance.ts";
import { must, type Lived } from "./lived.ts";
import { ask, groupOf, takeAlong } from "./seats.ts";

/** The first working day from `from` on; any of two weeks, so that meetings fall on every one. */
export function plannedDay(chance: Chance, from: Day): Day {
  let on = addDays(from, chance.below(14));
  while (daysBetween(A_MONDAY, on) % 7 > 4) on = addDays(on, 1);
  return on;
}

const A_MONDAY = day("2001-01-01");

export async function askForLoans(lived: Lived, plannedOn: Day): Promise<void> {
  const { door, chance, phone, bookId } = lived;
  const today = door.clock.businessDay(usualZone(door.country.code));
  const { terms } = inForce(door.country.products, today);
  const present = groupOf(door, bookId).association.members.map(({ memberId }) => memberId);
  const command = {
    type: "requestLoans" as const,
    terms,
    plannedOn,
    holidayPolicy: null,
    assembly: { heldOn: today, present },
    lines: present.map((memberId) => lineOf(lived, memberId, present, today)),
    meetingIds: Array.from({ length: terms.instalments }, () => chance.newId()),
  };
  await must(ask(door, phone.asesora, { commandId: chance.newId(), bookId, command }));
}

function lineOf(
  { door, chance, bookId }: Lived,
  memberId: MemberId,
  present: readonly MemberId[],
  today: Day,
): RequestLine {
  const before = groupOf(door, bookId).lending.loans[memberId]?.principal.minor ?? 0n;
  const wish = before === 0n ? BigInt(chance.between(10, 30)) * 10_000n : (before * 6n) / 5n;
  const most = 1_500_000n;
  const principal = wish > most ? most : wish - (wish % 10_000n);
  return {
    loanId: chance.newId(),
    memberId,
    principal: money("BOB", principal),
    purpose: chance.pick(PURPOSES),
    against: [],
    evaluation: evaluationOf(chance, memberId, present, today),
  };
}

function evaluationOf(
  chance: Chance,
  memberId: MemberId,
  present: readonly MemberId[],
  today: Day,
): Evaluation {
  const whole = (least: number, most: number) =>
    money("BOB", BigInt(chance.between(least, most)) * 10_000n);
  return {
    visitedOn: addDays(today, -chance.between(0, 5)),
    peers: present.filter((other) => other !== memberId).slice(0, 2),
    income: whole(40, 90),
    businessCosts: whole(5, 15),
    householdCosts: whole(5, 15),
    debtInstalments: zero("BOB"),
    debtTotal: zero("BOB"),
  };
}

/** False when the women cannot be granted a new cycle, because of what is still owed. */
export async function approveLoans({ door, chance, seats, bookId, rest }: Lived): Promise<boolean> {
  const held = creditOf(groupOf(door, bookId)).request;
  if (held === null) throw new Error("Nothing was asked for.");
  const { request, hash } = held;
  const command = {
    type: "approveRequest" as const,
    requestId: request.requestId,
    hash,
    approvals: request.lines.map(({ memberId, principal }) => {
      return { memberId, amount: principal, reason: "conocemos su negocio" };
    }),
  };
  const said = await ask(door, seats.branchManager, { commandId: chance.newId(), bookId, command });
  if (said !== "applied") rest(said);
  return said === "applied";
}

export async function payOutLoans(lived: Lived, heldOn: Day): Promise<void> {
  const { door, phone, bookId } = lived;
  await phone.stockUp();
  takeAlong(door, phone, bookId);
  const { hand } = phone;
  const state = groupOf(door, bookId);
  const grant = creditOf(state).grant?.grant;
  if (grant === undefined) throw new Error("Nothing was granted.");
  const { grantId } = grant;
  const say = (command: Parameters<typeof hand.record>[1]) => hand.record(bookId, command, heldOn);
  say({ type: "openDisbursement", grantId, heldOn });
  const { board, members } = state.association;
  for (const { memberId, principal: amount } of grant.content.loans) {
    const others = members.map((known) => known.memberId).filter((known) => known !== memberId);
    say({
      type: "payOut",
      grantId,
      memberId,
      amount,
      method: "cash",
      paidTo: null,
      receiptNumber: hand.nextReceipt(),
      isCostAccepted: true,
      isIdentitySeen: true,
      witnesses: others.slice(0, 2),
      signature: { manner: "thumbOnPaper", strokes: "" },
    });
  }
  const signatures = BOARD_ROLES.map((role) => {
    return { role, memberId: board[role], manner: "thumbOnPaper" as const, strokes: "" };
  });
  say({ type: "closeDisbursement", grantId, signatures, explanation: null });
  await hand.giveInDoubtful();
}
