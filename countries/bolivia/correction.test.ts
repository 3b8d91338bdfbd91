// A closed meeting is put right beside itself, never inside.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { unpaid } from "#core/lending/loan.ts";
import type { MeetingCorrected } from "#core/meetings/event.ts";
import { add } from "#core/money/money.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";
import { bob, solvedMeeting, table } from "./las-flores-table.ts";

type Story = ReturnType<typeof table>;

function meetingWithASlip() {
  const story = table();
  const first = story.meeting(1);
  first.open();
  first.roll({});
  for (const { key } of WOMEN) first.pays(key, key === "b1" ? "926.30" : "296.30");
  first.close();
  return story;
}

function lastCorrection(story: Story): MeetingCorrected {
  const event = story.events.at(-1);
  if (event?.type !== "MeetingCorrected") throw new Error("Nothing was corrected last.");
  return event;
}

/** What the ledger says of an account after everything so far, debit positive. */
function balanceOf(story: Story, account: string): bigint {
  return story.events
    .flatMap((event) => entriesFor(event, "BOB"))
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account === account)
    .reduce((total, { amount }) => total + amount.minor, 0n);
}

function owed(story: Story, key: WomanKey, instalment: number) {
  const loan = story.state().lending.loans[story.memberIds[key]]!;
  return unpaid(loan, loan.lines[instalment - 1]!);
}

