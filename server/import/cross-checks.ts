// What must hold between the rows of a file: sizes and posts, who covers whom, and the cash that
// savings and fund leave.

import { cashDue } from "#core/book/opening-lines.ts";
import { debtsBrought, receivedFor } from "#core/book/brought-debts.ts";
import { runningLimits } from "#core/book/import-association.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import { loanAtCut } from "#core/lending/loan-at-cut.ts";
import type { Loan } from "#core/lending/loan.ts";
import { add, compare, isZero, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { amountText } from "./cells.ts";
import { plain } from "./grid.ts";
import type { FileRead, Planned } from "./plan.ts";
import type { Problems } from "./problems.ts";
import type { CoverageRead } from "./read-coverages.ts";
import { tellMissingPosts, type MemberRead } from "./read-members.ts";

/** Asked once every row could be read: a row left out would make the others look wrong. */
export function tellSizes(
  members: readonly MemberRead[],
  limits: GroupLimits,
  problems: Problems,
): void {
  const { members: size, subgroup } = runningLimits(limits);
  const count = String(members.length);
  if (members.length > size.most)
    problems.about("members", null, "tooManyMembers", { count, most: String(size.most) });
  if (members.length < size.least)
    problems.about("members", null, "tooFewMembers", { count, least: String(size.least) });
  const groups = subgroupsOf(members);
  if (groups.size < 2 && members.length > 0) problems.about("members", null, "tooFewSubgroups");
  for (const [, women] of groups) {
    const group = women[0]?.subgroup ?? "";
    if (women.length > subgroup.most)
      problems.about("members", women.at(-1)?.places.line.row ?? null, "subgroupTooLarge", {
        group,
        count: String(women.length),
        most: String(subgroup.most),
      });
  }
  tellMissingPosts(members, problems);
}

export function subgroupsOf(
  members: readonly MemberRead[],
): ReadonlyMap<string, readonly MemberRead[]> {
  const groups = new Map<string, MemberRead[]>();
  for (const member of members) {
    const key = plain(member.subgroup);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return groups;
}

/** Each help stood in for an instalment that passed, and for no more than was received of it. */
export function tellCoverages(
  { members, coverages, head, isWhole }: FileRead,
  { command, started }: Planned,
  problems: Problems,
): void {
  const loans = standing(command, started.loans);
  const lines = new Set(members.map(({ line }) => line));
  const helped = new Map<string, Money>();
  for (const coverage of coverages) {
    const { places, debtorLine, helperLine, instalment, coveredOn, amount } = coverage;
    const isUnknown = (line: number | null) => isWhole && line !== null && !lines.has(line);
    if (isUnknown(debtorLine)) problems.at(places.debtor, "memberUnknown");
    if (isUnknown(helperLine)) problems.at(places.helper, "memberUnknown");
    if (coveredOn > head.cutOn) problems.at(places.coveredOn, "dayAfter", { day: head.cutOn });
    if (coveredOn < head.disbursedOn)
      problems.at(places.coveredOn, "dayBefore", { day: head.disbursedOn });
    if (!lines.has(debtorLine)) continue;
    const received = receivedOf(coverage, command, loans);
    if (instalment > head.passed || received === null) {
      problems.at(places.instalment, "notPassed", { passed: String(head.passed) });
      continue;
    }
    const key = `${debtorLine}|${instalment}`;
    const all = add(helped.get(key) ?? zero(amount.currency), amount);
    helped.set(key, all);
    if (compare(all, received) > 0)
      problems.at(places.amount, "coveredTooMuch", { most: amountText(received) });
  }
}

function receivedOf(
  { debtorLine, instalment }: CoverageRead,
  command: Planned["command"],
  loans: readonly Loan[],
): Money | null {
  const debtor = command.association.members.find(({ line }) => line === debtorLine);
  return debtor === undefined ? null : receivedFor(loans, debtor.memberId, instalment);
}

function standing({ loans, cutOn, cycle }: Planned["command"], planned: readonly Loan[]): Loan[] {
  return planned.map((loan, index) => {
    const overdue = loans[index]?.overdue ?? zero(loan.principal.currency);
    const cut = loanAtCut(loan, cutOn, overdue, cycle.terms.allocation);
    return cut.isGranted ? cut.value : loan;
  });
}

/** The fund lends what it has, and cash that differs is explained. */
export function tellCash(
  { head, coverages }: FileRead,
  { command, started }: Planned,
  problems: Problems,
): void {
  const { association, passbooks, fund, groupCash, explanation } = command;
  const lent = sum(
    fund.currency,
    coverages.filter(({ helperLine }) => helperLine === null).map(({ amount }) => amount),
  );
  if (compare(lent, fund) > 0) {
    problems.at(head.places.fund, "fundLentTooMuch", { lent: amountText(lent) });
    return;
  }
  const debts = debtsBrought(command, standing(command, started.loans));
  if (!debts.isGranted || groupCash === null) return;
  const due = cashDue({ association, passbooks, debts: debts.value, fund });
  const difference = subtract(groupCash, due);
  if (!isZero(difference) && explanation === null)
    problems.at(head.places.explanation, "differenceUnexplained", {
      ours: amountText(due),
      theirs: amountText(groupCash),
      difference: amountText(difference),
    });
}
