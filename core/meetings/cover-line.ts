// The waterfall as it was agreed, laid onto the instalments the debtor left unpaid.

import { allocate } from "#core/lending/allocate.ts";
import { totalOf } from "#core/lending/component.ts";
import { withLine, type Loan } from "#core/lending/loan.ts";
import { isPositive, subtract, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { owedBy, type Desk } from "./desk.ts";
import type { Movement } from "./group-state.ts";
import type { CoverageAgreement } from "./meeting.ts";

/** Agreed coverage fills what she left owing; what is too much is held for the woman who gave it. */
export function cover(desk: Desk, charged: Loan | undefined, movements: Movement[]): void {
  const { memberId, meeting, heldOn, coverages, received } = desk;
  let loan = charged && afterPayments(charged, movements);
  for (const { agreementId, source, shares } of coverages) {
    for (const { helperId, amount } of shares) {
      const owed = owedBy(loan, desk);
      const { taken, left } = allocate(amount, owed, desk.terms.allocation);
      const used = subtract(amount, left);
      if (isPositive(used)) movements.push(...fromSavings(memberId, helperId, source, used));
      for (const { instalment, parts } of taken) {
        movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "covered" });
        movements.push({
          kind: "shortfallCovered",
          coverageId: `${agreementId}:${helperId ?? source}`,
          debtorId: memberId,
          source,
          helperId,
          instalment,
          amount: totalOf(parts, received.currency),
          coveredOn: heldOn,
          meetingId: meeting.meetingId,
        });
        loan = loan && withLine(loan, instalment, { paid: parts });
      }
      const isCash = source === "subgroup" || source === "association";
      if (isCash && helperId !== null && isPositive(left)) {
        movements.push({ kind: "heldForMember", memberId: helperId, amount: left });
      }
    }
  }
}

function afterPayments(loan: Loan, movements: readonly Movement[]): Loan {
  return movements.reduce(
    (known, movement) =>
      movement.kind === "instalmentPaid"
        ? withLine(known, movement.instalment, { paid: movement.parts })
        : known,
    loan,
  );
}

function fromSavings(
  debtorId: MemberId,
  helperId: MemberId | null,
  source: CoverageAgreement["source"],
  amount: Money,
): Movement[] {
  const own = { kind: "savingsUsed", memberId: debtorId, purpose: "ownShortfall", amount } as const;
  if (source === "ownVoluntary") return [{ ...own, bucket: "voluntary" }];
  if (source === "ownCompulsory") return [{ ...own, bucket: "compulsory" }];
  if (source !== "memberSavings" || helperId === null) return [];
  return [{ ...own, memberId: helperId, bucket: "voluntary", purpose: "othersShortfall" }];
}
