// A cycle begun without a solicitud: amounts that somebody wrote down. It is decided twice, when it
// is proposed and when another person has approved it.

import { startCycle, type CycleRefusal, type StartCycle } from "#core/lending/disburse.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { raisesDebtor } from "./debtor.ts";
import { creditOf } from "./evolve.ts";
import { earliestStart, renewalFlaw, type RenewalRefusal } from "./renewal.ts";
import { cycleEvents, LONGEST_DAYS, type CycleEvent } from "./start.ts";

export type BeginRefusal =
  | CycleRefusal
  | RenewalRefusal
  | "meetingsDoNotMatch"
  | "meetingsStillOpen"
  | "disbursementUnderWay"
  | "dayOutOfRange"
  | "beforeLastEnd"
  | "debtorRaised";

type Around = {
  readonly today: Day;
  readonly closedDays: (from: Day, to: Day) => ClosedDays;
};

export function beginCycle(
  group: GroupState,
  asked: StartCycle,
  { today, closedDays }: Around,
): Outcome<readonly CycleEvent[], BeginRefusal> {
  const { meetingIds, disbursedOn } = asked;
  const { members, currency, foundedOn } = group.association;
  const flaw = meetingsFlaw(group, asked);
  if (flaw !== null) return refused(flaw);
  const isNear = disbursedOn >= foundedOn && disbursedOn <= addDays(today, FARTHEST_DAYS);
  if (!isNear) return refused("dayOutOfRange");
  const memberIds = members.map(({ memberId }) => memberId);
  const closed = closedDays(disbursedOn, addDays(disbursedOn, LONGEST_DAYS));
  const started = startCycle(group.lending, asked, { memberIds, currency, closed });
  if (!started.isGranted) return started;
  const unfinished = renewalFlaw(group);
  if (unfinished !== null) return refused(unfinished);
  if (disbursedOn < earliestStart(group)) return refused("beforeLastEnd");
  const wishes = asked.loans.map(({ memberId, principal: amount }) => ({ memberId, amount }));
  if (raisesDebtor(group.lending, wishes)) return refused("debtorRaised");
  return granted(cycleEvents(started.value, group.association, meetingIds));
}

function meetingsFlaw(
  group: GroupState,
  { meetingIds, terms: { instalments } }: StartCycle,
): BeginRefusal | null {
  const isMatched =
    meetingIds.length === instalments && new Set(meetingIds).size === meetingIds.length;
  if (!isMatched) return "meetingsDoNotMatch";
  const { list } = group.meetings;
  if (list.some(({ status }) => status === "open")) return "meetingsStillOpen";
  if ((creditOf(group).grant?.payouts.length ?? 0) > 0) return "disbursementUnderWay";
  return list.some(({ meetingId }) => meetingIds.includes(meetingId)) ? "idUsedBefore" : null;
}

/** A disbursement is not planned further ahead. */
const FARTHEST_DAYS = 366;
