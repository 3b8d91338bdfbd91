import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, isPositive, isZero, money, sum, zero } from "#core/money/money.ts";
import { allocate, type Owed } from "./allocate.ts";
import { COMPONENTS, STANDARD_ORDER, subtractParts, totalOf } from "./component.ts";

const bob = (minor: bigint) => money("BOB", minor);
const first: Owed = { instalment: 1, parts: { interest: bob(3_500n), principal: bob(23_436n) } };
const second: Owed = { instalment: 2, parts: { interest: bob(3_227n), principal: bob(23_709n) } };

const minor = fc.bigInt(1n, 10n ** 7n);
const parts = fc.dictionary(fc.constantFrom(...COMPONENTS), minor.map(bob));
const debts = fc
  .array(parts)
  .map((list) => list.map((owed, index): Owed => ({ instalment: index + 1, parts: owed })));

test("Rosa's payment ends the oldest instalment before it reaches the next", () => {
  expect(allocate(bob(30_000n), [first, second], STANDARD_ORDER)).toEqual({
    taken: [first, { instalment: 2, parts: { interest: bob(3_064n) } }],
    left: bob(0n),
  });
});

test("a repayment larger than the debt comes back as left over, never lost", () => {
  expect(allocate(bob(30_000n), [first], STANDARD_ORDER)).toEqual({
    taken: [first],
    left: bob(3_064n),
  });
});

test("a hardship plan repays principal first", () => {
  const { taken } = allocate(bob(10_000n), [first], STANDARD_ORDER.toReversed());
  expect(taken).toEqual([{ instalment: 1, parts: { principal: bob(10_000n) } }]);
});

test("who brings nothing, or owes nothing, is asked for nothing", () => {
  expect(allocate(bob(0n), [first], STANDARD_ORDER)).toEqual({ taken: [], left: bob(0n) });
  expect(allocate(bob(500n), [], STANDARD_ORDER)).toEqual({ taken: [], left: bob(500n) });
});

test("every coin paid is either taken or left over, and nothing is taken twice", () => {
  fc.assert(
    fc.property(minor, debts, (paid, owed) => {
      const { taken, left } = allocate(bob(paid), owed, STANDARD_ORDER);
      const totals = taken.map((line) => totalOf(line.parts, "BOB"));
      expect(add(sum("BOB", totals), left)).toEqual(bob(paid));
      for (const line of taken) {
        const due = owed.find(({ instalment }) => instalment === line.instalment)?.parts ?? {};
        const rest = Object.values(subtractParts(due, line.parts));
        expect(rest.every(isPositive)).toBe(true);
        expect(Object.values(line.parts).every(isPositive)).toBe(true);
      }
    }),
  );
});

test("money is left over only when every debt is paid", () => {
  fc.assert(
    fc.property(minor, debts, (paid, owed) => {
      const { left } = allocate(bob(paid), owed, STANDARD_ORDER);
      const whole = sum(
        "BOB",
        owed.map((line) => totalOf(line.parts, "BOB")),
      );
      expect(isZero(left)).toBe(compare(bob(paid), whole) <= 0);
    }),
  );
});

test("a component is reached only when all before it are paid, oldest instalment first", () => {
  fc.assert(
    fc.property(
      minor,
      debts,
      fc.shuffledSubarray([...COMPONENTS], { minLength: 7 }),
      (paid, owed, order) => {
        const { taken } = allocate(bob(paid), owed, order);
        const gaps = owed.flatMap(({ instalment, parts: due }) => {
          const got = taken.find((line) => line.instalment === instalment)?.parts ?? {};
          return order.flatMap((component) => {
            const part = due[component];
            if (part === undefined) return [];
            return [
              {
                isFull: compare(got[component] ?? zero("BOB"), part) === 0,
                isTouched: got[component] !== undefined,
              },
            ];
          });
        });
        const firstGap = gaps.findIndex(({ isFull }) => !isFull);
        const later = firstGap === -1 ? [] : gaps.slice(firstGap + 1);
        expect(later.some(({ isTouched }) => isTouched)).toBe(false);
      },
    ),
  );
});
