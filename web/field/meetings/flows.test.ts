// The acta the women sign tells of every coin on the table, those of help beyond the need too.

import { expect, test } from "vitest";
import type { CoverageAgreement, Meeting, MeetingTotals } from "#core/meetings/meeting.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { flowsOf } from "./flows.ts";

const bob = (minor: bigint) => money("BOB", minor);
const nothing = bob(0n);

/** Eight women owe 269.36; six bring all of it and 26.94 of savings, Bertha 100, Nieves nothing. */
const TOTALS: MeetingTotals = {
  due: bob(215_488n),
  collected: bob(187_780n),
  shortfall: bob(43_872n),
  covered: bob(16_936n),
  external: bob(188_552n),
  compulsory: bob(16_164n),
  voluntary: nothing,
  fines: nothing,
  givenBack: nothing,
  fundRecovered: nothing,
  expectedCash: bob(204_720n),
  countedCash: bob(204_720n),
  difference: nothing,
};

const HELP: CoverageAgreement = {
  agreementId: "bertha",
  debtorId: "bertha",
  source: "subgroup",
  shares: [
    { helperId: "felipa", amount: bob(8_470n), receiptNumber: null },
    { helperId: "ana", amount: bob(8_470n), receiptNumber: null },
  ],
  consent: { manner: "spoken", givenBy: ["felipa", "ana"], votesFor: null, votesAgainst: null },
  deviceId: "telefono",
};

const MEETING: Meeting = {
  meetingId: "primera",
  number: 1,
  dueOn: day("2026-12-10"),
  heldOn: day("2026-12-10"),
  status: "open",
  roll: [],
  rollDeviceId: null,
  payments: [],
  coverages: [HELP],
  counts: [],
  agreements: null,
  totals: null,
};

test("what Felipa and Ana lay down beyond Bertha's need is held for them, and the acta says so", () => {
  const { sources, uses, total } = flowsOf(TOTALS, MEETING);
  expect(sources).toEqual([
    ["acta.fromMembers", bob(187_780n)],
    ["acta.fromHelp", bob(16_940n)],
  ]);
  expect(uses).toEqual([
    ["split.external", bob(188_552n)],
    ["split.compulsory", bob(16_164n)],
    ["split.held", bob(4n)],
  ]);
  expect(total).toEqual(TOTALS.expectedCash);
});

test("what was held for a woman from before and is used now is a source of its own", () => {
  const used = { ...TOTALS, collected: bob(187_280n) };
  const { sources, uses, total } = flowsOf(used, MEETING);
  expect(sources.at(-1)).toEqual(["acta.fromHeld", bob(496n)]);
  expect(uses.map(([word]) => word)).not.toContain("split.held");
  expect(total).toEqual(bob(204_716n));
});
