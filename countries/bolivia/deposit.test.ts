// The cash of a meeting on its way to the bank: until a slip says so it is in transit.

import { expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { addDays, day } from "#core/time/day.ts";
import { WOMEN } from "./las-flores.ts";
import { bob, START, table } from "./las-flores-table.ts";

const HELD = addDays(START, 14);

function afterTheFirst() {
  const story = table();
  const first = story.meeting(1);
  first.open();
  for (const { key } of WOMEN) first.pays(key, "296.30");
  first.close();
  const bank = (amount: string, slipNumber = "BOL-1", depositedOn = addDays(HELD, 1)) =>
    story.ask({
      type: "depositCash",
      meetingId: first.meetingId,
      amount: bob(amount),
      slipNumber,
      depositedOn,
    });
  const inTransit = () => story.state().meetings.transit[first.meetingId]?.amount;
  return { story, bank, inTransit };
}

test("what the institution received is in transit until it is banked, slip by slip", () => {
  const { story, bank, inTransit } = afterTheFirst();
  expect(inTransit()).toEqual(bob("2154.88"));
  expect(bank("2000.00").verdict).toBe("applied");
  expect(inTransit()).toEqual(bob("154.88"));
  const [entry] = entriesFor(story.events.at(-1)!, "BOB");
  expect(entry?.lines.map(({ account, amount }) => [account, amount])).toEqual([
    ["bankUnconfirmed", bob("2000.00")],
    ["cashInTransit", bob("-2000.00")],
  ]);
  expect(bank("154.88", "BOL-2").verdict).toBe("applied");
  expect(inTransit()).toBeUndefined();
  expect(bank("0.01")).toMatchObject({ reason: "nothingInTransit" });
});

test("a slip of more than there is, of nothing, without a number or of another day is refused", () => {
  const { bank, story } = afterTheFirst();
  expect(bank("2154.89")).toMatchObject({ reason: "moreThanInTransit" });
  expect(bank("0.00")).toMatchObject({ reason: "amountNotPositive" });
  expect(bank("10.00", " ")).toMatchObject({ reason: "slipMissing" });
  expect(bank("10.00", "BOL-1", addDays(HELD, -1))).toMatchObject({ reason: "dayOutOfRange" });
  expect(bank("10.00", "BOL-1", day("2030-01-01"))).toMatchObject({ reason: "dayOutOfRange" });
  const { meetingId } = story.meeting(2);
  const early = {
    type: "depositCash" as const,
    meetingId,
    amount: bob("1.00"),
    slipNumber: "x",
    depositedOn: HELD,
  };
  expect(story.ask(early)).toMatchObject({ reason: "meetingNotClosed" });
  expect(story.ask({ ...early, meetingId: "nowhere" })).toMatchObject({ reason: "unknownMeeting" });
});

test("a correction of the meeting changes what is in transit", () => {
  const { story, inTransit } = afterTheFirst();
  story.correct(1, "b1", "100.00");
  expect(inTransit()).toEqual(bob("1985.52"));
});
