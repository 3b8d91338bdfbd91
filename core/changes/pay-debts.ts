// Between two cycles, and after she left, a woman gives back what she owes her sisters and the fund:
// from her hand into theirs, before the board. The office writes it down; the institution's till never
// holds money that is theirs.

import { memberOf, onceMemberOf } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import type { RecoveryTarget } from "#core/groups/bylaws.ts";
import { debtsOf } from "#core/lending/loan.ts";
import { repayFund, repayHelpers } from "#core/lending/recover.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { payFines } from "#core/meetings/recover-line.ts";
import { isPlausible, isPositive, subtract, type Money } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { MemberId } from "#core/people/ids.ts";
import { repay } from "#core/savings/internal-loan.ts";
import { loansOf } from "#core/savings/internal.ts";
import { finesOwed } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import type { PayDebts } from "./command.ts";
import type { DebtsPaid } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type DebtsRefusal =
  | "notAMember"
  | "paysAtMeeting"
  | "meetingsStillOpen"
  | "dayOutOfRange"
  | "wrongCurrency"
  | "amountNotPositive"
  | "receiverNotBoard"
  | "nothingOwed"
  | "moreThanOwed";

export function payDebts(
  state: GroupState,
  { memberId, amount, receivedById, on }: PayDebts,
  { today }: Pick<ChangeTerms, "today">,
): Outcome<readonly DebtsPaid[], DebtsRefusal> {
  const { association, meetings } = state;
  if (onceMemberOf(association, memberId) === undefined) return refused("notAMember");
  const isHers = memberOf(association, memberId) !== undefined;
  const isAhead = meetings.list.some(({ status }) => status !== "closed");
  if (isHers && isAhead) return refused("paysAtMeeting");
  if (meetings.list.some(({ status }) => status === "open")) return refused("meetingsStillOpen");
  const isSince = meetings.list.every(({ heldOn }) => heldOn === null || heldOn <= on);
  if (on > today || !isSince) return refused("dayOutOfRange");
  if (amount.currency !== association.currency) return refused("wrongCurrency");
  if (!isPositive(amount) || !isPlausible(amount)) return refused("amountNotPositive");
  const isSeen = receivedById !== memberId && boardRoleOf(association, receivedById) !== null;
  if (!isSeen) return refused("receiverNotBoard");
  const { movements, left } = givenBack(state, memberId, amount, on);
  if (movements.length === 0) return refused("nothingOwed");
  if (isPositive(left)) return refused("moreThanOwed");
  return granted([{ type: "DebtsPaid", memberId, amount, receivedById, movements, on }]);
}

type Given = { readonly movements: readonly Movement[]; readonly left: Money };

/** All that would clear her on the day, interest included. */
export function debtsOn(state: GroupState, memberId: MemberId, on: Day): Money {
  const { currency } = state.association;
  const more = { currency, minor: PLENTY };
  return subtract(more, givenBack(state, memberId, more, on).left);
}

/** More than any group owns. */
const PLENTY = 10n ** 15n;

/** Fund, women and fines in the order of the bylaws, then the women's loans, oldest first. */
function givenBack(state: GroupState, memberId: MemberId, amount: Money, on: Day): Given {
  const { recoveryOrder } = state.association.bylaws;
  let given: Given = { movements: [], left: amount };
  const add = ({ movements, left }: Given) => {
    given = { movements: [...given.movements, ...movements], left };
  };
  for (const target of recoveryOrder) add(taken(state, memberId, target, given.left, on));
  add(repay(loansOf(internalOf(state), memberId), given.left, on));
  return given;
}

function taken(
  { association, lending, savings }: GroupState,
  memberId: MemberId,
  target: RecoveryTarget,
  left: Money,
  on: Day,
): Given {
  const debts = debtsOf(lending, memberId);
  switch (target) {
    case "reserveFund":
      return repayFund(left, debts, association.bylaws.fundInterestPerMonth, on);
    case "helpers":
      return repayHelpers(left, debts, on);
    case "fines":
      return payFines(finesOwed(savings, memberId), left);
    default:
      return { movements: [], left };
  }
}
