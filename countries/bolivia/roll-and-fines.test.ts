// Who came, and what the bylaws of Las Flores ask of those who did not.

import { expect, test } from "vitest";
import { finesOwed } from "#core/savings/savings.ts";
import type { Presence } from "#core/meetings/meeting.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";
import { bob, table } from "./las-flores-table.ts";

function held(marks: Partial<Record<WomanKey, Presence>>, minutesLate = 10, paid = "0.00") {
  const story = table();
  const first = story.meeting(1);
  first.open();
  first.roll(marks, minutesLate);
  if (paid !== "0.00") first.pays("a1", paid);
  first.close();
  return {
    story,
    owed: finesOwed(story.state().savings, story.memberIds.a1).map(({ owed }) => owed),
  };
}

test.each([
  ["late", 15, "2.00"],
  ["late", 16, "5.00"],
  ["absent", 0, "5.00"],
] as const)("a woman who is %s (%i minutes) owes Bs %s", (presence, minutes, fine) => {
  expect(held({ a1: presence }, minutes).owed).toEqual([bob(fine)]);
});

test.each(["present", "excused", "substituted"] as const)(
  "a woman who is %s owes no fine",
  (presence) => {
    expect(held({ a1: presence }).owed).toEqual([]);
  },
);

test("a fine of today is paid today when she brings it, after her instalment and savings", () => {
  const { story, owed } = held({ a1: "late" }, 10, "300.00");
  expect(owed).toEqual([]);
  expect(story.state().savings.passbooks[story.memberIds.a1]).toMatchObject({
    compulsory: bob("26.94"),
    voluntary: bob("1.70"),
  });
});

test("the third excuse of a cycle counts as an absence", () => {
  const story = table();
  for (const number of [1, 2, 3]) {
    const meeting = story.meeting(number);
    meeting.open();
    meeting.roll({ a1: "excused" });
    for (const { key } of WOMEN) meeting.pays(key, "296.30");
    meeting.close();
  }
  expect(finesOwed(story.state().savings, story.memberIds.a1)).toMatchObject([
    { owed: bob("5.00") },
  ]);
});

test("a meeting closed in haste is closed, and what is missing is shown to a person", () => {
  const { story } = held({ a1: "absent", a2: "absent", a3: "absent", a4: "absent" });
  expect(story.closed().irregularities).toEqual([
    "noSecondCount",
    "missingSignature",
    "noQuorum",
    "shortfallLeft",
  ]);
  expect(story.state().reviews.map(({ reason }) => reason)).toEqual(["closedIrregularly"]);
});

test("a day from a wrong clock is not believed; the plan is", () => {
  const story = table();
  const first = story.meeting(1);
  first.open("1970-01-01" as never);
  expect(story.state().meetings.list[0]?.heldOn).toBe("2026-02-19");
});
