import { expect, test } from "vitest";
import { fraction } from "#core/money/fraction.ts";
import { levelInstalment } from "./level.ts";

const TO_THE_CENT = { unitMinor: 1n, mode: "halfUp" } as const;

function instalmentOf(
  principalMinor: bigint,
  percentPerYear: bigint,
  periods: { readonly count: number; readonly days: bigint; readonly ofYear: bigint },
): bigint {
  const ratePerDay = fraction(percentPerYear, 100n * periods.ofYear);
  const days = Array.from({ length: periods.count }, () => periods.days);
  return levelInstalment({ principalMinor, ratePerDay, days, rounding: TO_THE_CENT });
}

test.each([
  ["Rosa's 3000.00, fortnightly", 300_000n, 30n, 12, 14n, 360n, 26_936n],
  ["her 1800.54 rescheduled", 180_054n, 30n, 10, 14n, 360n, 19_181n],
  ["her 1546.03 after a prepayment", 154_603n, 30n, 8, 14n, 360n, 20_354n],
  ["Carmen's 12000.00, every four weeks", 1_200_000n, 36n, 6, 28n, 365n, 219_770n],
  ["Julia's 4000.00, monthly", 400_000n, 30n, 5, 30n, 360n, 86_099n],
  ["Elena's 5000.00, monthly", 500_000n, 24n, 6, 30n, 360n, 89_263n],
  ["Marta's 2500.00, weekly", 250_000n, 48n, 16, 7n, 365n, 16_876n],
  ["Silvia's 200000.00 at 90 %", 20_000_000n, 90n, 12, 14n, 365n, 2_063_843n],
])("%s", (_loan, principal, percentPerYear, count, days, ofYear, expected) => {
  expect(instalmentOf(principal, percentPerYear, { count, days, ofYear })).toBe(expected);
});

test("without interest the principal is divided by the number of instalments", () => {
  expect(instalmentOf(120_000n, 0n, { count: 12, days: 14n, ofYear: 360n })).toBe(10_000n);
});

test("an exact half of a cent is seen as a half and goes up", () => {
  expect(instalmentOf(1n, 0n, { count: 2, days: 14n, ofYear: 360n })).toBe(1n);
  expect(instalmentOf(10n, 18_000n, { count: 1, days: 1n, ofYear: 360n })).toBe(15n);
  expect(instalmentOf(3n, 18_000n, { count: 1, days: 1n, ofYear: 360n })).toBe(5n);
});

test("a longer first period makes every instalment dearer", () => {
  const ratePerDay = fraction(30n, 36_000n);
  const regular = { principalMinor: 300_000n, ratePerDay, rounding: TO_THE_CENT };
  const late = levelInstalment({ ...regular, days: [20n, 14n, 14n] });
  expect(late > levelInstalment({ ...regular, days: [14n, 14n, 14n] })).toBe(true);
});
