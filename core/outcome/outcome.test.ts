import { expect, test } from "vitest";
import { granted, refused, type Outcome } from "./outcome.ts";

/** What the branch answers when Rosa asks for a loan of so many bolivianos. */
function answer(asked: number): Outcome<number, "tooMuch"> {
  return asked > 18_000 ? refused("tooMuch") : granted(asked);
}

test("Rosa is granted what she asked for", () => {
  expect(answer(3_000)).toEqual({ isGranted: true, value: 3_000 });
});

test("Rosa is refused with the reason, and nothing is thrown", () => {
  expect(answer(20_000)).toEqual({ isGranted: false, reason: "tooMuch" });
});
