// Payment plans as lines of figures: a member's own, and the group's as their sum.

import { totalOf, type Parts } from "#core/lending/component.ts";
import type { Loan } from "#core/lending/loan.ts";
import { add, sum, zero, type Currency, type Money } from "#core/money/money.ts";
import { compareDays, type Day } from "#core/time/day.ts";
import type { PaperWriter } from "#countries/paper.ts";
import { say, type Asked } from "./asked.ts";
import type { Content } from "./content.ts";
import { table, type Column } from "./tables.ts";

export type PlanLine = {
  readonly dueOn: Day;
  readonly principal: Money;
  readonly interest: Money;
  /** Insurance, taxes, fees and what lateness cost. */
  readonly charges: Money;
  readonly total: Money;
  readonly paid: Money;
  readonly balanceAfter: Money;
};

export function planOf({ lines, principal: { currency } }: Loan): PlanLine[] {
  return lines.map(({ dueOn, due, paid, balanceAfter }) => ({
    dueOn,
    ...columnsOf(due, currency),
    total: totalOf(due, currency),
    paid: totalOf(paid, currency),
    balanceAfter,
  }));
}

function columnsOf({ principal, interest, ...charges }: Parts, currency: Currency) {
  const nothing = zero(currency);
  return {
    principal: principal ?? nothing,
    interest: interest ?? nothing,
    charges: totalOf(charges, currency),
  };
}

/** One line for each due day of any of them, the sum of theirs. */
export function groupPlan(plans: readonly (readonly PlanLine[])[]): PlanLine[] {
  const byDay = new Map<Day, PlanLine>();
  for (const line of plans.flat()) {
    const known = byDay.get(line.dueOn);
    byDay.set(line.dueOn, known === undefined ? line : added(known, line));
  }
  return [...byDay.values()].sort((one, other) => compareDays(one.dueOn, other.dueOn));
}

function added(one: PlanLine, other: PlanLine): PlanLine {
  return {
    dueOn: one.dueOn,
    principal: add(one.principal, other.principal),
    interest: add(one.interest, other.interest),
    charges: add(one.charges, other.charges),
    total: add(one.total, other.total),
    paid: add(one.paid, other.paid),
    balanceAfter: add(one.balanceAfter, other.balanceAfter),
  };
}

type Figure = Exclude<keyof PlanLine, "dueOn">;

export function planSum(lines: readonly PlanLine[], figure: Figure, currency: Currency): Money {
  return sum(
    currency,
    lines.map((line) => line[figure]),
  );
}

/** The plan as a table; what was paid is left out where nothing was, or where `asked` says. */
export function planTable(
  { paper, book }: Pick<Asked, "paper" | "book">,
  lines: readonly PlanLine[],
  room: number,
): Content {
  const { currency } = book.group.association;
  const { writer } = paper;
  const numbered = lines.map((line, index) => ({ line, number: String(index + 1) }));
  const figure = (head: string, key: Figure): Column<(typeof numbered)[number]> => ({
    head,
    kind: "amount",
    cell: ({ line }) => writer.figure(line[key]),
    ...(key === "balanceAfter" ? {} : { total: totalText(lines, key, currency, writer) }),
  });
  const isUsed = (key: Figure) => lines.some((line) => line[key].minor !== 0n);
  return table(
    [
      { head: say(paper, "plan.number"), kind: "short", cell: ({ number }) => number },
      {
        head: say(paper, "plan.dueOn"),
        kind: "words",
        cell: ({ line }) => writer.day(line.dueOn),
        total: say(paper, "total.word"),
      },
      figure(say(paper, "sheet.principal"), "principal"),
      figure(say(paper, "sheet.interest"), "interest"),
      ...(isUsed("charges") ? [figure(say(paper, "plan.charges"), "charges")] : []),
      figure(say(paper, "plan.total"), "total"),
      ...(isUsed("paid") ? [figure(say(paper, "plan.paid"), "paid")] : []),
      figure(say(paper, "plan.balance"), "balanceAfter"),
    ],
    numbered,
    { room, ruling: "ruled", largest: 9.5 },
  );
}

function totalText(
  lines: readonly PlanLine[],
  key: Figure,
  currency: Currency,
  writer: PaperWriter,
): string {
  return writer.figure(planSum(lines, key, currency));
}
