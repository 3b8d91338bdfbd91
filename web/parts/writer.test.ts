import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { writerFor } from "./writer.ts";

test("an amount is written as it is in Bolivia, or as English writes it", () => {
  expect(writerFor("es").figure(money("BOB", 193_150n))).toBe("1.931,50");
  expect(writerFor("en").figure(money("BOB", 193_150n))).toBe("1,931.50");
});

test("no coin is lost in writing an amount beyond what a number can hold", () => {
  expect(writerFor("en").figure(money("BOB", 900_719_925_474_099_399n))).toBe(
    "9,007,199,254,740,993.99",
  );
});

test("the hidden arrears of the fourth meeting of Las Flores read 18.04 %", () => {
  expect(writerFor("es").share(1804).replace(/\s/g, "")).toBe("18,04%");
});

test("a business day is the same day wherever the reader sits", () => {
  expect(writerFor("es").day(day("2026-10-14"))).toBe("14/10/2026");
});

test("a meeting of this fortnight is named by its weekday, without the year", () => {
  expect(writerFor("es").weekday(day("2026-10-14"))).toBe("miércoles, 14 de octubre");
});

test("a record's time is written with twenty-four hours", () => {
  expect(writerFor("es").instant("2026-10-14T15:32:00")).toBe("14/10/2026, 15:32");
});
