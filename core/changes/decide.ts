// Hands each command of change to its rule.

import type { GroupLimits } from "#core/groups/found.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { refused, type Outcome } from "#core/outcome/outcome.ts";
import { decideAsesora, type AsesoraRefusal } from "./asesora.ts";
import { applyClosure, type ClosureRefusal } from "./apply-closure.ts";
import type { ChangeCommand } from "./command.ts";
import type { WishEvent } from "./decide-wish.ts";
import {
  admitMember,
  electBoard,
  receiveClaim,
  returnSavings,
  type MembershipRefusal,
} from "./membership.ts";
import { payDebts, type DebtsRefusal } from "./pay-debts.ts";
import { decideProposal, type ProposingRefusal } from "./propose.ts";
import { bringMissing, receiveSavings, type ReceivingRefusal } from "./receive-savings.ts";
import { regroup, type RegroupRefusal } from "./regroup.ts";
import { voteLedger, type LedgerRefusal } from "./vote-ledger.ts";
import type { ChangeTerms } from "./terms.ts";

export type ChangeRefusal =
  | ProposingRefusal
  | ClosureRefusal
  | MembershipRefusal
  | AsesoraRefusal
  | DebtsRefusal
  | RegroupRefusal
  | ReceivingRefusal
  | "needsAnother"
  | LedgerRefusal;

export function decideChange(
  state: GroupState,
  command: ChangeCommand,
  terms: ChangeTerms & { readonly limits: GroupLimits },
): Outcome<readonly WishEvent[], ChangeRefusal> {
  switch (command.type) {
    case "applyClosure":
      return applyClosure(state, command, terms);
    case "admitMember":
      return admitMember(state, command, terms);
    case "electBoard":
      return electBoard(state, command, terms);
    case "receiveClaim":
      return receiveClaim(state, command, terms);
    case "returnSavings":
      return returnSavings(state, command, terms);
    case "receiveSavings":
      return receiveSavings(state, command, terms);
    case "bringMissing":
      return bringMissing(state, command, terms);
    case "takeBackSavings":
    case "undoArrival":
      return refused("needsAnother");
    case "regroup":
      return regroup(state, command, terms);
    case "payDebts":
      return payDebts(state, command, terms);
    case "assignAsesora":
    case "nameSubstitute":
    case "stepIn":
      return decideAsesora(state, command, terms);
    case "voteLedger":
      return voteLedger(state, command, terms);
    default:
      return decideProposal(state, command, terms);
  }
}
