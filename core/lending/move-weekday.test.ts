import { expect, test } from "vitest";
import { dueDays } from "#core/time/calendar.ts";
import { day, type Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import { DISBURSED_ON, exampleLoan, FOUR_WEEKLY } from "./example-loan.ts";
import { moveOffHolidays, openDays } from "./holiday-policy.ts";
import type { LendingState, Loan } from "./loan.ts";
import { moveWeekday, type MoveAsked } from "./move-weekday.ts";
import { maturityOf } from "./rest-of-loan.ts";

const holyThursday: ClosedDays = {
  holidays: new Map([
    [day("2026-04-02"), "closure"],
    [day("2026-04-03"), "goodFriday"],
  ]),
  restDays: [5, 6],
};
const series = { anchor: DISBURSED_ON, frequency: FOUR_WEEKLY.frequency };

/** Las Flores meets on Thursdays; instalment 1 is paid and Holy Thursday waits for Monday. */
const state = stateOf(
  moveOffHolidays(
    exampleLoan(FOUR_WEEKLY, 1),
    FOUR_WEEKLY,
    "nextBusinessDay",
    holyThursday,
    day("2026-03-05"),
  ),
);

const toTuesday: MoveAsked = {
  on: day("2026-03-20"),
  series,
  firstOn: day("2026-04-07"),
  onMove: "asPlanned",
};

test("from Thursdays to Tuesdays every open day and the maturity move, the paid one stands", () => {
  const { loan, dueDays: days } = moved(toTuesday);
  const tuesdays = ["2026-04-07", "2026-05-05", "2026-06-02", "2026-06-30", "2026-07-28"];
  expect(daysOf(loan)).toEqual(["2026-03-05", ...tuesdays]);
  expect(days).toEqual(["2026-03-05", ...tuesdays]);
  expect(maturityOf(loan)).toBe("2026-07-28");
  const paid = (one: Loan) => one.lines.map(({ due }) => due);
  expect(paid(loan)).toEqual(paid(state.loans["rosa"] ?? loan));
});

test("an earlier Tuesday will do, as long as it is still to come", () => {
  const sooner = moved({ ...toTuesday, firstOn: day("2026-03-31") });
  expect(daysOf(sooner.loan)[1]).toBe("2026-03-31");
  const late = moveWeekday(state, {
    ...toTuesday,
    on: day("2026-03-31"),
    firstOn: day("2026-03-31"),
  });
  expect(late).toEqual({ isGranted: false, reason: "tooSoon" });
});

test("with interest for the actual days the instalment stays and the last one differs", () => {
  const { loan } = moved({ ...toTuesday, onMove: "keepInstalment" });
  const totals = loan.lines.map(
    ({ due }) => (due.principal?.minor ?? 0n) + (due.interest?.minor ?? 0n),
  );
  expect(new Set(totals.slice(0, -1)).size).toBe(1);
  expect((totals.at(-1) ?? 0n) > (totals[0] ?? 0n)).toBe(true);
});

test("a whole period is no change of weekday, and monthly groups have none", () => {
  const far = moveWeekday(state, { ...toTuesday, firstOn: day("2026-04-30") });
  expect(far).toEqual({ isGranted: false, reason: "tooFar" });
  const monthly = { anchor: DISBURSED_ON, frequency: { every: 1, unit: "months" } } as const;
  const never = moveWeekday(state, { ...toTuesday, series: monthly });
  expect(never).toEqual({ isGranted: false, reason: "notWeekly" });
  const repaid = moveWeekday(stateOf(exampleLoan(FOUR_WEEKLY, 6)), toTuesday);
  expect(repaid).toEqual({ isGranted: false, reason: "nothingToMove" });
});

test("a week of blockades makes two weekly meetings wait, one day after the other", () => {
  const weekly = { anchor: day("2026-06-01"), frequency: { every: 7, unit: "days" } } as const;
  const mondays = [day("2026-06-08"), day("2026-06-15"), day("2026-06-22")];
  const blocked = Array.from({ length: 11 }, (_, index) =>
    day(`2026-06-${String(8 + index).padStart(2, "0")}`),
  );
  const closed = { holidays: new Map(blocked.map((on) => [on, "blockade"])), restDays: [] };
  const waited = openDays(mondays, weekly, "nextBusinessDay", closed);
  expect(waited).toEqual(["2026-06-19", "2026-06-20", "2026-06-22"]);
  const skipped = openDays(mondays, weekly, "nextMeetingExtendTerm", closed);
  expect(skipped).toEqual(["2026-06-22", "2026-06-29", "2026-07-06"]);
});

function moved(asked: MoveAsked): { readonly loan: Loan; readonly dueDays: readonly Day[] } {
  const outcome = moveWeekday(state, asked);
  if (!outcome.isGranted) throw new Error(outcome.reason);
  const loan = outcome.value.loans["rosa"];
  if (loan === undefined) throw new Error("Rosa has a loan.");
  return { loan, dueDays: outcome.value.cycle.dueDays };
}

function stateOf(loan: Loan): LendingState {
  const days = dueDays(DISBURSED_ON, FOUR_WEEKLY.frequency, FOUR_WEEKLY.instalments);
  const cycle = {
    number: 1,
    terms: FOUR_WEEKLY,
    disbursedOn: DISBURSED_ON,
    dueDays: days,
    holidayPolicy: null,
  };
  return { cycle, loans: { rosa: loan }, debts: [] };
}

function daysOf({ lines }: Loan): Day[] {
  return lines.map(({ dueOn }) => dueOn);
}
