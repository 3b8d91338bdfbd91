// Bringing in an association that is running already. What the branch says of it must be what
// the plan and the calendar say, to the coin and to the day.

import { foundAssociation, type FoundingRefusal, type GroupLimits } from "#core/groups/found.ts";
import { startCycle, type CycleRefusal, type CycleStarted } from "#core/lending/disburse.ts";
import { loanAtCut } from "#core/lending/loan-at-cut.ts";
import { NO_LOANS, principalOutstanding, type Loan } from "#core/lending/loan.ts";
import {
  compare,
  isNegative,
  isPlausible,
  isZero,
  subtract,
  zero,
  type Currency,
  type Money,
} from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { addDays, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { debtsBrought } from "./brought-debts.ts";
import { cashDue } from "./opening-lines.ts";
import type { AssociationImported, ImportAssociation } from "./opening.ts";

export type ImportRefusal =
  | FoundingRefusal
  | CycleRefusal
  | "cutOutOfRange"
  | "passedDisagrees"
  | "meetingsDoNotMatch"
  | "cycleIsOver"
  | "overdueTooLarge"
  | "positionDisagrees"
  | "passbooksDoNotMatch"
  | "savingsNotBelievable"
  | "coverageUnsound"
  | "fundLentTooMuch"
  | "differenceUnexplained";

export type ImportTerms = {
  readonly today: Day;
  readonly limits: GroupLimits;
  readonly currency: Currency;
  readonly closedDays: (from: Day, to: Day) => ClosedDays;
};

/** The book's first event, or why what was brought cannot be so. */
export function importAssociation(
  command: ImportAssociation,
  terms: ImportTerms,
): Outcome<AssociationImported, ImportRefusal> {
  const { association, cutOn, cycle, fund } = command;
  const limits = runningLimits(terms.limits);
  const founded = foundAssociation(association, fund, { ...terms, limits });
  if (!founded.isGranted) return founded;
  const { disbursedOn } = cycle;
  const isInOrder =
    association.foundedOn <= disbursedOn && disbursedOn <= cutOn && cutOn <= terms.today;
  if (!isInOrder) return refused("cutOutOfRange");
  const started = cycleBrought(command, terms);
  if (!started.isGranted) return started;
  const flaw = calendarFlaw(command, started.value) ?? savingsFlaw(command);
  if (flaw !== null) return refused(flaw);
  const loans = loansBrought(command, started.value.loans);
  if (!loans.isGranted) return loans;
  const debts = debtsBrought(command, loans.value);
  if (!debts.isGranted) return debts;
  return opened(command, { ...started.value, loans: loans.value }, debts.value);
}

/**
 * The least a founding asks for is no wish any more: a woman who left did leave. Three hold the
 * posts, in two subgroups.
 */
export function runningLimits({ members, subgroup }: GroupLimits): GroupLimits {
  return { members: { ...members, least: 3 }, subgroup: { ...subgroup, least: 1 } };
}

/** The running cycle planned anew, as on the day of its disbursement. */
export function cycleBrought(
  { association, cycle, loans }: Pick<ImportAssociation, "association" | "cycle" | "loans">,
  { closedDays }: Pick<ImportTerms, "closedDays">,
): Outcome<CycleStarted, CycleRefusal> {
  const { terms, disbursedOn, holidayPolicy, number } = cycle;
  const { members, currency } = association;
  const closed = closedDays(disbursedOn, addDays(disbursedOn, LONGEST_DAYS));
  const memberIds = members.map(({ memberId }) => memberId);
  const asked = { terms, disbursedOn, holidayPolicy, loans };
  const started = startCycle(NO_LOANS, asked, { memberIds, currency, closed });
  if (!started.isGranted) return started;
  return granted({ ...started.value, cycle: { ...started.value.cycle, number } });
}

/** Every due day of the longest cycle lies within, with room for skipped meetings. */
const LONGEST_DAYS = 9 * 366;

function calendarFlaw(
  { cycle, cutOn }: ImportAssociation,
  { cycle: { dueDays } }: CycleStarted,
): ImportRefusal | null {
  const { passed, meetingIds } = cycle;
  if (dueDays.filter((on) => on <= cutOn).length !== passed) return "passedDisagrees";
  if (passed === dueDays.length) return "cycleIsOver";
  const isMatched =
    meetingIds.length === dueDays.length && new Set(meetingIds).size === meetingIds.length;
  return isMatched ? null : "meetingsDoNotMatch";
}

function savingsFlaw({
  association,
  passbooks,
  groupCash,
}: ImportAssociation): ImportRefusal | null {
  const { members, currency } = association;
  const owners = new Set(passbooks.map(({ memberId }) => memberId));
  const isMatched =
    passbooks.length === members.length && members.every(({ memberId }) => owners.has(memberId));
  if (!isMatched) return "passbooksDoNotMatch";
  const amounts = passbooks.flatMap(({ memberId: _memberId, ...rest }) => Object.values(rest));
  const isSound = (amount: Money) =>
    amount.currency === currency && !isNegative(amount) && isPlausible(amount);
  return [...amounts, groupCash ?? zero(currency)].every(isSound) ? null : "savingsNotBelievable";
}

function loansBrought(
  { loans, cutOn, cycle }: ImportAssociation,
  planned: readonly Loan[],
): Outcome<Loan[], ImportRefusal> {
  const brought: Loan[] = [];
  for (const [index, { outstanding, overdue, principal }] of loans.entries()) {
    const loan = planned[index];
    if (loan === undefined) return refused("positionDisagrees");
    const isCounted = [outstanding, overdue].every(
      (amount) => amount.currency === principal.currency && !isNegative(amount),
    );
    if (!isCounted) return refused("positionDisagrees");
    const standing = loanAtCut(loan, cutOn, overdue, cycle.terms.allocation);
    if (!standing.isGranted) return standing;
    if (compare(principalOutstanding(standing.value), outstanding) !== 0)
      return refused("positionDisagrees");
    brought.push(standing.value);
  }
  return granted(brought);
}

function opened(
  command: ImportAssociation,
  { cycle, loans }: CycleStarted,
  debts: AssociationImported["debts"],
): Outcome<AssociationImported, ImportRefusal> {
  const { association, cutOn, passbooks, fund, groupCash, explanation } = command;
  const { passed, meetingIds } = command.cycle;
  const due = cashDue({ association, passbooks, debts, fund });
  const difference = subtract(groupCash ?? due, due);
  const isExplained = (explanation ?? "").trim() !== "";
  if (!isZero(difference) && !isExplained) return refused("differenceUnexplained");
  const meetings = meetingIds.slice(passed).flatMap((meetingId, index) => {
    const number = passed + index + 1;
    const dueOn = cycle.dueDays[number - 1];
    return dueOn === undefined ? [] : [{ meetingId, number, dueOn }];
  });
  return granted({
    type: "AssociationImported",
    association,
    cutOn,
    cycle,
    loans,
    passbooks,
    debts,
    fund,
    difference,
    explanation: isZero(difference) ? null : explanation,
    meetings,
    accountFrom: cutOn,
  });
}
