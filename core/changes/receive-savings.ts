// The second half: what a woman brings from her old association is counted by her new one. She must
// have been admitted there first. Coins that are missing are owed by whoever carried them.

import { memberOf } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { add, compare, isPositive, subtract, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { MemberId } from "#core/people/ids.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import { nameLikeness } from "#core/people/likeness.ts";
import { fullName, type PersonName } from "#core/people/name.ts";
import {
  amountsOf,
  undone,
  type MissingCoinsBrought,
  type SavingsArrived,
  type Short,
} from "#core/savings/carried.ts";
import type { SavingsMovement } from "#core/savings/movement.ts";
import type { BringMissing, ReceiveSavings } from "./command.ts";
import { dayFlaw } from "./send-savings.ts";
import type { ChangeTerms } from "./terms.ts";

export type ReceivingRefusal =
  | "nothingOnTheWay"
  | "notAMember"
  | "notTheSameWoman"
  | "wrongCurrency"
  | "fourEyes"
  | "receiverNotBoard"
  | "meetingsStillOpen"
  | "dayOutOfRange"
  | "countedDiffers"
  | "nothingMissing"
  | "moreThanMissing";

/**
 * All that left arrives in her passbook, kind by kind, however many coins came; whoever wished it sent
 * does not write that it came.
 */
export function receiveSavings(
  state: GroupState,
  { transferId, memberId, receivedById, counted, on }: ReceiveSavings,
  {
    today,
    onTheWay,
    ownAccounts,
    actorId: writtenBy,
  }: Pick<ChangeTerms, "today" | "onTheWay" | "ownAccounts" | "actorId">,
): Outcome<readonly SavingsArrived[], ReceivingRefusal> {
  const { association } = state;
  if (onTheWay === undefined || onTheWay === null) return refused("nothingOnTheWay");
  const { sent, from, sentBy } = onTheWay;
  const member = memberOf(association, memberId);
  if (member === undefined) return refused("notAMember");
  const isHerself = memberId === sent.memberId || isAlike(member.name, sent.name);
  if (!isHerself) return refused("notTheSameWoman");
  const [proposer] = sentBy;
  if (proposer !== undefined && isOwnWork({ ownAccounts }, [proposer])) return refused("fourEyes");
  if (!isOfBoard(state, receivedById, memberId)) return refused("receiverNotBoard");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < sent.on) return refused(flaw ?? "dayOutOfRange");
  const amounts = amountsOf(sent);
  if (amounts.compulsory.currency !== association.currency) return refused("wrongCurrency");
  const movements = (["compulsory", "voluntary"] as const).flatMap((bucket): SavingsMovement[] => {
    const amount = amounts[bucket];
    return isPositive(amount) ? [{ kind: "savingsArrived", memberId, bucket, amount }] : [];
  });
  const { told, on: sentOn, carrier, voucher } = sent;
  const total = add(amounts.compulsory, amounts.voluntary);
  if (counted !== undefined && !isShort(counted, total)) return refused("countedDiffers");
  const arrived = { transferId, memberId, from, sentOn, told, receivedById, writtenBy };
  if (counted === undefined)
    return granted([{ type: "SavingsArrived", ...arrived, movements, on }]);
  const short: Short = { amount: subtract(total, counted), carrier, voucher };
  const missing: SavingsMovement = { kind: "coinsMissing", memberId, amount: short.amount };
  const whole = [...movements, missing];
  return granted([{ type: "SavingsArrived", ...arrived, short, movements: whole, on }]);
}

/** Something came, and not all of it: where nothing came, it is on the way still. */
function isShort(counted: Money, total: Money): boolean {
  return counted.currency === total.currency && isPositive(counted) && compare(counted, total) < 0;
}

/** A woman of the board, and not the one whose savings they are. */
export function isOfBoard(
  { association }: GroupState,
  seenById: MemberId,
  memberId: MemberId,
): boolean {
  return seenById !== memberId && boardRoleOf(association, seenById) !== null;
}

/**
 * Coins of a transfer that had come short: all that was missing, or a part. Neither whoever wished it
 * sent nor who may owe it writes that it is paid.
 */
export function bringMissing(
  state: GroupState,
  { transferId, amount, receivedById, on }: BringMissing,
  {
    today,
    onTheWay,
    carriers = [],
    ownAccounts,
  }: Pick<ChangeTerms, "today" | "onTheWay" | "carriers" | "ownAccounts">,
): Outcome<readonly MissingCoinsBrought[], ReceivingRefusal> {
  const debt = state.carried?.owed?.find((known) => known.transferId === transferId);
  if (debt === undefined || onTheWay === undefined || onTheWay === null)
    return refused("nothingMissing");
  const { memberId, carrier } = debt;
  const owing = carrier === "asesora" ? carriers : [];
  if (isOwnWork({ ownAccounts }, [...onTheWay.sentBy.slice(0, 1), ...owing]))
    return refused("fourEyes");
  if (amount.currency !== debt.amount.currency) return refused("wrongCurrency");
  if (!isPositive(amount) || compare(amount, debt.amount) > 0) return refused("moreThanMissing");
  if (!isOfBoard(state, receivedById, memberId)) return refused("receiverNotBoard");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < debt.since) return refused(flaw ?? "dayOutOfRange");
  const movements = undone([{ kind: "coinsMissing", memberId, amount }]);
  const brought = { transferId, memberId, amount, receivedById };
  return granted([{ type: "MissingCoinsBrought", ...brought, movements, on }]);
}

/** A record number made elsewhere is not hers here: then her name must be like the one that was sent. */
function isAlike(here: PersonName, there: PersonName): boolean {
  return nameLikeness(fullName(here), fullName(there), {}).alike >= ALIKE;
}

/** In thousandths: another order, one family name more, a slip of the pen. */
const ALIKE = 850;
