// Where an association stands, case by case.

import { describe, expect, test } from "vitest";
import { addDays, day } from "#core/time/day.ts";
import { daysSinceEnd, isRenewalLate, stageFrom, type StageFacts } from "./stage.ts";

const END = day("2026-07-23");

type CycleFacts = NonNullable<StageFacts["cycle"]>;

const nothing: StageFacts = { hasRequest: false, hasGrant: false, cycle: null };

const withCycle = (part: Partial<CycleFacts>, more: Partial<StageFacts> = {}): StageFacts => ({
  ...nothing,
  ...more,
  cycle: {
    isRepaid: true,
    isLate: false,
    isOver: true,
    endedOn: END,
    ledger: "carried",
    ...part,
  },
});

describe("before the first cycle", () => {
  test.each([
    ["constituted", {}],
    ["evaluated", { hasRequest: true }],
    ["approved", { hasRequest: true, hasGrant: true }],
  ] as const)("%s", (stage, part) => {
    expect(stageFrom({ ...nothing, ...part }, END)).toBe(stage);
  });
});

describe("in a cycle and after it", () => {
  const owing = { isRepaid: false, ledger: null } as const;
  test.each([
    ["inCycle", "meetings to come", withCycle({ ...owing, isOver: false }), 0],
    ["inArrears", "an instalment missed", withCycle({ ...owing, isLate: true }), 0],
    ["closing", "the last meeting held and something to pay", withCycle(owing), 0],
    ["closing", "paid, and the ledger not voted", withCycle({ ledger: "notVoted" }), 3],
    ["closing", "paid, and the ledger lost", withCycle({ ledger: "lost" }), 3],
    ["renewing", "paid and carried", withCycle({}), 0],
    ["renewing", "closed before votes were noted down", withCycle({ ledger: null }), 5],
    ["renewing", "sixty days later", withCycle({}), 60],
    ["dormant", "sixty-one days later", withCycle({}), 61],
    ["renewing", "sixty-one days later, but asked for", withCycle({}, { hasRequest: true }), 61],
    ["approved", "granted", withCycle({}, { hasRequest: true, hasGrant: true }), 61],
  ] as const)("%s: %s", (stage, _name, facts, days) => {
    expect(stageFrom(facts, addDays(END, days))).toBe(stage);
  });
});

describe("the days since the close", () => {
  test("are counted once everything is paid and every meeting held", () => {
    expect(daysSinceEnd(withCycle({}), addDays(END, 4))).toBe(4);
    expect(daysSinceEnd(withCycle({ isRepaid: false }), addDays(END, 4))).toBeNull();
    expect(daysSinceEnd(withCycle({ isOver: false }), addDays(END, 4))).toBeNull();
    expect(daysSinceEnd(nothing, END)).toBeNull();
  });

  test("are too many from the eighth on", () => {
    expect([null, 0, 7, 8].map(isRenewalLate)).toEqual([false, false, false, true]);
  });
});
