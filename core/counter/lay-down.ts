// What money laid down at the branch does on that day: what has fallen due is paid at once, oldest
// instalment first, so that its clock stops; the rest waits for her next instalment.

import { allocate, type Owed } from "#core/lending/allocate.ts";
import { totalOf } from "#core/lending/component.ts";
import { advanceOf, owedLines, unpaid, unpaidParts, type Loan } from "#core/lending/loan.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { fallDue } from "#core/meetings/fall-due.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import {
  greatest,
  isPositive,
  subtract,
  sum,
  zero,
  type Currency,
  type Money,
} from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/** What she owes the institution on a day, as the cashier tells her. */
export type OwedToday = {
  /** Fallen due and unpaid, with the late interest of the day. */
  readonly owed: Money;
  /** Of it: from instalments of before the day. */
  readonly late: Money;
  /** The next instalment that falls due after the day, less what is paid ahead. */
  readonly next: { readonly dueOn: Day; readonly amount: Money } | null;
  readonly ahead: Money;
};

export function owedOn(state: GroupState, memberId: MemberId, on: Day): OwedToday {
  const { currency } = state.association;
  const { loan } = fallen(state, memberId, on);
  const nothing = zero(currency);
  const ahead = advanceOf(state.lending, memberId, nothing);
  if (loan === undefined) return { owed: nothing, late: nothing, next: null, ahead };
  const lines = owedLines(loan, on);
  const coming = loan.lines.find((line) => line.dueOn > on && isPositive(unpaid(loan, line)));
  return {
    owed: sum(
      currency,
      lines.map((line) => unpaid(loan, line)),
    ),
    late: sum(
      currency,
      lines.filter(({ dueOn }) => dueOn < on).map((line) => unpaid(loan, line)),
    ),
    next:
      coming === undefined
        ? null
        : {
            dueOn: coming.dueOn,
            amount: greatest(subtract(unpaid(loan, coming), ahead), nothing),
          },
    ahead,
  };
}

/** Every movement the money causes; their amounts sum to it. */
export function layDown(
  state: GroupState,
  memberId: MemberId,
  amount: Money,
  on: Day,
): LendingMovement[] {
  const { loan, movements } = fallen(state, memberId, on);
  const { cycle } = state.lending;
  const owed: Owed[] =
    loan === undefined
      ? []
      : owedLines(loan, on).map((line) => ({ instalment: line.number, parts: unpaidParts(line) }));
  const { taken, left } = allocate(amount, owed, cycle?.terms.allocation ?? []);
  for (const { instalment, parts } of taken) {
    movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "own" });
  }
  if (isPositive(left)) movements.push({ kind: "advanceReceived", memberId, amount: left });
  return movements;
}

/** Her loan with what time alone has done to it, and the movements that say so. */
function fallen(
  { lending }: GroupState,
  memberId: MemberId,
  on: Day,
): { readonly loan: Loan | undefined; readonly movements: LendingMovement[] } {
  const movements: LendingMovement[] = [];
  const { cycle, loans } = lending;
  if (cycle === null) return { loan: undefined, movements };
  const desk = { memberId, heldOn: on, terms: cycle.terms, loan: loans[memberId] };
  return { loan: fallDue({ ...desk, meeting: { dueOn: on } }, movements), movements };
}

/** Of what a receipt brought: what paid instalments. */
export function paidBy(movements: readonly LendingMovement[], currency: Currency): Money {
  return sum(
    currency,
    movements.flatMap((movement) =>
      movement.kind === "instalmentPaid" ? [totalOf(movement.parts, currency)] : [],
    ),
  );
}
