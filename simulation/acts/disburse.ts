// The disbursement on a phone, woman by woman: one does not come, one takes less, one payment is
// written down wrongly and taken back. Without a grant there is nothing to pay out, and whoever
// pays all the same only leaves a fact in the tray.

import { creditOf } from "#core/cycle/evolve.ts";
import { PAYOUT_METHODS } from "#core/lending/request.ts";
import type { LoanAsked } from "#core/lending/disburse.ts";
import { BOARD_ROLES } from "#core/groups/board.ts";
import { money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { SimulatedPhone } from "#simulation/phone.ts";
import { finish, groupOf, officerOf, passTo, type World } from "#simulation/world.ts";

export function payOutLoans(world: World): void {
  const { chance } = world;
  const phone = officerOf(world);
  finish(world, phone);
  const grant = creditOf(groupOf(world)).grant?.grant;
  if (grant === undefined) return;
  const { plannedOn, loans } = grant.content;
  const heldOn = chance.onceIn(6) ? addDays(plannedOn, chance.between(1, 3)) : plannedOn;
  passTo(world, heldOn);
  const { grantId } = grant;
  phone.record({ type: "openDisbursement", grantId, heldOn }, heldOn);
  for (const loan of loans) {
    if (chance.onceIn(25)) continue;
    pay(world, { phone, grantId, heldOn }, loan);
    if (chance.onceIn(9)) phone.sync(world.bank, chance, heldOn);
  }
  const { board } = groupOf(world).association;
  const signatures = BOARD_ROLES.map((role) => {
    return { role, memberId: board[role], manner: "thumbOnPaper" as const, strokes: "" };
  });
  const explanation = "una señora no vino";
  phone.record({ type: "closeDisbursement", grantId, signatures, explanation }, heldOn);
  finish(world, phone);
}

/** Somebody hands out money that nobody granted: it is kept for a person and starts no loan. */
export function payWithoutGrant(world: World): void {
  const phone = officerOf(world);
  finish(world, phone);
  const [first] = groupOf(world).association.members;
  if (first === undefined) return;
  const grantId = world.chance.newId();
  const asked = { loanId: "", memberId: first.memberId, principal: money("BOB", 50_000n) };
  pay(world, { phone, grantId, heldOn: world.today }, asked);
  finish(world, phone);
}

type Hand = {
  readonly phone: SimulatedPhone;
  readonly grantId: string;
  readonly heldOn: Day;
};

function pay(world: World, hand: Hand, { memberId, principal }: LoanAsked): void {
  const { chance } = world;
  const { phone, grantId, heldOn } = hand;
  const method = chance.pick(PAYOUT_METHODS);
  const differs = chance.onceIn(40);
  const amount = money(principal.currency, differs ? principal.minor / 2n + 1n : principal.minor);
  const others = othersThan(world, memberId);
  phone.record(
    {
      type: "payOut",
      grantId,
      memberId,
      amount,
      method,
      paidTo: method === "cash" ? null : `cuenta ${chance.below(1_000_000)}`,
      receiptNumber: phone.nextReceipt(),
      isCostAccepted: !chance.onceIn(50),
      isIdentitySeen: !chance.onceIn(50),
      witnesses: others.slice(0, chance.onceIn(30) ? 1 : 2),
      signature: { manner: "thumbOnPaper", strokes: "" },
    },
    heldOn,
  );
  if (!chance.onceIn(60)) return;
  const paid = creditOrNull(phone)?.payouts.at(-1);
  if (paid === undefined) return;
  const { payoutId } = paid;
  phone.record({ type: "annulPayout", grantId, payoutId, reason: "mal anotado" }, heldOn);
  if (chance.onceIn(2)) pay(world, hand, { loanId: "", memberId, principal });
}

function creditOrNull(phone: SimulatedPhone) {
  const { group } = phone.preview();
  return group === null ? null : creditOf(group).grant;
}

function othersThan(world: World, memberId: MemberId): MemberId[] {
  const { group } = world.office.preview();
  const members = group?.association.members ?? [];
  return members.map((member) => member.memberId).filter((known) => known !== memberId);
}
