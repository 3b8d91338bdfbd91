import { expect, test } from "vitest";
import { day } from "#core/time/day.ts";
import type { MeetingRow } from "#core/wire/office.ts";
import { byCycle } from "./by-cycle.ts";

function met(number: number): MeetingRow {
  return {
    meetingId: `meeting-${number}`,
    number,
    dueOn: day("2026-03-05"),
    heldOn: null,
    status: "planned",
    totals: null,
    hiddenArrears: 0,
    irregularities: [],
  };
}

test("the meetings of the cycle that runs stand before those of the cycles that ended", () => {
  const cycles = byCycle([4, 5, 1, 2, 3, 1].map(met), 4);
  expect(
    cycles.map(({ cycleNumber, rows }) => [cycleNumber, rows.map(({ number }) => number)]),
  ).toEqual([
    [4, [1]],
    [3, [1, 2, 3]],
    [2, [4, 5]],
  ]);
  expect(byCycle([], 0)).toEqual([]);
});
