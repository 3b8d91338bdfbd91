// The second half: what a woman brings from her old association is counted by her new one, or it is
// told that it had not come after all. She must have been admitted there first.

import { memberOf } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { compare, isPositive } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import { nameLikeness } from "#core/people/likeness.ts";
import { fullName, type PersonName } from "#core/people/name.ts";
import {
  amountsOf,
  undone,
  type ArrivalUndone,
  type SavingsArrived,
} from "#core/savings/carried.ts";
import type { SavingsMovement } from "#core/savings/movement.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { ReceiveSavings, UndoArrival } from "./command.ts";
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
  | "savingsUsedSince";

/** All that left arrives, kind by kind; whoever wished it sent does not write that it came. */
export function receiveSavings(
  state: GroupState,
  { transferId, memberId, receivedById, on }: ReceiveSavings,
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
  const isSeen = receivedById !== memberId && boardRoleOf(association, receivedById) !== null;
  if (!isSeen) return refused("receiverNotBoard");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < sent.on) return refused(flaw ?? "dayOutOfRange");
  const amounts = amountsOf(sent);
  if (amounts.compulsory.currency !== association.currency) return refused("wrongCurrency");
  const movements = (["compulsory", "voluntary"] as const).flatMap((bucket): SavingsMovement[] => {
    const amount = amounts[bucket];
    return isPositive(amount) ? [{ kind: "savingsArrived", memberId, bucket, amount }] : [];
  });
  const { told, on: sentOn } = sent;
  const arrived = { transferId, memberId, from, sentOn, told, receivedById, writtenBy };
  return granted([{ type: "SavingsArrived", ...arrived, movements, on }]);
}

/** A record number made elsewhere is not hers here: then her name must be like the one that was sent. */
function isAlike(here: PersonName, there: PersonName): boolean {
  return nameLikeness(fullName(here), fullName(there), {}).alike >= ALIKE;
}

/** In thousandths: another order, one family name more, a slip of the pen. */
const ALIKE = 850;

/** As long as it lies there still; afterwards the first half may be taken back too. */
export function undoArrival(
  state: GroupState,
  { transferId, on }: UndoArrival,
  { today, ownAccounts }: Pick<ChangeTerms, "today" | "ownAccounts">,
): Outcome<readonly ArrivalUndone[], ReceivingRefusal> {
  const arrived = state.carried?.arrived.find((known) => known.transferId === transferId);
  if (arrived === undefined) return refused("nothingOnTheWay");
  const { memberId, movements: came, writtenBy } = arrived;
  if (isOwnWork({ ownAccounts }, [writtenBy])) return refused("fourEyes");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < arrived.on) return refused(flaw ?? "dayOutOfRange");
  const { compulsory, voluntary } = amountsOf(arrived);
  const passbook = passbookOf(state.savings, memberId);
  const isThere =
    compare(passbook.compulsory, compulsory) >= 0 && compare(passbook.voluntary, voluntary) >= 0;
  if (!isThere) return refused("savingsUsedSince");
  return granted([{ type: "ArrivalUndone", transferId, memberId, movements: undone(came), on }]);
}
