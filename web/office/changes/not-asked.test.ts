import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { notAsked } from "./not-asked.ts";

function loan(given: string, minor: bigint) {
  return {
    memberId: given,
    name: { given, family: "Quispe", knownAs: null },
    receives: money("BOB", minor),
    instalment: money("BOB", 1n),
    maturity: day("2026-10-01"),
  };
}

test("the approver of a cycle is told who would receive more than the cap, and not who receives just so much", () => {
  const { cap, aboveCap, persons } = notAsked(
    [loan("Elena", 1_800_001n), loan("Rosa", 1_800_000n), loan("Julia", 300_000n)],
    day("2026-04-16"),
  );
  expect(aboveCap.map(({ name }) => name.given)).toEqual(["Elena"]);
  expect([cap, persons]).toEqual([money("BOB", 1_800_000n), 2]);
});
