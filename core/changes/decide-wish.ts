// Hands each wish to its own rule. It is asked twice: when it is proposed, so that nobody reads
// what cannot be, and when it is carried out.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { Wish } from "#core/meetings/wish.ts";
import type { CycleEvent } from "#core/cycle/start.ts";
import { beginCycle, type BeginRefusal } from "#core/cycle/begin.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import type { ChangeEvent } from "./event.ts";
import { leaveGroup, type LeavingRefusal } from "./leave-group.ts";
import { electBoard, type MembershipRefusal } from "./membership.ts";
import { moveMeetings, type MovingRefusal } from "./move-meetings.ts";
import { rescheduleLoan, type ReschedulingRefusal } from "./reschedule-loan.ts";
import { sendSavings, type SendingRefusal } from "./send-savings.ts";
import { takeBackSavings, undoArrival, type UndoingRefusal } from "./undo-carrying.ts";
import { voteLedger, type LedgerRefusal } from "./vote-ledger.ts";
import type { ChangeTerms } from "./terms.ts";

export type WishRefusal =
  | MovingRefusal
  | ReschedulingRefusal
  | LeavingRefusal
  | SendingRefusal
  | UndoingRefusal
  | BeginRefusal
  | LedgerRefusal
  | MembershipRefusal;

export type WishEvent = ChangeEvent | CycleEvent;

export type WishTerms = ChangeTerms & { readonly proposalId: string };

export function decideWish(
  state: GroupState,
  wish: Wish,
  terms: WishTerms,
): Outcome<readonly WishEvent[], WishRefusal> {
  switch (wish.type) {
    case "moveMeetings":
      return moveMeetings(state, wish, terms);
    case "rescheduleLoan":
      return rescheduleLoan(state, wish, terms);
    case "leaveGroup":
      return leaveGroup(state, wish, terms);
    case "sendSavings":
      return sendSavings(state, wish, terms);
    case "takeBackSavings":
      return takeBackSavings(state, wish, terms);
    case "undoArrival":
      return undoArrival(state, wish, terms);
    case "startCycle":
      return beginCycle(state, wish, terms);
    case "voteLedger":
      return voteLedger(state, wish, terms);
    case "electBoard":
      return electBoard(state, wish, terms);
  }
}
