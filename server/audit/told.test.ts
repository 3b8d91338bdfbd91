// One history must explain what was told of a thing, in whichever order servers whose clocks disagree
// had it sealed; and whoever changed the thing in between is found.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hear, type Telling } from "./told.ts";

const TOLD = { country: "BO", portion: 1 };

/** A thing that stood in these states one after the other, each change told. */
function tellingsOf(states: readonly string[], place = TOLD): Telling[] {
  return states.map((after, at) => ({ ...place, before: states[at - 1] ?? null, after }));
}

const states = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1, maxLength: 9 });

const shuffled = states.chain((lived) =>
  fc.tuple(
    fc.constant(lived),
    fc.shuffledSubarray(tellingsOf(lived), { minLength: lived.length, maxLength: lived.length }),
  ),
);

describe("what was told of a thing", () => {
  test("is one history, in whichever order what was sealed together stands", () => {
    fc.assert(
      fc.property(shuffled, ([lived, told]) => {
        const { isBroken, ends } = hear(told, "nothing");
        expect([isBroken, [...ends]]).toEqual([false, [lived.at(-1)]]);
      }),
    );
  });

  test("is one history over the chains of two countries", () => {
    const told = tellingsOf(["a", "b", "c", "d"]).map((telling, at) => ({
      ...telling,
      country: at % 2 === 0 ? "BO" : "AR",
      portion: at,
    }));
    const byCountry = told.toSorted((one, other) => (one.country < other.country ? -1 : 1));
    expect(hear(byCountry, "nothing")).toEqual({ isBroken: false, ends: new Set(["d"]) });
  });

  test("shows what nobody told, however the rest is ordered", () => {
    fc.assert(
      fc.property(shuffled, fc.nat(), fc.boolean(), ([, told], at, isAfter) => {
        const where = at % told.length;
        const altered = told.map((telling, index) => {
          if (index !== where) return telling;
          return isAfter ? { ...telling, after: "x" } : { ...telling, before: "x" };
        });
        const { isBroken, ends } = hear(altered, "nothing");
        expect(isBroken || ends.has("x")).toBe(true);
      }),
    );
  });

  test("shows who brought back an older state, changed it and put it right again", () => {
    const lived = tellingsOf(["a", "b"]);
    const behind = [
      { ...TOLD, portion: 2, before: "a", after: "c" },
      { ...TOLD, portion: 3, before: "c", after: "a" },
    ];
    expect(hear([...lived, ...behind], "nothing").isBroken).toBe(true);
  });

  test("may begin anyhow where nobody was asked before, and stands as it was told without a question", () => {
    const [first = TOLD as never, second = TOLD as never] = tellingsOf(["a", "b"]).slice(0, 2);
    expect(hear([second], "nothing").isBroken).toBe(true);
    expect(hear([second], "anything")).toEqual({ isBroken: false, ends: new Set(["b"]) });
    const made = { ...TOLD, after: "a" };
    expect(hear([second, made], "nothing")).toEqual({ isBroken: false, ends: new Set(["b"]) });
    const anew = { ...TOLD, portion: 2, after: "e" };
    expect(hear([first, second, anew], "nothing")).toEqual({
      isBroken: false,
      ends: new Set(["e"]),
    });
  });
});
