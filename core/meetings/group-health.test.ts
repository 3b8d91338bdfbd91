import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#core/money/fraction.ts";
import { groupHealth, HEALTH_PARTS, type HealthMeasures } from "./group-health.ts";

const WEIGHTS = {
  onTime: 35,
  attendance: 20,
  ownMoney: 20,
  savings: 10,
  rotation: 5,
  training: 5,
  complaints: 5,
};
const UNKNOWN: HealthMeasures = {
  onTime: null,
  attendance: null,
  ownMoney: null,
  savings: null,
  rotation: null,
  training: null,
  complaints: null,
};

test("an association with everything in order has a hundred", () => {
  const all = Object.fromEntries(HEALTH_PARTS.map((part) => [part, fraction(1n, 1n)]));
  expect(groupHealth({ ...UNKNOWN, ...all }, WEIGHTS).score).toBe(100);
});

test("two of eight late, all present, a fifth of the money of others, no savings missed: 85", () => {
  const measures = {
    ...UNKNOWN,
    onTime: fraction(6n, 8n),
    attendance: fraction(1n, 1n),
    ownMoney: fraction(8_196n, 10_000n),
    savings: fraction(1n, 1n),
  };
  const { score, parts } = groupHealth(measures, WEIGHTS);
  // (35 × 0.75 + 20 + 20 × 0.8196 + 10) / 85 = 72.642 / 85
  expect(score).toBe(85);
  expect(parts.map(({ points }) => points)).toEqual([26, 20, 16, 10, null, null, null]);
});

test("nothing known is no score, never zero", () => {
  expect(groupHealth(UNKNOWN, WEIGHTS).score).toBeNull();
});

test("a better part never lowers the score", () => {
  const part = fc.constantFrom(...HEALTH_PARTS);
  const tenths = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), {
    minLength: 7,
    maxLength: 7,
  });
  fc.assert(
    fc.property(tenths, part, (values, better) => {
      const measures = Object.fromEntries(
        HEALTH_PARTS.map((name, index) => {
          const value = values[index] ?? null;
          return [name, value === null ? null : fraction(BigInt(value), 10n)];
        }),
      ) as HealthMeasures;
      if (measures[better] === null) return;
      const after = groupHealth({ ...measures, [better]: fraction(1n, 1n) }, WEIGHTS);
      expect(after.score).toBeGreaterThanOrEqual(groupHealth(measures, WEIGHTS).score ?? 0);
    }),
  );
});
