// How the golden files of plans are printed: columns a person reads beside her own figures.

import { add, sum, zero, type Currency, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import type { LoanLine } from "./loan.ts";
import type { Instalment } from "./schedule.ts";

export function planTable(plan: readonly Instalment[], currency: Currency): string {
  const lines = plan.map(({ number, dueOn, principal, interest, balanceAfter }) => {
    const name = `${String(number).padStart(2)}  ${dueOn}`;
    return row([name, add(principal, interest), principal, interest, balanceAfter]);
  });
  const principal = sum(
    currency,
    plan.map((one) => one.principal),
  );
  const interest = sum(
    currency,
    plan.map((one) => one.interest),
  );
  const head = row(["Due on", "Instalment", "Principal", "Interest", "Balance"]);
  return [head, ...lines, row(["Total", add(principal, interest), principal, interest])].join("\n");
}

/** The instalments of a loan as they now fall due. */
export function loanTable(lines: readonly LoanLine[], currency: Currency): string {
  const plan = lines.map(({ number, dueOn, due, balanceAfter }) => {
    const { principal = zero(currency), interest = zero(currency) } = due;
    return { number, dueOn, principal, interest, balanceAfter };
  });
  return planTable(plan, currency);
}

export function row(cells: readonly (string | Money)[]): string {
  const texts = cells.map((cell) => (typeof cell === "string" ? cell : plainText(cell)));
  return texts.map((text) => text.padStart(14)).join("");
}
