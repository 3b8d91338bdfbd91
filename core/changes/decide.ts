// Hands each command of change to its rule.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import { applyClosure, type ClosureRefusal } from "./closure.ts";
import type { ChangeCommand } from "./command.ts";
import type { ChangeEvent } from "./event.ts";
import { decideProposal, type ProposingRefusal } from "./propose.ts";
import type { ChangeTerms } from "./terms.ts";

export type ChangeRefusal = ProposingRefusal | ClosureRefusal;

export function decideChange(
  state: GroupState,
  command: ChangeCommand,
  terms: ChangeTerms,
): Outcome<readonly ChangeEvent[], ChangeRefusal> {
  switch (command.type) {
    case "applyClosure":
      return applyClosure(state, command, terms);
    default:
      return decideProposal(state, command, terms);
  }
}
