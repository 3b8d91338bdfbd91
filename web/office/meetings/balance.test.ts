import { expect, test } from "vitest";
import type { MeetingTotals } from "#core/meetings/meeting.ts";
import type { LineColumns } from "#core/meetings/totals.ts";
import { money, type Money } from "#core/money/money.ts";
import type { ActaLine } from "#core/wire/office.ts";
import { balanceOf } from "./balance.ts";

const bob = (minor: bigint) => money("BOB", minor);

const NOTHING: LineColumns = {
  external: bob(0n),
  covered: bob(0n),
  compulsory: bob(0n),
  missedPaid: bob(0n),
  restored: bob(0n),
  extra: bob(0n),
  fines: bob(0n),
  fund: bob(0n),
  fundInterest: bob(0n),
  helpers: bob(0n),
  held: bob(0n),
};

function lineOf(given: string, received: Money, columns: Partial<LineColumns>): ActaLine {
  return {
    memberId: given,
    line: 1,
    name: { given, family: "", knownAs: null },
    presence: "present",
    due: bob(26_936n),
    received,
    columns: { ...NOTHING, ...columns },
  };
}

/** Meeting four of Las Flores: Bs 1,931.50 brought, Bs 388.72 put in by others. */
const FOURTH: MeetingTotals = {
  due: bob(215_488n),
  collected: bob(193_150n),
  shortfall: bob(38_872n),
  covered: bob(38_872n),
  external: bob(215_488n),
  compulsory: bob(16_164n),
  voluntary: bob(370n),
  fines: bob(0n),
  givenBack: bob(0n),
  fundRecovered: bob(0n),
  expectedCash: bob(220_086n),
  countedCash: bob(220_086n),
  difference: bob(0n),
};

test("what came to the table of Las Flores is what went from it", () => {
  const lines = [
    lineOf("Rosa", bob(193_150n), { external: bob(215_488n), compulsory: bob(16_164n) }),
  ];
  const balance = balanceOf(FOURTH, lines);
  expect(balance.total).toEqual(bob(232_022n));
  expect(balance.sources.map(({ name }) => name)).toEqual(["collected", "covered"]);
  expect(balance.isEven).toBe(true);
});

test("money held for Carmen and used at this meeting is a source of its own", () => {
  const lines = [lineOf("Carmen", bob(193_150n), { external: bob(215_488n), held: bob(500n) })];
  const { sources } = balanceOf(FOURTH, lines);
  expect(sources.at(-1)).toEqual({ name: "kept", amount: bob(500n) });
});

test("a sheet whose lines do not add up to the signed totals is said to be uneven", () => {
  const lines = [lineOf("Julia", bob(193_149n), { external: bob(215_488n) })];
  expect(balanceOf(FOURTH, lines).isEven).toBe(false);
});
