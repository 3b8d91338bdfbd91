// Two people approve the same thing only when every amount is the same.

import type { Approval, Decision } from "#core/lending/request.ts";

export function isSameContent(one: Decision, other: Decision): boolean {
  return amounts(one.approvals) === amounts(other.approvals);
}

function amounts(approvals: readonly Approval[]): string {
  return approvals
    .map(({ memberId, amount }) => `${memberId} ${amount.currency} ${amount.minor}`)
    .toSorted()
    .join("|");
}
