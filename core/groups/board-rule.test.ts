// Terms in a row and posts that change hands, as a table of boards.

import { describe, expect, test } from "vitest";
import type { Board } from "./board.ts";
import { remarksOnChange, remarksOnNext, termsInRow, type BoardOfCycle } from "./board-rule.ts";

const board = (president: string, secretary: string, treasurer: string): Board => {
  return { president, secretary, treasurer };
};

const RULE = { termsInRow: 2, rotate: 1 };

const LED: readonly BoardOfCycle[] = [
  { cycle: 1, board: board("rosa", "elena", "julia") },
  { cycle: 2, board: board("carmen", "rosa", "julia") },
  { cycle: 3, board: board("carmen", "sonia", "julia") },
];

test.each([
  ["julia", 3, 3],
  ["julia", 2, 2],
  ["carmen", 3, 2],
  ["rosa", 3, 0],
  ["rosa", 2, 2],
  ["sonia", 3, 1],
  ["elena", 3, 0],
])("%s has served by cycle %i: %i in a row", (memberId, lastCycle, terms) => {
  expect(termsInRow(LED, memberId, lastCycle)).toBe(terms);
});

test("a cycle nobody noted down ends the row", () => {
  const [first, , third] = LED;
  expect(termsInRow([first!, third!], "julia", 3)).toBe(1);
});

describe("a board for the next cycle", () => {
  test.each([
    ["three others", board("rosa", "elena", "wara"), []],
    ["one who has served two in a row", board("carmen", "rosa", "wara"), ["boardTermTooLong"]],
    ["one of one term who goes on", board("sonia", "rosa", "wara"), []],
    ["the same three", board("carmen", "sonia", "julia"), ["boardTermTooLong", "boardNotRotated"]],
  ] as const)("%s", (_name, next, remarks) => {
    expect(remarksOnNext(LED, next, RULE, 3)).toEqual(remarks);
  });

  test("may be the same where the bylaws ask for nothing and nobody noted who led before", () => {
    const next = board("carmen", "sonia", "julia");
    expect(remarksOnNext(LED, next, { termsInRow: 9, rotate: 0 }, 3)).toEqual([]);
    expect(remarksOnNext([], next, RULE, 3)).toEqual([]);
  });
});

test("in the middle of a cycle only whoever comes new to the board is asked about", () => {
  const before = board("carmen", "sonia", "julia");
  const filled = { before, after: board("carmen", "elena", "julia") };
  expect(remarksOnChange(LED, filled, RULE, 3)).toEqual([]);
  const again = { before, after: board("carmen", "rosa", "julia") };
  expect(remarksOnChange(LED, again, RULE, 3)).toEqual(["boardTermTooLong"]);
});
