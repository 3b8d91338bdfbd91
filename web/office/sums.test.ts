import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { sumsOf } from "./sums.ts";

test("bolivianos and córdobas on one page are two sums, never one", () => {
  const list = [money("BOB", 10_050n), money("NIO", 700n), money("BOB", 50n)];
  expect(sumsOf(list)).toEqual([money("BOB", 10_100n), money("NIO", 700n)]);
});

test("a page without rows has no sum", () => {
  expect(sumsOf([])).toEqual([]);
});
