// What a woman who leaves owes to those who covered her is settled from her savings: the fund, the
// women, her fines. What her savings do not reach is carried as her own debt.

import { debtsOf } from "#core/lending/loan.ts";
import { repayFund, repayHelpers } from "#core/lending/recover.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { payFines } from "#core/meetings/recover-line.ts";
import { add, isPositive, least, subtract, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Bucket } from "#core/savings/movement.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";

/** Held money first, then what she saved of her own will, then what she had to. */
const BUCKETS: readonly Bucket[] = ["held", "voluntary", "compulsory"];

export function netDebts(state: GroupState, memberId: MemberId, on: Day): Movement[] {
  const passbook = passbookOf(state.savings, memberId);
  const { held, voluntary, compulsory } = passbook;
  const debts = debtsOf(state.lending, memberId);
  const { fundInterestPerMonth } = state.association.bylaws;
  const available = add(held, add(voluntary, compulsory));
  const fund = repayFund(available, debts, fundInterestPerMonth, on);
  const helpers = repayHelpers(fund.left, debts, on);
  const fines = payFines(finesOwed(state.savings, memberId), helpers.left);
  const settled = [...fund.movements, ...helpers.movements, ...fines.movements];
  let used: Money = subtract(available, fines.left);
  const from = BUCKETS.flatMap((bucket): Movement[] => {
    const amount = least(used, passbook[bucket]);
    if (!isPositive(amount)) return [];
    used = subtract(used, amount);
    return [{ kind: "savingsUsed", memberId, bucket, purpose: "nextPayment", amount }];
  });
  return [...from, ...settled];
}
