// A cycle as it is being written down: each woman's amount as typed, and the plan it would give.

import { plannedFor, type StartCycle } from "#core/lending/disburse.ts";
import { instalmentTotal } from "#core/lending/schedule.ts";
import type { HolidayPolicy, LoanTerms } from "#core/lending/terms.ts";
import { isPositive, type Currency, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { MemberId } from "#core/people/ids.ts";
import { addDays, parseDay, type Day } from "#core/time/day.ts";
import { closedDays } from "#countries/closed-days.ts";
import type { Country } from "#countries/country.ts";

export type Draft = {
  readonly disbursedOn: string;
  /** What becomes of a meeting on a holiday; null to leave it where it is. */
  readonly holidayPolicy: HolidayPolicy | null;
  /** By member, as typed; empty for a woman who rests in this cycle. */
  readonly amounts: Readonly<Record<MemberId, string>>;
};

type Around = {
  readonly terms: LoanTerms;
  readonly currency: Currency;
  readonly country: Country;
};

export type Flaw = "dayUnreadable" | "amountUnreadable" | "noLoans";

/** What she would bring to the first meeting and the last; null while her amount is unreadable. */
export function instalmentsOf(
  amount: string,
  { holidayPolicy, disbursedOn }: Draft,
  { terms, currency, country }: Around,
): { readonly first: Money; readonly last: Money } | null {
  const principal = parseMoney(amount, currency);
  const on = parseDay(disbursedOn);
  if (!principal.isGranted || !isPositive(principal.value) || !on.isGranted) return null;
  const place = { country, region: null, closures: new Map<Day, string>() };
  const closed = closedDays(place, on.value, addDays(on.value, SHOWN_DAYS));
  const asked = { terms, disbursedOn: on.value, holidayPolicy };
  const plan = plannedFor(asked, principal.value, closed);
  const [first, last] = [plan[0], plan.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first: instalmentTotal(first), last: instalmentTotal(last) };
}

const SHOWN_DAYS = 3 * 366;

/** The wish, or the first thing that is still missing. */
export function readDraft(
  { disbursedOn, holidayPolicy, amounts }: Draft,
  { terms, currency }: Around,
  newId: () => string,
): StartCycle | Flaw {
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
  return { type: "startCycle", terms, disbursedOn: on.value, holidayPolicy, loans, meetingIds };
}
