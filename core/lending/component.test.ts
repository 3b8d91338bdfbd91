import fc from "fast-check";
import { expect, test } from "vitest";
import { add, isZero, money, subtract, zero } from "#core/money/money.ts";
import { addParts, COMPONENTS, subtractParts, totalOf, type Parts } from "./component.ts";

const amount = fc
  .bigInt(-(10n ** 9n), 10n ** 9n)
  .filter((minor) => minor !== 0n)
  .map((minor) => money("BOB", minor));

const anyParts: fc.Arbitrary<Parts> = fc.dictionary(fc.constantFrom(...COMPONENTS), amount);

test("the total is the sum of the components, whatever is added or taken", () => {
  fc.assert(
    fc.property(anyParts, anyParts, (due, paid) => {
      const [whole, part] = [totalOf(due, "BOB"), totalOf(paid, "BOB")];
      expect(totalOf(addParts(due, paid), "BOB")).toEqual(add(whole, part));
      expect(totalOf(subtractParts(due, paid), "BOB")).toEqual(subtract(whole, part));
    }),
  );
});

test("what is paid and then reversed leaves the dues as they were", () => {
  fc.assert(
    fc.property(anyParts, anyParts, (due, paid) => {
      expect(subtractParts(addParts(due, paid), paid)).toEqual(due);
    }),
  );
});

test("a component paid in full is left out", () => {
  const due: Parts = { interest: money("BOB", 3_500n), principal: money("BOB", 23_436n) };
  expect(subtractParts(due, { interest: money("BOB", 3_500n) })).toEqual({
    principal: money("BOB", 23_436n),
  });
  expect(Object.values(addParts(due, { tax: zero("BOB") })).some(isZero)).toBe(false);
});

test("nothing at all is zero in the currency asked for", () => {
  expect(totalOf({}, "NIO")).toEqual(zero("NIO"));
});
