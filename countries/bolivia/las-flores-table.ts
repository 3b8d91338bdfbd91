// Las Flores at the table, for tests: the women act one after another and the book keeps what
// they did, as a phone would.

import type { Command } from "#core/book/command.ts";
import { decide, type Decision, type Terms } from "#core/book/decide.ts";
import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import type { ClosedRecord } from "#core/meetings/closed-record.ts";
import type { MeetingClosed, ReviewOutcome } from "#core/meetings/event.ts";
import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { Presence } from "#core/meetings/meeting.ts";
import { money, type Money } from "#core/money/money.ts";
import { addDays, day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { previewTerms } from "#core/wire/preview.ts";
import { inForce, smallestCoin } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";
import { lasFlores, WOMEN, type LasFlores, type WomanKey } from "./las-flores.ts";

export const START = day("2026-02-05");

/** A business day after every meeting of the cycle. */
const LATER = day("2027-01-04");

/** Reads "1,931.50" as bolivianos. */
export function bob(text: string): Money {
  return money("BOB", BigInt(text.replace(/[.,]/g, "")));
}

type Share = readonly [helper: WomanKey | null, amount: string];

/** The association founded and its cycle started; `device` names the phone in use. */
export function table(alter: (flores: LasFlores) => LasFlores = (flores) => flores) {
  let last = 0;
  let receipt = 0;
  let device = "phone";
  const newId = () => `00000000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
  const flores = alter(lasFlores(newId(), START, newId));
  const { memberIds } = flores;
  const events: BookEvent[] = [];
  let book: Book = emptyBook(newId());
  const ask = (command: Command, known: Partial<Terms> = {}): Decision => {
    const by = { commandId: newId(), deviceId: device, actorId: "rosa", happenedOn: LATER };
    const limits = inForce(BOLIVIA.groupLimits, START);
    const terms = {
      ...previewTerms(by, limits, BOLIVIA.currency),
      approvals: inForce(BOLIVIA.approvals, START),
      hashOf: canonicalText,
      ...known,
    };
    const decision = decide(book, command, terms);
    if (decision.verdict === "rejected") return decision;
    book = fold(book, decision.events);
    events.push(...decision.events);
    return decision;
  };
  ask(flores.founding);
  ask(flores.cycle);
  const state = () => {
    if (book.group === null) throw new Error("Not founded.");
    return book.group;
  };
  const closed = () => {
    const event = events.findLast(
      (known): known is MeetingClosed => known.type === "MeetingClosed",
    );
    if (event === undefined) throw new Error("No meeting was closed.");
    return event;
  };
  /** The branch manager, who ran no meeting, puts a payment of a closed one right. */
  const correct = (number: number, key: WomanKey, amount: string, reason = "un error") =>
    ask(
      {
        type: "correctPayment",
        meetingId: flores.meetingIds[number - 1] ?? "",
        memberId: memberIds[key],
        rightAmount: bob(amount),
        reason,
      },
      { ...TERESA, closedRecord: recordOf(events, flores.meetingIds[number - 1] ?? "") },
    );
  const resolve = (reviewId: string, outcome: ReviewOutcome, note: string) =>
    ask({ type: "resolveReview", reviewId, outcome, note }, TERESA);
  const meeting = (number: number) => actsOf(flores, number, ask, () => (receipt += 1));
  const usePhone = (name: string) => {
    device = name;
  };
  return { flores, memberIds, ask, meeting, state, closed, correct, resolve, events, usePhone };
}

/** The branch manager. */
export const TERESA = { actorId: "teresa", ownAccounts: ["teresa"] };

function recordOf(events: readonly BookEvent[], meetingId: string): ClosedRecord | null {
  const own = events.filter((event) => "meetingId" in event && event.meetingId === meetingId);
  const closed = own.find((event) => event.type === "MeetingClosed");
  const corrections = own.filter((event) => event.type === "MeetingCorrected");
  return closed === undefined ? null : { closed, corrections, actorIds: ["rosa"] };
}

type Ask = (command: Command) => Decision;

/** What the women can do at one meeting. */
function actsOf(flores: LasFlores, number: number, ask: Ask, nextReceipt: () => number) {
  const { memberIds } = flores;
  const meetingId = flores.meetingIds[number - 1] ?? "";
  return {
    meetingId,
    open: (heldOn = addDays(START, 14 * number)) => ask({ type: "openMeeting", meetingId, heldOn }),
    /** As the phone of today opens it: what is asked and given back comes out in coins. */
    openInCoins: () => {
      const heldOn = addDays(START, 14 * number);
      return ask({ type: "openMeeting", meetingId, heldOn, coin: smallestCoin(BOLIVIA, heldOn) });
    },
    roll: (marks: Partial<Record<WomanKey, Presence>>, minutesLate = 10) =>
      ask({
        type: "takeRoll",
        meetingId,
        marks: WOMEN.map(({ key }) => ({
          memberId: memberIds[key],
          presence: marks[key] ?? "present",
          minutesLate: marks[key] === "late" ? minutesLate : 0,
          substitute: null,
        })),
      }),
    pays: (key: WomanKey, amount: string) =>
      ask({
        type: "collectPayment",
        meetingId,
        memberId: memberIds[key],
        amount: bob(amount),
        method: "cash",
        receiptNumber: nextReceipt(),
      }),
    covers: (debtor: WomanKey, source: CoverageSource, shares: readonly Share[]) =>
      ask({
        type: "coverShortfall",
        meetingId,
        debtorId: memberIds[debtor],
        source,
        shares: shares.map(([helper, amount]) => ({
          helperId: helper === null ? null : memberIds[helper],
          amount: bob(amount),
          receiptNumber: helper === null ? null : nextReceipt(),
        })),
        consent: {
          givenBy: [memberIds[debtor]],
          manner: "spoken",
          votesFor: null,
          votesAgainst: null,
        },
      }),
    counts: (amount: string) =>
      ask({
        type: "countCash",
        meetingId,
        turn: "first",
        countedBy: memberIds.a1,
        pieces: [{ value: bob("0.01"), quantity: Number(bob(amount).minor) }],
      }),
    close: () =>
      ask({
        type: "closeMeeting",
        meetingId,
        signatures: [],
        explanation: null,
        shown: { collected: bob("0.00"), external: bob("0.00") },
      }),
  };
}

/** Three meetings paid in full (Julia brings 40.00 more to the second), the fourth collected. */
export function fourthMeeting() {
  const story = table();
  for (const number of [1, 2, 3]) {
    const meeting = story.meeting(number);
    meeting.open();
    meeting.roll({});
    for (const { key } of WOMEN)
      meeting.pays(key, key === "a3" && number === 2 ? "336.30" : "296.30");
    meeting.close();
  }
  const fourth = story.meeting(4);
  fourth.open();
  fourth.roll({ a3: "absent" });
  fourth.pays("a1", "300.00");
  fourth.pays("b2", "150.00");
  for (const key of ["a2", "a4", "b1", "b3", "b4"] as const) fourth.pays(key, "296.30");
  return story;
}

/** The shortfalls of the fourth meeting solved as the women agreed, and the meeting closed. */
export function solvedMeeting() {
  const story = fourthMeeting();
  const fourth = story.meeting(4);
  fourth.covers("a3", "ownVoluntary", [[null, "40.00"]]);
  fourth.covers("a3", "subgroup", [
    ["a1", "50.00"],
    ["a2", "50.00"],
    ["a4", "50.00"],
  ]);
  fourth.covers("a3", "reserveFund", [[null, "79.36"]]);
  fourth.covers("b2", "subgroup", [
    ["b1", "39.79"],
    ["b3", "39.79"],
    ["b4", "39.78"],
  ]);
  fourth.close();
  return story;
}
