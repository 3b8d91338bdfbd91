// The waterfall as it was agreed, laid onto the instalments the debtor left unpaid.

import { allocate } from "#core/lending/allocate.ts";
import { totalOf } from "#core/lending/component.ts";
import { withLine, type Loan } from "#core/lending/loan.ts";
import { isPositive, subtract, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { owedBy, type Desk } from "./desk.ts";
import type { Movement } from "./movement.ts";
import { isCashSource, type AgreedShare, type CoverageAgreement } from "./meeting.ts";

/**
 * Agreed coverage fills what she left owing. Savings and the fund give what they have; cash that is
 * too much is held for the woman who gave it.
 */
export function cover(desk: Desk, charged: Loan | undefined, movements: Movement[]): void {
  let loan = charged && afterPayments(charged, movements);
  for (const agreement of desk.coverages) {
    for (const share of agreement.shares)
      loan = coverShare(desk, agreement, share, loan, movements);
  }
}

function coverShare(
  desk: Desk,
  { agreementId, source }: CoverageAgreement,
  { helperId, amount }: AgreedShare,
  owing: Loan | undefined,
  movements: Movement[],
): Loan | undefined {
  const { memberId, meeting, heldOn, purse, terms } = desk;
  const giver = { source, debtorId: memberId, helperId };
  const offered = purse.offer(giver, amount);
  const { taken, left } = allocate(offered, owedBy(owing, desk), terms.allocation);
  const used = subtract(offered, left);
  purse.spend(giver, used);
  if (isPositive(used)) movements.push(...fromSavings(memberId, helperId, source, used));
  let loan = owing;
  for (const { instalment, parts } of taken) {
    movements.push({ kind: "instalmentPaid", memberId, instalment, parts, funding: "covered" });
    movements.push({
      kind: "shortfallCovered",
      coverageId: `${agreementId}:${helperId ?? source}`,
      debtorId: memberId,
      source,
      helperId,
      instalment,
      amount: totalOf(parts, amount.currency),
      coveredOn: heldOn,
      meetingId: meeting.meetingId,
    });
    loan = loan && withLine(loan, instalment, { paid: parts });
  }
  if (isCashSource(source) && helperId !== null && isPositive(left)) {
    movements.push({ kind: "heldForMember", memberId: helperId, purpose: "help", amount: left });
  }
  return loan;
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
