import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, daysBetween, type Day, type Weekday } from "./day.ts";
import { fallsOn, holidaysBetween, isBusinessDay, nextBusinessDay } from "./holidays.ts";

const newYear = {
  name: "newYear",
  falls: { month: 1, date: 1 },
  onSunday: "movesToMonday",
  region: null,
} as const;
const goodFriday = {
  name: "goodFriday",
  falls: { daysAfterEaster: -2 },
  onSunday: "stays",
  region: null,
} as const;

const weekend: readonly Weekday[] = [5, 6];
const holyWeek = {
  holidays: new Map([
    [day("2026-04-02"), "closure"],
    [day("2026-04-03"), "goodFriday"],
  ]),
  restDays: weekend,
};

test("New Year on a Sunday is kept on the Monday", () => {
  expect(fallsOn(newYear, 2023)).toBe("2023-01-02");
  expect(fallsOn({ ...newYear, onSunday: "stays" }, 2023)).toBe("2023-01-01");
  expect(fallsOn(newYear, 2026)).toBe("2026-01-01");
});

test("holidays are found from one day to another, over the turn of the year", () => {
  const found = holidaysBetween([newYear, goodFriday], day("2026-04-03"), day("2027-01-01"));
  expect([...found]).toEqual([
    ["2026-04-03", "goodFriday"],
    ["2027-01-01", "newYear"],
  ]);
});

test("after a closed Holy Thursday the branch opens again on Monday", () => {
  expect(nextBusinessDay(day("2026-04-01"), holyWeek)).toBe("2026-04-01");
  expect(nextBusinessDay(day("2026-04-02"), holyWeek)).toBe("2026-04-06");
});

test("the next business day is open, not earlier, and every day before it was closed", () => {
  const start = day("2026-01-01");
  const someDays = fc.array(fc.nat(60), { maxLength: 60 });
  const rest = fc.uniqueArray(fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6), { maxLength: 6 });
  fc.assert(
    fc.property(someDays, rest, fc.nat(60), (holidays, restDays, from) => {
      const closed = {
        holidays: new Map<Day, string>(holidays.map((count) => [addDays(start, count), "closure"])),
        restDays,
      };
      const wanted = addDays(start, from);
      const open = nextBusinessDay(wanted, closed);
      expect(isBusinessDay(open, closed)).toBe(true);
      const waited = Array.from({ length: daysBetween(wanted, open) }, (_, count) =>
        addDays(wanted, count),
      );
      expect(waited.some((on) => isBusinessDay(on, closed))).toBe(false);
    }),
  );
});

test("a week without an open day is a bug and throws", () => {
  const never = { holidays: new Map<Day, string>(), restDays: [0, 1, 2, 3, 4, 5, 6] as const };
  expect(() => nextBusinessDay(day("2026-04-02"), never)).toThrow(RangeError);
});
