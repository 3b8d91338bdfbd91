// What each woman is expected to bring: all that her loan owes at the meeting, and the savings of
// today. What she owes to others is hers to offer and not part of it.

import { lineDueOn, plannedTotal } from "#core/lending/loan.ts";
import { upToCoin } from "#core/money/coin.ts";
import { add, greatest, subtract, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { passbookOf, savingsDue } from "#core/savings/savings.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { settleMeeting } from "./settle.ts";

export type Expected = {
  readonly loan: Money;
  readonly savings: Money;
  readonly total: Money;
  /** What she lays on the table: the total less what is held for her, up to the smallest coin. */
  readonly inCoins: Money;
};

/** By member; nothing is expected of a woman without a loan. */
export function expectedAt(state: GroupState, meeting: Meeting): Map<MemberId, Expected> {
  const { sheet } = settleMeeting(state, meeting, meeting.heldOn ?? meeting.dueOn);
  return new Map(
    sheet.map(({ memberId, due }) => {
      const savings = savingsAt(state, meeting, memberId);
      const total = add(due, savings);
      return [
        memberId,
        { loan: due, savings, total, inCoins: inCoins(state, meeting, memberId, total) },
      ];
    }),
  );
}

/** Where no coin is told, the total as it always was. */
function inCoins(
  { savings, association }: GroupState,
  { coin }: Meeting,
  memberId: MemberId,
  total: Money,
): Money {
  if (coin === undefined) return total;
  const { held } = passbookOf(savings, memberId);
  return upToCoin(greatest(subtract(total, held), zero(association.currency)), coin);
}

function savingsAt(
  { association, lending }: GroupState,
  { dueOn }: Meeting,
  memberId: MemberId,
): Money {
  const { currency, bylaws } = association;
  const loan = lending.loans[memberId];
  const line = loan && lineDueOn(loan, dueOn);
  if (loan === undefined || line === undefined) return zero(currency);
  return savingsDue(bylaws.savings, plannedTotal(line, currency), loan.principal);
}
