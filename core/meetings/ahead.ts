// What paying ahead would do, worked out by the rules that will post it.

import { totalOf } from "#core/lending/component.ts";
import { isPositive, money, type Money } from "#core/money/money.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting, PrepayChoice } from "./meeting.ts";
import { settleMeeting } from "./settle.ts";

export type Ahead = { readonly choice: PrepayChoice; readonly amount: Money };

/** The sheet as it would be: what she brought already, this, and what she chose. */
export function withPayment(
  meeting: Meeting,
  memberId: string,
  amount: Money,
  ahead: Ahead | null,
): Meeting {
  const preview = { memberId, deviceId: "preview" } as const;
  const payment = {
    ...preview,
    paymentId: "preview",
    amount,
    method: "cash",
    receiptNumber: 0,
  } as const;
  const others = (meeting.prepayments ?? []).filter((known) => known.memberId !== memberId);
  const chosen = ahead === null ? [] : [{ ...preview, recordId: "preview", ...ahead }];
  return {
    ...meeting,
    payments: [...meeting.payments, payment],
    ...(ahead === null ? {} : { prepayments: [...others, ...chosen] }),
  };
}

/** What goes into her loan ahead of time; null when it cannot. */
export function paidAhead(group: GroupState, meeting: Meeting, memberId: string): Money | null {
  const { movements } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const change = movements.find((one) => one.kind === "planChanged" && one.memberId === memberId);
  if (change?.kind !== "planChanged") return null;
  const paid = movements.find(
    (one) =>
      one.kind === "instalmentPaid" && one.memberId === memberId && one.instalment === change.from,
  );
  const { currency } = group.association;
  return paid?.kind === "instalmentPaid" ? totalOf(paid.parts, currency) : null;
}

/** What ends her loan today beside what is due; null when nothing is ahead of her. */
export function wholeToday(group: GroupState, meeting: Meeting, memberId: string): Money | null {
  const loan = group.lending.loans[memberId];
  if (loan === undefined) return null;
  const { currency, minor } = loan.principal;
  const plenty = money(currency, minor * 3n);
  const amount = paidAhead(
    group,
    withPayment(meeting, memberId, plenty, { choice: "whole", amount: loan.principal }),
    memberId,
  );
  return amount !== null && isPositive(amount) ? amount : null;
}
