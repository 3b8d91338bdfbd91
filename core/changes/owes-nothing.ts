// Whether a woman is quits with everybody: only she is given the paper that says so.

import { advanceOf, debtsOf, isRepaid } from "#core/lending/loan.ts";
import { internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { isZero, zero } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { loansOf } from "#core/savings/internal.ts";
import { finesOwed } from "#core/savings/savings.ts";

/** Neither the institution, nor other women, nor the fund, nor a fine; and no advance of hers waits. */
export function owesNothing(group: GroupState, memberId: MemberId): boolean {
  const loan = group.lending.loans[memberId];
  return (
    (loan === undefined || isRepaid(loan)) &&
    debtsOf(group.lending, memberId).length === 0 &&
    loansOf(internalOf(group), memberId).length === 0 &&
    finesOwed(group.savings, memberId).length === 0 &&
    isZero(advanceOf(group.lending, memberId, zero(group.association.currency)))
  );
}

/** Members who had a loan, repaid it, and owe nothing else. */
export function clearedMembers(group: GroupState): MemberId[] {
  return group.association.members
    .map(({ memberId }) => memberId)
    .filter((memberId) => memberId in group.lending.loans && owesNothing(group, memberId));
}
