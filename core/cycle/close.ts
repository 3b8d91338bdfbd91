// The disbursement closes: the women who were paid have a loan from that day, a woman who was not
// has none. What a person should look at is said with it.

import { BOARD_ROLES } from "#core/groups/board.ts";
import { startCycle, type LoanAsked } from "#core/lending/disburse.ts";
import type { GrantHeld } from "#core/lending/request.ts";
import type { FactSetAside } from "#core/meetings/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Irregularity } from "#core/meetings/review.ts";
import type { MemberId } from "#core/people/ids.ts";
import { addDays, daysBetween, type Day } from "#core/time/day.ts";
import type { CloseDisbursement } from "./command.ts";
import type { CreditEvent } from "./event.ts";
import { fingerprint } from "./fingerprint.ts";
import { cycleEvents, LONGEST_DAYS, type CycleEvent } from "./start.ts";
import { aside, type Disbursing } from "./aside.ts";

type Open = GrantHeld & { readonly heldOn: Day };

export function closeDisbursement(
  group: GroupState,
  held: Open,
  command: CloseDisbursement,
  by: Disbursing,
): readonly (CreditEvent | CycleEvent | FactSetAside)[] {
  const { grant, payouts, heldOn } = held;
  const { content } = grant;
  const paid = content.loans.flatMap(({ loanId, memberId }): LoanAsked[] => {
    const payout = payouts.find((known) => known.memberId === memberId);
    return payout === undefined ? [] : [{ loanId, memberId, principal: payout.amount }];
  });
  const paidIds = new Set(paid.map(({ memberId }) => memberId));
  const closed: CreditEvent = {
    type: "DisbursementClosed",
    grantId: grant.grantId,
    heldOn,
    hash: fingerprint(content),
    unpaid: content.loans.flatMap(({ memberId }) => (paidIds.has(memberId) ? [] : [memberId])),
    signatures: command.signatures,
    explanation: command.explanation,
  };
  const found = irregularitiesOf(group, held, command, by);
  const flagged = found.length === 0 ? [] : [aside(command, by, "disbursementIrregular", found)];
  if (paid.length === 0) return [closed, ...flagged];
  const { terms, holidayPolicy, meetingIds } = content;
  const started = startCycle(
    group.lending,
    { terms, disbursedOn: heldOn, holidayPolicy, loans: paid },
    {
      memberIds: group.association.members.map(({ memberId }) => memberId),
      currency: group.association.currency,
      closed: by.closedDays(heldOn, addDays(heldOn, LONGEST_DAYS)),
    },
  );
  const isUsed = group.meetings.list.some(({ meetingId }) => meetingIds.includes(meetingId));
  const isOpen = group.meetings.list.some(({ status }) => status === "open");
  if (!started.isGranted || isUsed || isOpen) return [aside(command, by, "cycleNotStarted")];
  const { grantId } = grant;
  return [
    closed,
    ...cycleEvents({ ...started.value, grantId }, group.association, meetingIds),
    ...flagged,
  ];
}

function irregularitiesOf(
  group: GroupState,
  { grant, payouts, heldOn }: Open,
  { signatures }: CloseDisbursement,
  by: Disbursing,
): Irregularity[] {
  const isSigned = BOARD_ROLES.every((role) => signatures.some((known) => known.role === role));
  const payees = payouts.flatMap(({ paidTo }) => (paidTo === null ? [] : [plain(paidTo)]));
  const checks: [Irregularity, boolean][] = [
    ["missingSignature", !isSigned],
    ["costNotAccepted", payouts.some(({ isCostAccepted }) => !isCostAccepted)],
    ["identityNotSeen", payouts.some(({ isIdentitySeen }) => !isIdentitySeen)],
    ["fewWitnesses", payouts.some(({ memberId, witnesses }) => others(memberId, witnesses) < 2)],
    ["samePayee", new Set(payees).size !== payees.length],
    ["paidByApprover", by.ownAccounts.some((account) => grant.approvedBy.includes(account))],
    ["bigPaymentBefore", hasBigPayment(group, heldOn, by.rules?.evergreenDays ?? 0)],
    ["paidOnOtherDay", heldOn !== grant.content.plannedOn],
  ];
  return checks.flatMap(([irregularity, isSo]) => (isSo ? [irregularity] : []));
}

function plain(paidTo: string): string {
  return paidTo.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Witnesses who are not the woman herself, each counted once. */
function others(memberId: MemberId, witnesses: readonly MemberId[]): number {
  return new Set(witnesses.filter((witness) => witness !== memberId)).size;
}

/** One payer brought more than half of a meeting shortly before: an old debt paid with the new. */
function hasBigPayment({ meetings }: GroupState, heldOn: Day, withinDays: number): boolean {
  return meetings.list.some(({ heldOn: on, payments, coverages, totals }) => {
    if (on === null || totals === null || daysBetween(on, heldOn) > withinDays) return false;
    const brought = new Map<MemberId, bigint>();
    const add = (memberId: MemberId, minor: bigint) =>
      brought.set(memberId, (brought.get(memberId) ?? 0n) + minor);
    for (const { memberId, amount } of payments) add(memberId, amount.minor);
    for (const { helperId, amount } of coverages.flatMap(({ shares }) => shares)) {
      if (helperId !== null) add(helperId, amount.minor);
    }
    const all = [...brought.values()].reduce((sum, minor) => sum + minor, 0n);
    return [...brought.values()].some((minor) => minor * 2n > all);
  });
}
