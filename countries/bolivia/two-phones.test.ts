// Two phones at one table: one posting of each fact, and a person sees the rest.

import { expect, test } from "vitest";
import { WOMEN } from "./las-flores.ts";
import { bob, fourthMeeting, table } from "./las-flores-table.ts";

function fullMeeting(story: ReturnType<typeof table>) {
  const first = story.meeting(1);
  const verdicts = [first.open(), first.roll({})];
  for (const { key } of WOMEN) verdicts.push(first.pays(key, "296.30"));
  verdicts.push(first.close());
  return verdicts.map(({ verdict }) => verdict);
}

test("a second phone that tells the same meeting again posts nothing and hides nothing", () => {
  const story = table();
  story.usePhone("Lucía's");
  fullMeeting(story);
  const saved = story.state().savings;
  story.usePhone("Sara's");
  const verdicts = fullMeeting(story);
  expect(verdicts.slice(0, 2)).toEqual(["duplicate", "duplicate"]);
  expect(new Set(verdicts.slice(2, 10))).toEqual(new Set(["suspense"]));
  expect(story.state().savings).toEqual(saved);
  const tray = story.state().reviews.filter(({ about }) => about === "collectPayment");
  expect(tray.map(({ reason }) => reason)).toEqual(Array(8).fill("possibleDuplicate"));
});

test("a payment from the same phone is more money of hers, not a duplicate", () => {
  const story = table();
  const first = story.meeting(1);
  first.open();
  first.pays("a1", "200.00");
  expect(first.pays("a1", "96.30").verdict).toBe("applied");
});

test("money found to be another fact is held for her and used first at the next meeting", () => {
  const story = table();
  story.usePhone("Lucía's");
  fullMeeting(story);
  story.usePhone("Sara's");
  story.meeting(1).pays("a1", "50.00");
  const [review] = story.state().reviews.filter(({ about }) => about === "collectPayment");
  const { a1 } = story.memberIds;
  story.resolve(review!.reviewId, "separateFact", "trajo después");
  expect(story.state().savings.passbooks[a1]!.held).toEqual(bob("50.00"));
  const second = story.meeting(2);
  second.open();
  second.pays("a1", "246.30");
  second.close();
  expect(story.state().savings.passbooks[a1]).toMatchObject({
    held: bob("0.00"),
    compulsory: bob("53.88"),
    voluntary: bob("0.00"),
  });
});

test("a review needs a note, and is resolved once", () => {
  const story = table();
  fullMeeting(story);
  const [review] = story.state().reviews;
  const resolve = (note: string) => story.resolve(review!.reviewId, "sameFact", note);
  expect(resolve(" ")).toEqual({ verdict: "rejected", reason: "noteMissing" });
  expect(resolve("firmaron después").verdict).toBe("applied");
  expect(resolve("otra vez")).toEqual({ verdict: "rejected", reason: "unknownReview" });
});

test("savings that two phones agreed to twice are given once, and nothing goes below zero", () => {
  const story = fourthMeeting();
  const fourth = story.meeting(4);
  fourth.covers("a3", "ownVoluntary", [[null, "40.00"]]);
  fourth.covers("a3", "ownVoluntary", [[null, "40.00"]]);
  fourth.covers("a3", "reserveFund", [[null, "900.00"]]);
  fourth.covers("b2", "reserveFund", [[null, "900.00"]]);
  fourth.close();
  const { a3 } = story.memberIds;
  expect(story.state().savings.passbooks[a3]!.voluntary).toEqual(bob("0.00"));
  const lent = story
    .state()
    .lending.debts.reduce((sum, { remaining }) => sum + remaining.minor, 0n);
  expect(lent).toBe(34_872n);
});

test("a share without its giver is set aside, not taken for the fund's", () => {
  const story = fourthMeeting();
  const decision = story.meeting(4).covers("a3", "subgroup", [[null, "50.00"]]);
  expect(decision.verdict).toBe("suspense");
});
