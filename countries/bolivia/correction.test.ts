// A closed meeting is put right beside itself, never inside.

import { expect, test } from "vitest";
import type { MeetingCorrected } from "#core/meetings/event.ts";
import { entriesFor } from "#core/book/accounting.ts";
import { unpaid } from "#core/lending/loan.ts";
import { WOMEN } from "./las-flores.ts";
import { bob, table } from "./las-flores-table.ts";

function meetingWithASlip() {
  const story = table();
  const first = story.meeting(1);
  first.open();
  first.roll({});
  for (const { key } of WOMEN) first.pays(key, key === "b1" ? "926.30" : "296.30");
  first.close();
  const record = { closed: story.closed(), correctedIds: [] };
  const correct = (rightAmount: string, reason = "se anotó 926.30 por 296.30") =>
    story.ask(
      {
        type: "correctPayment",
        meetingId: first.meetingId,
        memberId: story.memberIds.b1,
        rightAmount: bob(rightAmount),
        reason,
      },
      record,
    );
  return { story, correct };
}

test("the wrong amount is reversed and the right one settled in its place", () => {
  const { story, correct } = meetingWithASlip();
  const { b1 } = story.memberIds;
  expect(story.state().savings.passbooks[b1]!.voluntary).toEqual(bob("630.00"));
  expect(correct("296.30").verdict).toBe("applied");
  expect(story.state().savings.passbooks[b1]).toMatchObject({
    voluntary: bob("0.00"),
    compulsory: bob("26.94"),
  });
  const event = story.events.at(-1) as MeetingCorrected;
  for (const entry of entriesFor(event, "BOB")) {
    expect(entry.lines.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(0n);
  }
});

test("a payment put right to less than she owes leaves her instalment owed", () => {
  const { story, correct } = meetingWithASlip();
  expect(correct("100.00").verdict).toBe("applied");
  const loan = story.state().lending.loans[story.memberIds.b1]!;
  expect(unpaid(loan, loan.lines[0]!)).toEqual(bob("169.36"));
});

test("a correction is refused without a reason, in another currency, or once money was used", () => {
  const { story, correct } = meetingWithASlip();
  expect(correct("296.30", " ")).toEqual({ verdict: "rejected", reason: "reasonMissing" });
  const second = story.meeting(2);
  second.open();
  second.roll({});
  second.covers("b1", "ownVoluntary", [[null, "269.36"]]);
  for (const { key } of WOMEN) if (key !== "b1") second.pays(key, "296.30");
  second.close();
  expect(correct("296.30")).toEqual({ verdict: "rejected", reason: "moneyUsedSince" });
});
