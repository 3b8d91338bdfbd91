// What a phone says is kept, whatever the phone says: nothing refused, nothing counted twice, no
// day and no amount believed that cannot be.

import { describe, expect, test } from "vitest";
import { addDays, day } from "#core/time/day.ts";
import { money } from "#core/money/money.ts";
import { WOMEN } from "./las-flores.ts";
import { bob, START, table } from "./las-flores-table.ts";

function openTable() {
  const story = table();
  const first = story.meeting(1);
  first.open();
  return { story, first };
}

test("a woman called twice in one roll is what she was called last, and fined once", () => {
  const { story, first } = openTable();
  const mark = { memberId: story.memberIds.a1, minutesLate: 0, substitute: null };
  story.ask({
    type: "takeRoll",
    meetingId: first.meetingId,
    marks: [
      { ...mark, presence: "absent" },
      { ...mark, presence: "absent" },
    ],
  });
  first.close();
  const fines = story.closed().movements.filter(({ kind }) => kind === "fineLevied");
  expect(fines).toHaveLength(1);
});

test("a count or a payment beyond belief is set aside, and the meeting still closes", () => {
  const { story, first } = openTable();
  const value = money("BOB", 10n ** 15n);
  const count = story.ask({
    type: "countCash",
    meetingId: first.meetingId,
    turn: "first",
    countedBy: story.memberIds.a1,
    pieces: [{ value, quantity: 100_000_000 }],
  });
  expect(count.verdict).toBe("suspense");
  expect(first.pays("a1", "10000000000.01").verdict).toBe("suspense");
  expect(first.close().verdict).toBe("applied");
  expect(story.state().reviews.map(({ reason }) => reason)).toContain("unusableAmount");
});

describe("the day of a meeting", () => {
  const heldOn = (said: string, today: string) => {
    const story = table();
    const { meetingId } = story.meeting(1);
    const command = { type: "openMeeting" as const, meetingId, heldOn: day(said) };
    story.ask(command, { today: day(today) });
    return story.state().meetings.list[0]!.heldOn;
  };

  test("is what the phone says near the plan", () => {
    expect(heldOn("2026-02-20", "2026-02-20")).toBe("2026-02-20");
    expect(heldOn("2026-02-21", "2026-02-20")).toBe("2026-02-21");
  });

  test("is the plan's when the phone says a day to come, far off, or before the loans", () => {
    const dueOn = addDays(START, 14);
    expect(heldOn("2026-03-20", "2026-02-20")).toBe(dueOn);
    expect(heldOn("2027-02-19", "2027-02-19")).toBe(dueOn);
    expect(heldOn("2026-02-04", "2026-02-20")).toBe(dueOn);
  });
});

test("what somebody witnessed who no longer runs meetings is set aside with its money", () => {
  const { story, first } = openTable();
  const answer = story.ask(
    {
      type: "collectPayment",
      meetingId: first.meetingId,
      memberId: story.memberIds.a1,
      amount: bob("50.00"),
      method: "cash",
      receiptNumber: 1,
    },
    { isOnDuty: false },
  );
  expect(answer.verdict).toBe("suspense");
  const [review] = story.state().reviews;
  expect(review).toMatchObject({ reason: "notHerDuty", amount: bob("50.00") });
  story.resolve(review!.reviewId, "separateFact", "el dinero está en la caja");
  expect(story.state().savings.passbooks[story.memberIds.a1]!.held).toEqual(bob("50.00"));
});

test("money under a doubtful receipt is posted, and a person looks at the receipt", () => {
  const { story, first } = openTable();
  const answer = story.ask(
    {
      type: "collectPayment",
      meetingId: first.meetingId,
      memberId: story.memberIds.a1,
      amount: bob("296.30"),
      method: "cash",
      receiptNumber: 7,
    },
    { doubtfulReceipts: [7] },
  );
  expect(answer.verdict).toBe("applied");
  const [review] = story.state().reviews;
  expect(review).toMatchObject({ reason: "receiptDoubtful", receiptNumber: 7, seen: [] });
  story.resolve(review!.reviewId, "separateFact", "el talonario viejo");
  expect(story.state().savings.passbooks[story.memberIds.a1]!.held).toEqual(bob("0.00"));
});

test("help told by two phones and found to be two facts is held for each woman who gave it", () => {
  const { story, first } = openTable();
  for (const { key } of WOMEN) if (key !== "a3") first.pays(key, "296.30");
  first.covers("a3", "subgroup", [["a1", "269.36"]]);
  story.usePhone("Sara's");
  first.covers("a3", "subgroup", [
    ["a2", "30.00"],
    ["a4", "20.00"],
  ]);
  story.usePhone("phone");
  first.counts("2393.46");
  first.close();
  expect(story.closed().totals.difference).toEqual(bob("50.00"));
  const [review] = story.state().reviews.filter(({ about }) => about === "coverShortfall");
  expect(story.resolve(review!.reviewId, "separateFact", "eran dos ayudas").verdict).toBe(
    "applied",
  );
  const { passbooks } = story.state().savings;
  expect(passbooks[story.memberIds.a2]!.held).toEqual(bob("30.00"));
  expect(passbooks[story.memberIds.a4]!.held).toEqual(bob("20.00"));
  const event = story.events.at(-1);
  expect(event?.type === "ReviewResolved" && event.movements.at(-1)).toEqual({
    kind: "cashDiffered",
    amount: bob("-50.00"),
  });
});

test("a new cycle waits for an open meeting, and takes no name and no day that cannot be", () => {
  const { story } = openTable();
  const { cycle } = story.flores;
  expect(story.ask(cycle)).toMatchObject({ reason: "meetingsStillOpen" });
  const fresh = table();
  expect(fresh.ask(fresh.flores.cycle)).toMatchObject({ reason: "idUsedBefore" });
  const meetingIds = fresh.flores.meetingIds.map((_id, index) => `meeting-${index}`);
  const far = { ...cycle, meetingIds, disbursedOn: day("9999-12-31") };
  expect(fresh.ask(far)).toMatchObject({ reason: "dayOutOfRange" });
  const early = { ...cycle, meetingIds, disbursedOn: day("1999-12-31") };
  expect(fresh.ask(early)).toMatchObject({ reason: "dayOutOfRange" });
});
