// What the history of a book says of a woman as a borrower.

import { describe, expect, test } from "vitest";
import type { CycleStarted } from "#core/lending/disburse.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import type { Movement } from "#core/meetings/movement.ts";
import type { Presence } from "#core/meetings/meeting.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { isHistory, rungRecords, type HistoryEvent } from "./rung.ts";

const ON = day("2026-03-05");
const bob = (minor: number) => money("BOB", BigInt(minor));

/** Only what a record is read from; the rest of a cycle says nothing about it. */
function cycle(number: number, loans: Readonly<Record<string, number>>): HistoryEvent {
  return {
    type: "CycleStarted",
    cycle: { number },
    loans: Object.entries(loans).map(([memberId, minor]) => {
      return { memberId, principal: bob(minor) };
    }),
  } as unknown as CycleStarted;
}

function roll(meetingId: string, presences: Readonly<Record<string, Presence>>): HistoryEvent {
  const marks = Object.entries(presences).map(([memberId, presence]) => {
    return { memberId, presence, minutesLate: 0, substitute: null };
  });
  return { type: "RollTaken", meetingId, marks, deviceId: "phone" };
}

function closed(
  meetingId: string,
  dues: Readonly<Record<string, number>>,
  movements: readonly Movement[],
): HistoryEvent {
  const sheet = Object.entries(dues).map(([memberId, due]) => {
    return { memberId, due: bob(due), received: bob(0), inCash: bob(0) };
  });
  return {
    type: "MeetingClosed",
    meetingId,
    heldOn: ON,
    sheet,
    movements,
  } as unknown as MeetingClosed;
}

const paid = (memberId: string, minor: number): Movement => ({
  kind: "instalmentPaid",
  memberId,
  instalment: 1,
  parts: { principal: bob(minor) },
  funding: "own",
});

const saved = (memberId: string, minor: number): Movement => ({
  kind: "savingsDeposited",
  memberId,
  purpose: "current",
  amount: bob(minor),
});

const FIRST = [
  cycle(1, { rosa: 300_000, julia: 200_000 }),
  roll("m1", { rosa: "present", julia: "late" }),
  closed("m1", { rosa: 26_936, julia: 20_000 }, [
    paid("rosa", 26_936),
    saved("rosa", 2_694),
    paid("julia", 20_000),
  ]),
  roll("m2", { rosa: "excused", julia: "absent" }),
  closed("m2", { rosa: 26_936, julia: 20_000 }, [
    paid("rosa", 26_936),
    saved("rosa", 2_694),
    paid("julia", 5_000),
  ]),
];

describe("a record", () => {
  test("counts the meetings she was expected at and those she came to", () => {
    const records = rungRecords(FIRST);
    expect(records.get("rosa")).toMatchObject({ meetings: 1, attended: 1 });
    expect(records.get("julia")).toMatchObject({ meetings: 2, attended: 1 });
  });

  test("counts each meeting at which her own money fell short", () => {
    const records = rungRecords(FIRST);
    expect(records.get("rosa")?.shortfalls).toBe(0);
    expect(records.get("julia")?.shortfalls).toBe(1);
  });

  test("keeps the savings after the first meeting and after the last", () => {
    expect(rungRecords(FIRST).get("rosa")).toMatchObject({
      loan: bob(300_000),
      savingsAtFirst: bob(2_694),
      savingsAtLast: bob(5_388),
    });
  });

  test("forgives a shortfall that a correction shows to have been paid", () => {
    const correction = {
      type: "MeetingCorrected",
      meetingId: "m2",
      memberId: "julia",
      movements: [paid("julia", 15_000)],
    } as unknown as HistoryEvent;
    expect(rungRecords([...FIRST, correction]).get("julia")?.shortfalls).toBe(0);
  });

  test("remembers that her compulsory savings paid for her, and that it was her own money", () => {
    const used: Movement = {
      kind: "shortfallCovered",
      coverageId: "c",
      debtorId: "julia",
      source: "ownCompulsory",
      helperId: null,
      instalment: 2,
      amount: bob(15_000),
      parts: { principal: bob(15_000) },
      coveredOn: ON,
      meetingId: "m3",
    } as unknown as Movement;
    const history = [...FIRST, closed("m3", { julia: 15_000 }, [used])];
    expect(rungRecords(history).get("julia")).toMatchObject({
      usedCompulsory: true,
      shortfalls: 1,
    });
  });

  test("begins anew with each cycle, and stays for whoever rests", () => {
    const records = rungRecords([...FIRST, cycle(2, { rosa: 390_000 })]);
    expect(records.get("rosa")).toMatchObject({ cycle: 2, loan: bob(390_000), meetings: 0 });
    expect(records.get("julia")).toMatchObject({ cycle: 1, loan: bob(200_000), shortfalls: 1 });
  });

  test("counts what came with her from another association as saved, and no loan of hers there", () => {
    const carried = (minor: number, bucket: "compulsory" | "voluntary"): Movement => ({
      kind: "savingsArrived",
      memberId: "julia",
      bucket,
      amount: bob(minor),
    });
    const movements = [carried(10_000, "compulsory"), carried(4_000, "voluntary")];
    const told = { cycle: 3, lastLoan: bob(900_000) };
    const arrival = { type: "SavingsArrived", memberId: "julia", movements, told };
    const history = [arrival as unknown as HistoryEvent, cycle(1, { rosa: 300_000 })];
    expect(rungRecords(history).get("julia")).toBeUndefined();
    const later = [...history, cycle(2, { julia: 200_000 })];
    const first = closed("m1", { julia: 20_000 }, [saved("julia", 2_000)]);
    expect(rungRecords([...later, first]).get("julia")).toMatchObject({
      cycle: 2,
      loan: bob(200_000),
      savingsAtFirst: bob(12_000),
    });
    const undone = [carried(-10_000, "compulsory"), carried(-4_000, "voluntary")];
    const gone = { type: "ArrivalUndone", memberId: "julia", movements: undone };
    const without = [history[0]!, gone as unknown as HistoryEvent, ...later.slice(1), first];
    expect(rungRecords(without).get("julia")?.savingsAtFirst).toEqual(bob(2_000));
  });

  test("is told by no other event", () => {
    expect(isHistory({ type: "BoardElected" })).toBe(false);
    expect(FIRST.every(isHistory)).toBe(true);
  });
});
