// What a woman still owes, taken over by others in equal shares, instalment by instalment, on the
// same days. Every other member consents: they all answer for it.

import { addParts, totalOf, type Parts } from "#core/lending/component.ts";
import { unpaid, type LendingState, type Loan, type LoanLine } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { planChange } from "#core/lending/plan-change.ts";
import { restOfLoan } from "#core/lending/rest-of-loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { LeaveGroup } from "#core/meetings/wish.ts";
import { add, isPositive, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { share } from "#core/money/share.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { MemberId } from "#core/people/ids.ts";

export type TakingRefusal = "instalmentsOwed" | "consentMissing" | "takerCannot";

export function takeOver(
  { association, lending }: GroupState,
  loan: Loan,
  { memberId, on, takerIds, consentIds }: LeaveGroup,
): Outcome<readonly LendingMovement[], TakingRefusal> {
  const others = association.members.filter((member) => member.memberId !== memberId);
  if (!others.every((member) => consentIds.includes(member.memberId)))
    return refused("consentMissing");
  const rest = restOfLoan(loan, on);
  if (rest.standing.some((line) => isPositive(unpaid(loan, line))))
    return refused("instalmentsOwed");
  const isSound =
    new Set(takerIds).size === takerIds.length &&
    takerIds.every((takerId) => canTake(lending, takerId, memberId, rest.open));
  if (!isSound) return refused("takerCannot");
  const movements: LendingMovement[] = [];
  const shares = rest.open.map((line) => sharesOf(line, takerIds.length));
  takerIds.forEach((takerId, index) => {
    const parts = new Map(rest.open.map(({ dueOn }, at) => [dueOn, shares[at]?.[index] ?? {}]));
    movements.push(...takenBy(lending, takerId, memberId, parts));
  });
  const ended = { ...loan, lines: rest.standing.map((line) => lessBalance(line, rest.balance)) };
  const change = planChange(loan, ended);
  if (change !== null) movements.push({ kind: "planChanged", memberId, ...change });
  return granted(movements);
}

/** She has an instalment of her own on each of the days. */
function canTake(
  { loans }: LendingState,
  takerId: MemberId,
  memberId: MemberId,
  open: readonly LoanLine[],
): boolean {
  const lines = takerId === memberId ? [] : (loans[takerId]?.lines ?? []);
  return open.every(({ dueOn }) => lines.some((line) => line.dueOn === dueOn && !line.isAccrued));
}

/** Each component in equal parts; the last coin goes to the last of them. */
function sharesOf({ due }: LoanLine, count: number): Parts[] {
  const weights = Array.from({ length: count }, () => 1n);
  return weights.map((_one, index) =>
    Object.entries(due).reduce<Parts>((parts, [component, amount]) => {
      const part = share(amount, weights)[index] ?? zero(amount.currency);
      return addParts(parts, { [component]: part });
    }, {}),
  );
}

function takenBy(
  lending: LendingState,
  takerId: MemberId,
  memberId: MemberId,
  parts: ReadonlyMap<string, Parts>,
): LendingMovement[] {
  const taker = lending.loans[takerId];
  if (taker === undefined) return [];
  const { currency } = taker.principal;
  const amount = sum(
    currency,
    [...parts.values()].map(({ principal }) => principal ?? zero(currency)),
  );
  let left: Money = amount;
  const lines = taker.lines.map((line) => {
    const taken = parts.get(line.dueOn);
    if (taken !== undefined) left = subtract(left, taken.principal ?? zero(currency));
    const balanceAfter = add(line.balanceAfter, left);
    const isSame = taken === undefined || !isPositive(totalOf(taken, currency));
    return isSame && !isPositive(left)
      ? line
      : { ...line, due: addParts(line.due, taken ?? {}), balanceAfter };
  });
  const change = planChange(taker, { ...taker, lines });
  const taken: LendingMovement = { kind: "principalTaken", memberId, takerId, amount };
  return change === null ? [taken] : [taken, { kind: "planChanged", memberId: takerId, ...change }];
}

function lessBalance(line: LoanLine, taken: Money): LoanLine {
  return { ...line, balanceAfter: subtract(line.balanceAfter, taken) };
}
