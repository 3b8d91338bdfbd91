import { expect, test } from "vitest";
import { fraction, percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIAN_WRITER } from "./paper-writer.ts";

test("amounts are written with a point for thousands and a comma for cents", () => {
  const { figure, sum } = BOLIVIAN_WRITER;
  expect(figure(money("BOB", 215_488n))).toBe("2.154,88");
  expect(figure(money("BOB", -1_000_000_005n))).toBe("-10.000.000,05");
  expect(figure(money("BOB", 99_999n))).toBe("999,99");
  expect(figure(money("PYG", 1_234_567n))).toBe("1.234.567");
  expect(sum(money("BOB", 1n))).toBe("Bs\u00a00,01");
});

test("rates are written exactly, days as people say them", () => {
  const { rate, day: written, longDay, count } = BOLIVIAN_WRITER;
  expect([rate(percent("30")), rate(percent("11.5")), rate(fraction(1n, 2n))]).toEqual([
    "30\u00a0%",
    "11,5\u00a0%",
    "50\u00a0%",
  ]);
  expect(written(day("2026-04-02"))).toBe("02/04/2026");
  expect(longDay(day("2026-04-02"))).toBe("2 de abril de 2026");
  expect(count(21)).toBe("veintiuna");
});

test("an association that carries the kind in its name is not called so twice", () => {
  const { association } = BOLIVIAN_WRITER;
  expect(association("Asociación Comunal Las Flores")).toBe("Las Flores");
  expect(association("ASOCIACION COMUNAL Ñuñoa")).toBe("Ñuñoa");
  expect(association("Las Flores")).toBe("Las Flores");
  expect(association("Asociación Comunal")).toBe("Asociación Comunal");
  expect(association("Banco Comunal Bartolina Sisa")).toBe("Banco Comunal Bartolina Sisa");
});