test("the wrong amount is reversed and the right one settled in its place", () => {
  const story = meetingWithASlip();
  const { b1 } = story.memberIds;
  expect(story.state().savings.passbooks[b1]!.voluntary).toEqual(bob("630.00"));
  expect(story.correct(1, "b1", "296.30").verdict).toBe("applied");
  expect(story.state().savings.passbooks[b1]).toMatchObject({
    voluntary: bob("0.00"),
    compulsory: bob("26.94"),
  });
  for (const entry of entriesFor(lastCorrection(story), "BOB")) {
    expect(entry.lines.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(0n);
  }
});

test("a payment put right to less than she owes leaves her instalment owed", () => {
  const story = meetingWithASlip();
  expect(story.correct(1, "b1", "100.00").verdict).toBe("applied");
  expect(owed(story, "b1", 1)).toEqual(bob("169.36"));
});

test("a wrong correction is put right by another, as if it had never been", () => {
  const story = meetingWithASlip();
  story.correct(1, "b1", "296.30");
  const right = { ...story.state(), meetings: null };
  story.correct(1, "b1", "29.63", "se escribió mal");
  expect(owed(story, "b1", 1)).toEqual(bob("239.73"));
  expect(story.correct(1, "b1", "296.30", "ahora sí").verdict).toBe("applied");
  expect({ ...story.state(), meetings: null }).toEqual(right);
  expect(balanceOf(story, "cashDifference")).toBe(-63_000n);
});

test("a correction is refused without a reason, or once the money was used", () => {
  const story = meetingWithASlip();
  expect(story.correct(1, "b1", "296.30", " ")).toEqual({
    verdict: "rejected",
    reason: "reasonMissing",
  });
  expect(story.correct(1, "b1", "10000000000.01")).toEqual({
    verdict: "rejected",
    reason: "amountTooLarge",
  });
  const second = story.meeting(2);
  second.open();
  second.roll({});
  second.covers("b1", "ownVoluntary", [[null, "269.36"]]);
  for (const { key } of WOMEN) if (key !== "b1") second.pays(key, "296.30");
  second.close();
  expect(story.correct(1, "b1", "296.30")).toEqual({
    verdict: "rejected",
    reason: "moneyUsedSince",
  });
});

test("whoever ran the meeting cannot correct it, under another of her accounts either", () => {
  const story = meetingWithASlip();
  const answer = story.ask(
    {
      type: "correctPayment",
      meetingId: story.meeting(1).meetingId,
      memberId: story.memberIds.b1,
      rightAmount: bob("296.30"),
      reason: "un error",
    },
    {
      actorId: "rosa.dos",
      ownAccounts: ["rosa.dos", "rosa"],
      closedRecord: { closed: story.closed(), corrections: [], actorIds: ["rosa"] },
    },
  );
  expect(answer).toEqual({ verdict: "rejected", reason: "fourEyes" });
});

describe("a helper's own payment put right", () => {
  test("leaves what she gave too much for another held for her", () => {
    const story = table();
    const first = story.meeting(1);
    first.open();
    first.roll({});
    for (const { key } of WOMEN) if (key !== "a3") first.pays(key, "296.30");
    first.covers("a3", "subgroup", [["a1", "300.00"]]);
    first.close();
    const { a1 } = story.memberIds;
    expect(story.state().savings.passbooks[a1]!.held).toEqual(bob("30.64"));
    expect(story.correct(1, "a1", "290.00").verdict).toBe("applied");
    expect(story.state().savings.passbooks[a1]).toMatchObject({
      held: bob("30.64"),
      compulsory: bob("20.64"),
    });
  });
});

describe("a debtor's payment put right after she had given back", () => {
  function fifthMeeting() {
    const story = solvedMeeting();
    const fifth = story.meeting(5);
    fifth.open();
    fifth.roll({});
    for (const { key } of WOMEN) fifth.pays(key, key === "a3" ? "600.00" : "296.30");
    fifth.close();
    return story;
  }

  test("revives what she owes, and the coins handed to the helpers stay handed out", () => {
    const story = fifthMeeting();
    const before = balanceOf(story, "groupCash") + balanceOf(story, "cashInTransit");
    expect(story.correct(5, "a3", "300.00").verdict).toBe("applied");
    const after = balanceOf(story, "groupCash") + balanceOf(story, "cashInTransit");
    expect(after).toBe(before);
    const { a3 } = story.memberIds;
    const open = story.state().lending.debts.filter(({ debtorId }) => debtorId === a3);
    for (const { remaining, amount } of open)
      expect(remaining.minor).toBeLessThanOrEqual(amount.minor);
    expect(open.length).toBeGreaterThan(0);
  });

  test("and put right again owes and is owed what it was before", () => {
    const story = fifthMeeting();
    const { debts } = story.state().lending;
    const passbooks = story.state().savings.passbooks;
    story.correct(5, "a3", "300.00");
    story.correct(5, "a3", "600.00", "estaba bien");
    expect(story.state().lending.debts).toEqual(debts);
    expect(story.state().savings.passbooks).toEqual(passbooks);
  });
});

test("a transfer put right changes no count of coins", () => {
  const story = table();
  const first = story.meeting(1);
  first.open();
  first.roll({});
  for (const { key } of WOMEN) if (key !== "b1") first.pays(key, "296.30");
  story.ask({
    type: "collectPayment",
    meetingId: first.meetingId,
    memberId: story.memberIds.b1,
    amount: bob("926.30"),
    method: "transfer",
    receiptNumber: 999,
  });
  first.close();
  story.correct(1, "b1", "296.30");
  expect(balanceOf(story, "cashDifference")).toBe(0n);
});

test("fund interest is reckoned once, also when the later meeting is closed first", () => {
  const story = solvedMeeting();
  const closeWith = (number: number, amount: string) => {
    const meeting = story.meeting(number);
    meeting.open();
    for (const { key } of WOMEN) meeting.pays(key, key === "a3" ? amount : "296.30");
    meeting.close();
  };
  closeWith(6, "560.00");
  closeWith(5, "310.00");
  const accrued = story.events
    .flatMap((event) => (event.type === "MeetingClosed" ? event.movements : []))
    .flatMap((movement) => (movement.kind === "coverageRecovered" ? [movement.accrued] : []))
    .reduce(add);
  // 79.36 at 3 % a month for 28 days, and nothing more for the days told twice.
  expect(accrued).toEqual(bob("2.22"));
});
