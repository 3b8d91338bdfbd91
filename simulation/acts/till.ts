// The branch's till: what women bring outside the meeting in cash, by transfer or wallet, a receipt that
// is taken back, the cash carried to the bank, and what a woman who left had paid ahead.

import { owedOn } from "#core/counter/lay-down.ts";
import { advanceOf, isRepaid, outstanding } from "#core/lending/loan.ts";
import { TILL_METHODS } from "#core/lending/till.ts";
import { add, isPositive, money, zero } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { groupOf, officerOf, tellOffice, type World } from "#simulation/world.ts";

/** One in four tells a reference that has its receipt already. */
export function payAtTill(world: World): void {
  const { chance, cashier, today: on } = world;
  const group = groupOf(world);
  const { memberId } = chance.pick(group.association.members);
  const { owed, next } = owedOn(group, memberId, on);
  const due = add(owed, next?.amount ?? zero(owed.currency));
  const more = money(due.currency, BigInt(chance.below(30_000)));
  const amount = chance.onceIn(3) ? more : due;
  if (!isPositive(amount)) return;
  const method = chance.pick(TILL_METHODS);
  const reference = `ref-${chance.below(chance.onceIn(4) ? 3 : 1_000_000)}`;
  const paid = { type: "receiveAtBranch", memberId, amount, method, on } as const;
  tellOffice(world, cashier, method === "cash" ? paid : { ...paid, reference });
  if (chance.onceIn(6)) takeBack(world);
}

/** More than has fallen due: a third of what her loan still is, or nearly all of it. */
export function payAheadAtTill(world: World, memberId: MemberId): void {
  const { chance, cashier, today: on } = world;
  const loan = groupOf(world).lending.loans[memberId];
  if (loan === undefined || isRepaid(loan)) return;
  const { currency, minor } = outstanding(loan);
  const amount = money(currency, chance.pick([minor / 3n, minor]) + 1n);
  const paid = { type: "receiveAtBranch", memberId, amount, method: "cash", on } as const;
  tellOffice(world, cashier, paid);
}

/** By the cashier herself, who may not, and by somebody else. */
function takeBack(world: World): void {
  const receipt = groupOf(world).till?.receipts.at(-1);
  if (receipt === undefined) return;
  const { receiptId } = receipt;
  const command = { type: "reverseReceipt", receiptId, reason: "mal anotado" } as const;
  tellOffice(world, world.cashier, command);
  tellOffice(world, world.office, command);
}

/** Everybody comes on the same day and pays what has fallen due, so that no meeting is needed. */
export function payAllAtTill(world: World): void {
  const { cashier, today: on } = world;
  const { members } = groupOf(world).association;
  for (const { memberId } of members) {
    const amount = owedOn(groupOf(world), memberId, on).owed;
    if (!isPositive(amount)) continue;
    const paid = { type: "receiveAtBranch", memberId, amount, method: "cash", on } as const;
    tellOffice(world, cashier, paid);
  }
}

export function bankTheTill(world: World): void {
  const { chance, cashier, today: depositedOn } = world;
  const cash = groupOf(world).till?.cash;
  if (cash === undefined || !isPositive(cash)) return;
  const amount = money(cash.currency, chance.onceIn(3) ? cash.minor / 2n + 1n : cash.minor);
  const slipNumber = `c-${chance.below(1_000_000)}`;
  tellOffice(world, cashier, { type: "bankTill", amount, slipNumber, depositedOn });
}

export function payBackAdvances(world: World): void {
  const { association, lending } = groupOf(world);
  const nothing = zero(association.currency);
  for (const { memberId } of association.former ?? []) {
    if (!isPositive(advanceOf(lending, memberId, nothing))) continue;
    tellOffice(world, world.cashier, { type: "payBackAdvance", memberId, on: world.today });
  }
}

/** Another asesora comes for some days, or for good. */
export function changeAsesora(world: World): void {
  const { chance, office, today: fromOn } = world;
  const [first, second] = [officerOf(world), officerOf(world, 1)];
  const asesoraId = chance.pick([first, second]).sender.staffId;
  tellOffice(world, office, { type: "assignAsesora", asesoraId, fromOn });
  if (chance.onceIn(2)) return;
  const days = { fromOn, throughOn: fromOn, reason: "otherMeeting" } as const;
  const substituteId = second.sender.staffId;
  if (chance.onceIn(2))
    tellOffice(world, office, { type: "nameSubstitute", substituteId, ...days });
  else tellOffice(world, second, { type: "stepIn", ...days });
}
