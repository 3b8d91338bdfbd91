// How far a woman's loan has come, as the plan says and as the file says. The file may say it by
// instalments paid, by the principal that is left, or both; arrears are what did not arrive.

import { instalmentsPaid, loanAtCut, overdueAfter } from "#core/lending/loan-at-cut.ts";
import { principalOutstanding, type Loan } from "#core/lending/loan.ts";
import { compare, zero, type Money } from "#core/money/money.ts";
import { amountText } from "./cells.ts";
import type { Problems } from "./problems.ts";
import type { Head } from "./read-head.ts";
import type { MemberRead } from "./read-members.ts";

type Standing = { readonly outstanding: Money; readonly overdue: Money };

/** By the plan; where the file says otherwise, that is told with both figures. */
export function standingOf(
  planned: Loan,
  { loan, places }: MemberRead,
  { cutOn, terms }: Head,
  problems: Problems,
): Standing {
  const nothing = zero(planned.principal.currency);
  const fallen = planned.lines.filter(({ dueOn }) => dueOn <= cutOn).length;
  const paid = loan?.paid ?? null;
  const overdue = loan?.overdue ?? (paid === null ? nothing : overdueAfter(planned, paid, cutOn));
  const standing = loanAtCut(planned, cutOn, overdue, terms.allocation);
  if (paid !== null && paid > fallen) {
    problems.at(places.paid, "aheadOfCalendar", { passed: String(fallen) });
    return { outstanding: nothing, overdue };
  }
  if (!standing.isGranted) {
    const most = amountText(overdueAfter(planned, 0, cutOn));
    problems.at(places.overdue, "overdueTooLarge", { most });
    return { outstanding: nothing, overdue };
  }
  const outstanding = principalOutstanding(standing.value);
  const ours = instalmentsPaid(standing.value);
  const said = loan?.outstanding ?? null;
  if (paid !== null && paid !== ours) {
    problems.at(places.paid, "paidDisagrees", {
      ours: String(ours),
      theirs: String(paid),
      overdue: amountText(overdue),
    });
  } else if (said !== null && compare(said, outstanding) !== 0) {
    problems.at(places.outstanding, "outstandingDisagrees", {
      ours: amountText(outstanding),
      theirs: amountText(said),
      passed: String(fallen),
      overdue: amountText(overdue),
    });
  }
  return { outstanding, overdue };
}
