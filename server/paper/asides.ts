// What happened to a woman at a meeting beside her instalment and her saving, in her passbook's
// few words.

import type { Movement } from "#core/meetings/movement.ts";
import type { MemberId } from "#core/people/ids.ts";

export type Aside = "prepaid" | "loanOut" | "loanBack" | "withdrawn" | "shared";

/** Each once, in the order they happened. */
export function asidesOf(movements: readonly Movement[], memberId: MemberId): Aside[] {
  return [...new Set(movements.flatMap((movement) => asideOf(movement, memberId) ?? []))];
}

function asideOf(movement: Movement, memberId: MemberId): Aside | null {
  switch (movement.kind) {
    case "planChanged":
      return movement.memberId === memberId ? "prepaid" : null;
    case "internalLoanPaidOut":
      return movement.loan.memberId === memberId ? "loanOut" : null;
    case "internalLoanRepaid":
      return movement.memberId === memberId ? "loanBack" : null;
    case "savingsWithdrawn":
      return movement.memberId === memberId ? "withdrawn" : null;
    case "earningsShared":
      return movement.shares.some((share) => share.memberId === memberId) ? "shared" : null;
    default:
      return null;
  }
}
