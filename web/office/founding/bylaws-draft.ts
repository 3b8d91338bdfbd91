// The bylaws as they are being written down: amounts and percents as text, read into what is voted.

import type { BoardRule } from "#core/groups/board-rule.ts";
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
  /** Terms in a row on the board, and posts that change hands. */
  readonly termsInRow: string;
  readonly rotate: string;
};

export type BylawsFlaw =
  | "amountUnreadable"
  | "percentUnreadable"
  | "excusedUnreadable"
  | "boardRuleUnreadable";

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
  const board = boardRuleOf(draft);
  if (board === null) return "boardRuleUnreadable";
  return {
    ...proposal,
    board,
    version: 1,
    votedOn,
    fines: { ...proposal.fines, late, veryLate, absent },
    savings: { ...proposal.savings, rate },
    fundInterestPerMonth,
    excusedPerCycle: Number(draft.excused),
  };
}

/** Somebody must lead, and no more posts change hands than there are. */
function boardRuleOf({ termsInRow, rotate }: BylawsDraft): BoardRule | null {
  if (!/^[1-9]$/.test(termsInRow) || !/^[0-3]$/.test(rotate)) return null;
  return { termsInRow: Number(termsInRow), rotate: Number(rotate) };
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
