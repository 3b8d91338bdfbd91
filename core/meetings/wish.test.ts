// Who decides about a woman's loans reads why something is asked for; her health is not in it.

import { expect, test } from "vitest";
import { OFFERED_REASONS } from "#core/groups/association.ts";
import { OFFERED } from "#core/savings/internal-movement.ts";
import { day } from "#core/time/day.ts";
import { discreetWish, HARDSHIPS, OFFERED_HARDSHIPS, type RescheduleLoan } from "./wish.ts";

const RESCHEDULE: RescheduleLoan = {
  type: "rescheduleLoan",
  memberId: "a3",
  on: day("2026-05-04"),
  instalments: 6,
  reason: "hardship",
  meetingIds: [],
};

test("no screen offers a reason or a purpose that is about her health", () => {
  const offered = [...OFFERED_HARDSHIPS, ...OFFERED_REASONS, ...OFFERED.loan, ...OFFERED.fund];
  expect(offered.filter((word) => /health|illness|maternity/.test(word))).toEqual([]);
});

test("a rescheduling asked for because of illness or maternity is kept as personal", () => {
  const kept = HARDSHIPS.map((reason) => discreetWish({ ...RESCHEDULE, reason }));
  expect(kept.map((wish) => "reason" in wish && wish.reason)).toEqual([
    "hardship",
    "personal",
    "personal",
    "disaster",
    "personal",
  ]);
});
