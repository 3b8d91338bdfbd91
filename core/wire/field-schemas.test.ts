// The small shapes say no to whatever is none of theirs; they never stumble over it.

import { expect, test } from "vitest";
import { fractionSchema, moneySchema } from "./field-schemas.ts";

const NO_NUMBERS = ["__proto__", "", " ", "1e9", "0x10", "1n", "--1", "1".repeat(5_000), null, 7];

test("an amount that is no number is refused in the shape itself", () => {
  for (const minor of NO_NUMBERS) {
    expect(moneySchema.safeParse({ currency: "BOB", minor }).success).toBe(false);
    const fraction = { numerator: minor, denominator: minor };
    expect(fractionSchema.safeParse(fraction).success).toBe(false);
  }
  expect(moneySchema.safeParse({ currency: "BOB", minor: "-12345" }).success).toBe(true);
});
