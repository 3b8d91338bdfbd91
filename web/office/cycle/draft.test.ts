// The amounts written for a cycle become its command, and each woman's instalment is shown first.

import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { instalmentsOf, readDraft } from "./draft.ts";

const { terms } = inForce(BOLIVIA.products, day("2026-02-05"));
const around = { terms, currency: "BOB" as const, country: BOLIVIA };
const newId = () => crypto.randomUUID();
const draft = { disbursedOn: "2026-02-05", holidayPolicy: null, amounts: {} };

test("three thousand over twelve meetings shows what she brings to the first and the last", () => {
  const shown = instalmentsOf("3.000,00", draft, around);
  expect(shown?.first).toEqual(money("BOB", 26_936n));
  expect(shown?.last.minor).toBeGreaterThan(0n);
  expect(instalmentsOf("mucho", draft, around)).toBeNull();
});

test("only those with an amount take a loan, and an unreadable one is said", () => {
  const amounts = { rosa: "3000", julia: "", carmen: "2500.50" };
  const command = readDraft({ ...draft, amounts }, around, newId);
  expect(command).toMatchObject({
    loans: [
      { memberId: "rosa", principal: money("BOB", 300_000n) },
      { memberId: "carmen", principal: money("BOB", 250_050n) },
    ],
  });
  expect(readDraft({ ...draft, amounts: { rosa: "x" } }, around, newId)).toBe("amountUnreadable");
  expect(readDraft({ ...draft, amounts: { rosa: "0" } }, around, newId)).toBe("amountUnreadable");
  expect(readDraft({ ...draft, amounts: { rosa: " " } }, around, newId)).toBe("noLoans");
  expect(readDraft({ ...draft, disbursedOn: "hoy", amounts }, around, newId)).toBe("dayUnreadable");
});

test("the holiday policy chosen changes what she sees she will bring", () => {
  const last = (holidayPolicy: "nextBusinessDay" | null) =>
    instalmentsOf("3000", { ...draft, disbursedOn: "2026-02-20", holidayPolicy }, around)?.last;
  expect(last("nextBusinessDay")).not.toEqual(last(null));
});
