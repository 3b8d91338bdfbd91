// A cycle as it is being written down: each woman's amount as typed, and the plan it would give.

import type { StartCycle } from "#core/book/command.ts";
import { instalmentTotal, planLoan } from "#core/lending/schedule.ts";
import type { LoanTerms } from "#core/lending/terms.ts";
import { isPositive, type Currency, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { MemberId } from "#core/people/ids.ts";
import { dueDays } from "#core/time/calendar.ts";
import { parseDay } from "#core/time/day.ts";

export type Draft = {
  readonly disbursedOn: string;
  /** By member, as typed; empty for a woman who rests in this cycle. */
  readonly amounts: Readonly<Record<MemberId, string>>;
};

export type Flaw = "dayUnreadable" | "amountUnreadable" | "noLoans";

/** What she would bring to the first meeting and the last; null while her amount is unreadable. */
export function instalmentsOf(
  amount: string,
  { terms, currency, disbursedOn }: { terms: LoanTerms; currency: Currency; disbursedOn: string },
): { readonly first: Money; readonly last: Money } | null {
  const principal = parseMoney(amount, currency);
  const on = parseDay(disbursedOn);
  if (!principal.isGranted || !isPositive(principal.value) || !on.isGranted) return null;
  const days = dueDays(on.value, terms.frequency, terms.instalments);
  const plan = planLoan({
    principal: principal.value,
    terms,
    disbursedOn: on.value,
    dueDays: days,
  });
  const [first, last] = [plan[0], plan.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first: instalmentTotal(first), last: instalmentTotal(last) };
}

/** The command, or the first thing that is still missing. */
export function readDraft(
  { disbursedOn, amounts }: Draft,
  around: {
    readonly terms: LoanTerms;
    readonly currency: Currency;
    readonly newId: () => string;
  },
): StartCycle | Flaw {
  const { terms, currency, newId } = around;
  const on = parseDay(disbursedOn);
  if (!on.isGranted) return "dayUnreadable";
  const wanted = Object.entries(amounts).filter(([, text]) => text.trim() !== "");
  if (wanted.length === 0) return "noLoans";
  const loans = wanted.flatMap(([memberId, text]) => {
    const principal = parseMoney(text, currency);
    return principal.isGranted && isPositive(principal.value)
      ? [{ loanId: newId(), memberId, principal: principal.value }]
      : [];
  });
  if (loans.length < wanted.length) return "amountUnreadable";
  const meetingIds = Array.from({ length: terms.instalments }, () => newId());
  return { type: "startCycle", terms, disbursedOn: on.value, loans, meetingIds };
}
