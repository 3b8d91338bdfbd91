// The bylaws as they are being written down: amounts and percents as text, read into what is voted.

import type { Bylaws, Fines } from "#core/groups/bylaws.ts";
import type { Fraction } from "#core/money/fraction.ts";
import { isNegative, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { Day } from "#core/time/day.ts";
import { inForce, type Country } from "#countries/country.ts";

export type DraftFine = Exclude<keyof Fines, "substituted">;

export const DRAFT_FINES: readonly DraftFine[] = ["late", "veryLate", "absent"];

export type BylawsDraft = {
  readonly fines: Readonly<Record<DraftFine, string>>;
  /** Whole or decimal percent, as typed. */
  readonly savingsPercent: string;
  readonly fundPercent: string;
  readonly excused: string;
};

export type BylawsFlaw = "amountUnreadable" | "percentUnreadable" | "excusedUnreadable";

/** What the country proposes, with the women's own figures; or the first that cannot be read. */
export function readBylaws(
  draft: BylawsDraft,
  country: Country,
  votedOn: Day,
): Bylaws | BylawsFlaw {
  const proposal = inForce(country.bylaws, votedOn);
  const [late, veryLate, absent] = DRAFT_FINES.map((kind) => amountOf(draft.fines[kind], country));
  const rate = percentOf(draft.savingsPercent);
  const fundInterestPerMonth = percentOf(draft.fundPercent);
  if (!late || !veryLate || !absent) return "amountUnreadable";
  if (rate === null || fundInterestPerMonth === null) return "percentUnreadable";
  if (!/^\d{1,2}$/.test(draft.excused)) return "excusedUnreadable";
  return {
    ...proposal,
    version: 1,
    votedOn,
    fines: { ...proposal.fines, late, veryLate, absent },
    savings: { ...proposal.savings, rate },
    fundInterestPerMonth,
    excusedPerCycle: Number(draft.excused),
  };
}

export function amountOf(text: string, { currency }: Country): Money | null {
  const read = parseMoney(text, currency);
  return read.isGranted && !isNegative(read.value) ? read.value : null;
}

/** "10" or "2,5" percent, exactly. */
function percentOf(text: string): Fraction | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const numerator = BigInt(`${found[1] ?? ""}${(found[2] ?? "").padEnd(2, "0")}`);
  return { numerator, denominator: 10_000n };
}

export function percentText({ numerator, denominator }: Fraction): string {
  const hundredths = (numerator * 10_000n) / denominator;
  const [whole, rest] = [hundredths / 100n, hundredths % 100n];
  return rest === 0n ? `${whole}` : `${whole}.${String(rest).padStart(2, "0")}`;
}
