// Worked example X12 to the coin: a meeting where two women are short, and the next, where one
// of them gives back.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import type { Command } from "#core/book/command.ts";
import { decide } from "#core/book/decide.ts";
import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import { clocksOf, hiddenArrears } from "#core/lending/arrears.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import { shortfallsOf } from "#core/meetings/shortfalls.ts";
import { columnsOf, givenBackBy } from "#core/meetings/totals.ts";
import { money, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { addDays, day } from "#core/time/day.ts";
import { BOLIVIA } from "./bolivia.ts";
import { lasFlores, WOMEN, type WomanKey } from "./las-flores.ts";
import { inForce } from "#countries/country.ts";

const START = day("2026-02-05");
const bob = (text: string): Money => money("BOB", BigInt(text.replace(/[.,]/g, "")));

function table() {
  let last = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
  const flores = lasFlores(newId(), START, newId);
  let book: Book = emptyBook(newId());
  const events: BookEvent[] = [];
  let receipt = 0;
  const say = (command: Command) => {
    const decision = decide(book, command, {
      commandId: newId(),
      deviceId: "phone",
      limits: inForce(BOLIVIA.groupLimits, START),
      closedRecord: null,
    });
    if (decision.verdict === "rejected") throw new Error(decision.reason);
    book = fold(book, decision.events);
    events.push(...decision.events);
    return decision;
  };
  say(flores.founding);
  say(flores.cycle);
  const meetingId = (number: number) => flores.meetingIds[number - 1] ?? "";
  const meeting = (number: number) => ({
    open: () =>
      say({ type: "openMeeting", meetingId: meetingId(number), heldOn: addDays(START, 14 * number) }),
    roll: (absent: WomanKey[]) =>
      say({
        type: "takeRoll",
        meetingId: meetingId(number),
        marks: WOMEN.map(({ key }) => ({
          memberId: flores.memberIds[key],
          presence: absent.includes(key) ? "absent" : "present",
          minutesLate: 0,
          substitute: null,
        })),
      }),
    pays: (key: WomanKey, amount: string) =>
      say({
        type: "collectPayment",
        meetingId: meetingId(number),
        memberId: flores.memberIds[key],
        amount: bob(amount),
        method: "cash",
        receiptNumber: ++receipt,
      }),
    close: () =>
      say({
        type: "closeMeeting",
        meetingId: meetingId(number),
        signatures: [],
        explanation: null,
        shown: { collected: bob("0.00"), external: bob("0.00") },
      }),
  });
  const state = () => {
    if (book.group === null) throw new Error("Not founded.");
    return book.group;
  };
  const closed = () => {
    const event = events.findLast((known): known is MeetingClosed => known.type === "MeetingClosed");
    if (event === undefined) throw new Error("No meeting was closed.");
    return event;
  };
  return { flores, say, meeting, meetingId, state, closed, events };
}

function fourthMeeting() {
  const story = table();
  for (const number of [1, 2, 3]) {
    const meeting = story.meeting(number);
    meeting.open();
    meeting.roll([]);
    for (const { key } of WOMEN) meeting.pays(key, key === "a3" && number === 2 ? "336.30" : "296.30");
    meeting.close();
  }
  const fourth = story.meeting(4);
  fourth.open();
  fourth.roll(["a3"]);
  fourth.pays("a1", "300.00");
  fourth.pays("b2", "150.00");
  for (const key of ["a2", "a4", "b1", "b3", "b4"] as const) fourth.pays(key, "296.30");
  return story;
}

type Story = ReturnType<typeof fourthMeeting>;

function solve(story: Story) {
  const { flores, say, meetingId } = story;
  const ids = flores.memberIds;
  const cover = (
    debtor: WomanKey,
    source: "ownVoluntary" | "subgroup" | "reserveFund",
    shares: [WomanKey | null, string][],
  ) =>
    say({
      type: "coverShortfall",
      meetingId: meetingId(4),
      debtorId: ids[debtor],
      source,
      shares: shares.map(([key, amount], index) => ({
        helperId: key === null ? null : ids[key],
        amount: bob(amount),
        receiptNumber: key === null ? null : 900 + index,
      })),
      consent: { givenBy: [ids[debtor]], manner: "spoken", votesFor: null, votesAgainst: null },
    });
  cover("a3", "ownVoluntary", [[null, "40.00"]]);
  cover("a3", "subgroup", [["a1", "50.00"], ["a2", "50.00"], ["a4", "50.00"]]);
  cover("a3", "reserveFund", [[null, "79.36"]]);
  cover("b2", "subgroup", [["b1", "39.79"], ["b3", "39.79"], ["b4", "39.78"]]);
  story.meeting(4).close();
}

describe("the fourth meeting of Las Flores", () => {
  test("shows who is short and proposes the help in the order of the bylaws", () => {
    const story = fourthMeeting();
    const meeting = story.state().meetings.list[3];
    if (meeting === undefined) throw new Error("No fourth meeting.");
    const [julia, virginia] = shortfallsOf(story.state(), meeting);
    expect(plainText(julia!.missing)).toBe("269.36");
    expect(plainText(virginia!.missing)).toBe("119.36");
    expect(julia!.steps[0]).toMatchObject({ source: "ownVoluntary", shares: [{ amount: bob("40.00") }] });
    const shared = virginia!.steps[1]?.shares.map(({ amount }) => plainText(amount));
    expect(shared).toEqual(["39.79", "39.79", "39.78"]);
  });

  test("the institution receives all of it, and the sources equal the uses", () => {
    const story = fourthMeeting();
    solve(story);
    const { totals, movements } = story.closed();
    expect(plainText(totals.due)).toBe("2154.88");
    expect(plainText(totals.collected)).toBe("1931.50");
    expect(plainText(totals.shortfall)).toBe("388.72");
    expect(hiddenArrears(totals.shortfall, totals.due)).toBe(1804n);
    expect(plainText(totals.external)).toBe("2154.88");
    expect(plainText(totals.compulsory)).toBe("161.64");
    expect(plainText(totals.voluntary)).toBe("3.70");
    expect(totals.collected.minor + totals.covered.minor).toBe(232_022n);
    expect(totals.external.minor + totals.compulsory.minor + totals.voluntary.minor).toBe(232_022n);
    expect(plainText(totals.expectedCash)).toBe("2200.86");
    expect(plainText(columnsOf(movements, story.flores.memberIds.b2, "BOB").compulsory)).toBe("0.00");
  });

  test("the contract clock stands still while the personal clocks of both women run", () => {
    const story = fourthMeeting();
    solve(story);
    const { lending } = story.state();
    const { memberIds } = story.flores;
    const dueOn = addDays(START, 56);
    for (const { key } of WOMEN) {
      const { contract, personal } = clocksOf(lending, memberIds[key], addDays(dueOn, 1));
      expect(contract).toEqual({ since: null, daysPastDue: 0 });
      const isShort = key === "a3" || key === "b2";
      expect(personal).toEqual(isShort ? { since: dueOn, daysPastDue: 1 } : { since: null, daysPastDue: 0 });
    }
  });

  test("both ledgers balance and cash in transit is what the institution receives", () => {
    const story = fourthMeeting();
    solve(story);
    const entries = entriesFor(story.closed(), "BOB");
    const lines = entries.flatMap((entry) => entry.lines);
    const on = (account: string) =>
      lines.filter((line) => line.account === account).reduce((sum, line) => sum + line.amount.minor, 0n);
    expect(on("cashInTransit")).toBe(215_488n);
    expect(on("groupCash")).toBe(4_598n);
    expect(on("coverageReceivable")).toBe(34_872n);
    expect(on("helperPayable")).toBe(-26_936n);
    for (const entry of entries) {
      expect(entry.lines.reduce((sum, line) => sum + line.amount.minor, 0n)).toBe(0n);
    }
  });

  test("at the next meeting Julia's 596.30 gives back in the order of the bylaws", () => {
    const story = fourthMeeting();
    solve(story);
    const fifth = story.meeting(5);
    fifth.open();
    fifth.roll([]);
    fifth.pays("a3", "596.30");
    fifth.close();
    const { movements } = story.closed();
    const { a1, a2, a3, a4 } = story.flores.memberIds;
    const julia = columnsOf(movements, a3, "BOB");
    const read = Object.fromEntries(
      Object.entries(julia).map(([column, amount]) => [column, plainText(amount)]),
    );
    expect(read).toEqual({
      external: "269.36",
      covered: "0.00",
      fund: "79.36",
      fundInterest: "1.11",
      helpers: "150.00",
      compulsory: "26.94",
      missedPaid: "26.94",
      fines: "5.00",
      restored: "37.59",
      extra: "0.00",
      held: "0.00",
    });
    const total = Object.entries(julia)
      .filter(([column]) => column !== "covered")
      .reduce((sum, [, amount]) => sum + amount.minor, 0n);
    expect(total).toBe(59_630n);
    const back = givenBackBy(movements);
    expect([a1, a2, a4].map((memberId) => plainText(back.get(memberId)!))).toEqual(["50.00", "50.00", "50.00"]);
    expect(plainText(story.state().savings.passbooks[a3]!.ownUsed)).toBe("2.41");
    expect(story.state().lending.debts.filter(({ debtorId }) => debtorId === a3)).toEqual([]);
    const { personal } = clocksOf(story.state().lending, a3, addDays(START, 71));
    expect(personal.since).toBeNull();
  });
});
