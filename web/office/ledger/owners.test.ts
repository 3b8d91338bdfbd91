import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import type { LedgerLine } from "#core/wire/office.ts";
import { byOwner, naturalBalance } from "./owners.ts";

const line = (memberId: string, accountNumber: number, minor: bigint): LedgerLine => ({
  entryNumber: accountNumber,
  purpose: "internalAccount",
  happenedOn: day("2026-10-14"),
  postedOn: day("2026-10-14"),
  recordedAt: "2026-10-14T15:00:00Z",
  account: "voluntarySavings",
  memberId,
  meetingId: null,
  amount: money("BOB", minor),
  accountNumber,
  balanceAfter: money("BOB", minor),
});

test("the savings of Rosa and of Julia run apart, each in the order they were posted", () => {
  const lines = [line("Rosa", 2, -500n), line("Julia", 1, -100n), line("Rosa", 1, -300n)];
  const owners = byOwner(lines).map((own) =>
    own.map(({ memberId, accountNumber }) => `${memberId} ${accountNumber}`),
  );
  expect(owners).toEqual([["Rosa 1", "Rosa 2"], ["Julia 1"]]);
});

test("savings of the members read as a positive balance though they stand on the credit side", () => {
  expect(naturalBalance("voluntarySavings", money("BOB", -4_000n))).toEqual(money("BOB", 4_000n));
  expect(naturalBalance("groupCash", money("BOB", 4_000n))).toEqual(money("BOB", 4_000n));
});
