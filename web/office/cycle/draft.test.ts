// The amounts written for a cycle become its command, and each woman's instalment is shown first.

import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import { instalmentsOf, readDraft } from "./draft.ts";

const { terms } = inForce(BOLIVIA.products, day("2026-02-05"));
const around = { terms, currency: "BOB" as const, newId: () => crypto.randomUUID() };
const disbursedOn = "2026-02-05";

test("three thousand over twelve meetings shows what she brings to the first and the last", () => {
  const shown = instalmentsOf("3.000,00", { terms, currency: "BOB", disbursedOn });
  expect(shown?.first).toEqual(money("BOB", 26_936n));
  expect(shown?.last.minor).toBeGreaterThan(0n);
  expect(instalmentsOf("mucho", { terms, currency: "BOB", disbursedOn })).toBeNull();
});

test("only those with an amount take a loan, and an unreadable one is said", () => {
  const amounts = { rosa: "3000", julia: "", carmen: "2500.50" };
  const command = readDraft({ disbursedOn, amounts }, around);
  expect(command).toMatchObject({
    loans: [
      { memberId: "rosa", principal: money("BOB", 300_000n) },
      { memberId: "carmen", principal: money("BOB", 250_050n) },
    ],
  });
  expect(readDraft({ disbursedOn, amounts: { rosa: "x" } }, around)).toBe("amountUnreadable");
  expect(readDraft({ disbursedOn, amounts: { rosa: "0" } }, around)).toBe("amountUnreadable");
  expect(readDraft({ disbursedOn, amounts: { rosa: " " } }, around)).toBe("noLoans");
  expect(readDraft({ disbursedOn: "hoy", amounts }, around)).toBe("dayUnreadable");
});
