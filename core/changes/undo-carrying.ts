// What was told of savings on the way and was not so: the coins came back to where they had left, or
// had not come where it was written. Proposed by one person and approved by another, and a woman of
// the board who saw it stands by it with her name.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { TakeBackSavings, UndoArrival, Wish } from "#core/meetings/wish.ts";
import { compare, zero } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork } from "#core/people/four-eyes.ts";
import type { MemberId } from "#core/people/ids.ts";
import {
  amountsOf,
  undone,
  type ArrivalUndone,
  type SavingsArrived,
  type SavingsTakenBack,
} from "#core/savings/carried.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { isOfBoard } from "./receive-savings.ts";
import { dayFlaw } from "./send-savings.ts";
import type { ChangeTerms } from "./terms.ts";

export type UndoingRefusal =
  | "nothingOnTheWay"
  | "witnessNotBoard"
  | "meetingsStillOpen"
  | "dayOutOfRange"
  | "savingsUsedSince"
  | "missingBrought";

/** Only while they are on the way: what has arrived must first be undone where it arrived. */
export function takeBackSavings(
  state: GroupState,
  { transferId, memberId, seenById, on }: TakeBackSavings,
  { today, onTheWay }: Pick<ChangeTerms, "today" | "onTheWay">,
): Outcome<readonly SavingsTakenBack[], UndoingRefusal> {
  const sent = state.carried?.sent.find((known) => known.transferId === transferId);
  if (sent?.memberId !== memberId || onTheWay === undefined || onTheWay === null)
    return refused("nothingOnTheWay");
  if (!isOfBoard(state, seenById, memberId)) return refused("witnessNotBoard");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < sent.on) return refused(flaw ?? "dayOutOfRange");
  const movements = undone(sent.movements);
  return granted([{ type: "SavingsTakenBack", transferId, memberId, seenById, movements, on }]);
}

/** As long as it lies there still; afterwards the first half may be taken back too. */
export function undoArrival(
  state: GroupState,
  { transferId, memberId, seenById, on }: UndoArrival,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly ArrivalUndone[], UndoingRefusal> {
  const arrived = state.carried?.arrived.find((known) => known.transferId === transferId);
  if (arrived?.memberId !== memberId) return refused("nothingOnTheWay");
  const { movements: came } = arrived;
  if (!isOfBoard(state, seenById, memberId)) return refused("witnessNotBoard");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < arrived.on) return refused(flaw ?? "dayOutOfRange");
  if (!isThere(state, memberId, arrived)) return refused("savingsUsedSince");
  if (isBrought(state, arrived)) return refused("missingBrought");
  const movements = undone(came);
  return granted([{ type: "ArrivalUndone", transferId, memberId, seenById, movements, on }]);
}

function isThere(state: GroupState, memberId: MemberId, arrived: SavingsArrived): boolean {
  const { compulsory, voluntary } = amountsOf(arrived);
  const passbook = passbookOf(state.savings, memberId);
  return (
    compare(passbook.compulsory, compulsory) >= 0 && compare(passbook.voluntary, voluntary) >= 0
  );
}

/** Coins that had been missing came: then the others had come as well. */
function isBrought({ carried }: GroupState, { transferId, short }: SavingsArrived): boolean {
  if (short === undefined) return false;
  const debt = carried?.owed?.find((known) => known.transferId === transferId);
  return compare(debt?.amount ?? zero(short.amount.currency), short.amount) < 0;
}

/** Whoever wished it sent, or wrote that it came, may propose and does not approve. */
export function isOwnCarrying(
  state: GroupState,
  wish: Wish,
  { onTheWay, ...eyes }: Pick<ChangeTerms, "onTheWay" | "ownAccounts">,
): boolean {
  switch (wish.type) {
    case "takeBackSavings":
      return isOwnWork(eyes, onTheWay?.sentBy.slice(0, 1) ?? []);
    case "undoArrival": {
      const arrived = state.carried?.arrived.find((known) => known.transferId === wish.transferId);
      return isOwnWork(eyes, arrived === undefined ? [] : [arrived.writtenBy]);
    }
    default:
      return false;
  }
}
