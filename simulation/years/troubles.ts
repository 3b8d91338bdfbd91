// What does not go by itself between two meetings of a large branch: money on its way to the bank,
// a payment told too late, a payment at the branch, a wish that needs other eyes.

import { usualZone } from "#countries/zones.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import { isRepaid } from "#core/lending/loan.ts";
import { proposalsOf } from "#core/changes/propose.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { Lived } from "./lived.ts";
import { ask, groupOf } from "./seats.ts";

/** The cash of the meeting goes to the bank with the phone's next signal; a few forget it. */
export function bankCash({ door, chance, phone, bookId }: Lived, meetingId: string): void {
  const { hand } = phone;
  const carried = hand.look(bookId).meetings.transit[meetingId];
  if (carried === undefined || carried.amount.minor <= 0n || chance.onceIn(150)) return;
  const { amount } = carried;
  const depositedOn = todayOf({ door });
  const slipNumber = String(chance.between(1_000_000, 9_999_999));
  const command = { type: "depositCash", meetingId, amount, slipNumber, depositedOn } as const;
  hand.record(bookId, command, depositedOn);
}

/** A second sheet of paper tells of a payment after the close: it waits for a person. */
export function payLate({ phone, bookId, chance }: Lived, meetingId: string): void {
  const { hand } = phone;
  const { association, meetings } = hand.look(bookId);
  const { memberId } = chance.pick(association.members);
  const heldOn = meetings.list.find((known) => known.meetingId === meetingId)?.heldOn;
  if (heldOn === undefined || heldOn === null) return;
  const amount = money("BOB", BigInt(chance.between(1, 30)) * 1_000n);
  const receiptNumber = hand.nextReceipt();
  const paid = { meetingId, memberId, amount, method: "cash" as const, receiptNumber };
  hand.record(bookId, { type: "collectPayment", ...paid }, heldOn);
}

/** One act of the office, by chance. */
export async function betweenMeetings(lived: Lived): Promise<void> {
  const { chance } = lived;
  const act = chance.pick([settleTray, receive, receive, reschedule, moveDay, correct]);
  await act(lived);
}

async function settleTray(lived: Lived): Promise<void> {
  const { door, chance, seats, bookId } = lived;
  for (const { reviewId } of groupOf(door, bookId).reviews.slice(0, 5)) {
    const command = {
      type: "resolveReview" as const,
      reviewId,
      outcome: "sameFact" as const,
      note: "hablado con la tesorera",
    };
    await ask(door, seats.branchManager, { commandId: chance.newId(), bookId, command });
  }
}

async function receive({ door, chance, seats, bookId }: Lived): Promise<void> {
  const { loans } = groupOf(door, bookId).lending;
  const owing = Object.values(loans).filter((loan) => !isRepaid(loan));
  if (owing.length === 0) return;
  const { memberId } = chance.pick(owing);
  const on = todayOf({ door });
  const amount = money("BOB", BigInt(chance.between(5, 20)) * 1_000n);
  const receipt = { type: "receiveAtBranch" as const, memberId, amount, method: "cash" as const };
  const { cashier } = seats;
  await ask(door, cashier, { commandId: chance.newId(), bookId, command: { ...receipt, on } });
  if (chance.onceIn(5)) return;
  const slipNumber = String(chance.between(1_000_000, 9_999_999));
  const cash = groupOf(door, bookId).till?.cash ?? amount;
  const command = { type: "bankTill" as const, amount: cash, slipNumber, depositedOn: on };
  await ask(door, cashier, { commandId: chance.newId(), bookId, command });
}

async function correct({ door, chance, seats, bookId }: Lived): Promise<void> {
  const last = groupOf(door, bookId).meetings.list.findLast(({ status }) => status === "closed");
  const [payment] = last?.payments ?? [];
  if (last === undefined || payment === undefined) return;
  const { memberId, amount } = payment;
  const command = {
    type: "correctPayment" as const,
    meetingId: last.meetingId,
    memberId,
    rightAmount: money(amount.currency, amount.minor + 1_000n),
    reason: "mal anotado",
  };
  await ask(door, seats.branchManager, { commandId: chance.newId(), bookId, command });
}

async function reschedule(lived: Lived): Promise<void> {
  const { door, chance, bookId } = lived;
  const { lending, meetings, association } = groupOf(door, bookId);
  const on = todayOf(lived);
  const loan = Object.values(lending.loans).find(
    (known) => !isRepaid(known) && boardRoleOf(association, known.memberId) === null,
  );
  const left = meetings.list.filter(({ dueOn }) => dueOn > on).length;
  if (loan === undefined || left < 3) return;
  await propose(lived, {
    type: "rescheduleLoan",
    memberId: loan.memberId,
    on,
    instalments: left,
    reason: chance.pick(["illness", "maternity", "hardship"] as const),
    meetingIds: [],
  });
}

async function moveDay(lived: Lived): Promise<void> {
  const next = groupOf(lived.door, lived.bookId).meetings.list.find(
    ({ status }) => status !== "closed",
  );
  if (next === undefined) return;
  await propose(lived, {
    type: "moveMeetings",
    firstOn: addDays(next.dueOn, lived.chance.between(1, 3)),
    onMove: "keepInstalment",
  });
}

/** Approved as a rule, at times refused. */
async function propose(lived: Lived, wish: Wish): Promise<void> {
  const { door, chance, seats, phone, bookId } = lived;
  const { asesora } = phone;
  const propose = { type: "propose" as const, wish };
  await ask(door, asesora, { commandId: chance.newId(), bookId, command: propose });
  const open = proposalsOf(groupOf(door, bookId)).find(({ outcome }) => outcome === null);
  if (open === undefined) return;
  const { proposalId, contentHash } = open;
  if (chance.onceIn(3)) {
    const refused = { type: "refuseProposal" as const, proposalId, contentHash };
    const command = { ...refused, reason: "falta hablarlo con ella" };
    await ask(door, seats.finance, { commandId: chance.newId(), bookId, command });
    return;
  }
  for (const approver of [seats.branchManager, seats.finance]) {
    const command = { type: "approveProposal" as const, proposalId, contentHash };
    await ask(door, approver, { commandId: chance.newId(), bookId, command });
  }
}

function todayOf({ door }: Pick<Lived, "door">): Day {
  return door.clock.businessDay(usualZone(door.country.code));
}
