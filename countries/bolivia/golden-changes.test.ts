// The worked examples of change, lived by Las Flores: through commands, meetings and both ledgers
// the book arrives at every figure of the tables that were worked out apart from this program.

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import type { AccountName } from "#core/ledger/account.ts";
import { loanTable } from "#core/lending/golden-table.ts";
import { isMarked } from "#core/changes/on-time.ts";
import type { RescheduleLoan, Wish } from "#core/meetings/wish.ts";
import type { PrepayChoice } from "#core/meetings/meeting.ts";
import { percent } from "#core/money/fraction.ts";
import { add, zero, type Money } from "#core/money/money.ts";
import { addDays, day, type Day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { closedDays } from "#countries/closed-days.ts";
import { BOLIVIA } from "./bolivia.ts";
import { WOMEN, type LasFlores, type WomanKey } from "./las-flores.ts";
import { bob, START, table, TERESA } from "./las-flores-table.ts";

type Story = ReturnType<typeof table>;

function golden(name: string): Promise<string> {
  return readFile(new URL(`../../core/lending/golden/${name}.txt`, import.meta.url), "utf8");
}

function planOf(story: Story, key: WomanKey): string {
  const loan = story.state().lending.loans[story.memberIds[key]];
  return loanTable(loan?.lines ?? [], "BOB");
}

/** The meetings up to one, each paid in full by all. */
function paidUpTo(story: Story, last: number): void {
  for (let number = 1; number <= last; number += 1) {
    const meeting = story.meeting(number);
    meeting.open();
    for (const { key } of WOMEN) meeting.pays(key, "296.30");
    meeting.close();
  }
}

function prepays(
  story: Story,
  number: number,
  asked: { key: WomanKey; heldOn: Day; brings: string; ahead: string; choice: PrepayChoice },
): void {
  const meeting = story.meeting(number);
  meeting.open(asked.heldOn);
  for (const { key } of WOMEN) meeting.pays(key, key === asked.key ? asked.brings : "296.30");
  story.ask({
    type: "choosePrepayment",
    meetingId: meeting.meetingId,
    memberId: story.memberIds[asked.key],
    amount: bob(asked.ahead),
    choice: asked.choice,
  });
  meeting.close();
}

/** Balance of an account of one woman over the whole history, debit positive. */
function balance(story: Story, account: AccountName, key: WomanKey | null): Money {
  const memberId = key === null ? null : story.memberIds[key];
  return story.events
    .flatMap((event) => entriesFor(event, "BOB"))
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account === account && (key === null || line.memberId === memberId))
    .reduce((sum, { amount }) => add(sum, amount), zero("BOB"));
}

test("Rosa ends her loan six days after the fifth instalment and stays guarantor", async () => {
  const story = table();
  paidUpTo(story, 4);
  const heldOn = addDays(START, 14 * 5 + 6);
  const ahead = { heldOn, brings: "2105.84", ahead: "1809.54", choice: "whole" as const };
  prepays(story, 5, { key: "a1", ...ahead });
  expect(await golden("prepay-whole")).toContain(planOf(story, "a1"));
  expect(balance(story, "loanPrincipal", "a1")).toEqual(zero("BOB"));
  expect(balance(story, "interestReceivable", "a1")).toEqual(zero("BOB"));
  expect(balance(story, "compulsorySavings", "a1")).toEqual(bob("-134.70"));
  const { sheet, totals } = story.closed();
  expect(sheet[0]?.due).toEqual(bob("2078.90"));
  expect(totals.external).toEqual(bob("3964.42"));
  expect(totals.shortfall).toEqual(zero("BOB"));
  const sixth = story.meeting(6);
  sixth.open();
  for (const { key } of WOMEN.slice(1)) if (key !== "a3") sixth.pays(key, "296.30");
  sixth.covers("a3", "subgroup", [["a1", "269.36"]]);
  sixth.close();
  expect(story.closed().sheet[0]).toMatchObject({ due: zero("BOB"), received: zero("BOB") });
  expect(balance(story, "helperPayable", "a1")).toEqual(bob("-269.36"));
});

test.each(["lowerInstalment", "shorterTerm"] as const)(
  "Rosa brings 500.00 more at the fourth meeting for a %s",
  async (choice) => {
    const story = table();
    paidUpTo(story, 3);
    const heldOn = addDays(START, 56);
    prepays(story, 4, { key: "a1", heldOn, brings: "796.30", ahead: "500.00", choice });
    const text = await golden("prepay-part");
    expect(text.slice(text.indexOf(choice))).toContain(planOf(story, "a1"));
    expect(balance(story, "loanPrincipal", "a1")).toEqual(bob("1546.03"));
    expect(balance(story, "compulsorySavings", "a1")).toEqual(bob("-107.76"));
    const lines = story.state().lending.loans[story.memberIds.a1]?.lines.slice(5) ?? [];
    expect(lines.map(({ due }) => due.interest)).toEqual(
      (choice === "lowerInstalment"
        ? ["18.04", "15.87", "13.68", "11.47", "9.23", "6.96", "4.67", "2.35"]
        : ["18.04", "15.10", "12.14", "9.14", "6.10", "3.03"]
      ).map(bob),
    );
    expect(planOf(story, "a2")).toContain("3232.35");
  },
);

test("what she chose and did not bring stays hers, and a person is told", () => {
  const story = table();
  paidUpTo(story, 3);
  const asked = { heldOn: addDays(START, 56), brings: "796.30", choice: "whole" as const };
  prepays(story, 4, { key: "a1", ...asked, ahead: "2046.03" });
  expect(story.closed().irregularities).toContain("prepaymentNotMade");
  expect(balance(story, "voluntarySavings", "a1")).toEqual(bob("-500.00"));
  expect(balance(story, "loanPrincipal", "a1")).toEqual(bob("2046.03"));
});

const RESCHEDULE: Omit<RescheduleLoan, "memberId"> = {
  type: "rescheduleLoan",
  on: addDays(START, 70),
  instalments: 10,
  reason: "hardship",
  meetingIds: [1, 2, 3].map((number) => `00000000-0000-7000-8000-90000000000${number}`),
};

/** Proposed by her asesora, approved by the two of the branch committee. */
function approved(story: Story, wish: Wish, today: Day): void {
  const by = (name: string) => ({ actorId: name, ownAccounts: [name], today });
  expect(story.ask({ type: "propose", wish }, by("rosa")).verdict).toBe("applied");
  const proposalId = story.state().proposals?.at(-1)?.proposalId ?? "";
  const approval = { type: "approveProposal" as const, proposalId };
  for (const name of ["teresa", "norma"]) {
    if (story.state().proposals?.at(-1)?.outcome !== null) return;
    const contentHash = canonicalText(wish);
    expect(story.ask({ ...approval, contentHash }, by(name)).verdict).toBe("applied");
  }
}

test("Rosa falls ill: after the fifth instalment her balance goes over ten meetings", async () => {
  const story = table();
  paidUpTo(story, 5);
  const wish = { ...RESCHEDULE, memberId: story.memberIds.a1 };
  approved(story, wish, addDays(START, 72));
  expect(story.state().proposals?.at(-1)?.outcome).toBe("executed");
  expect(await golden("reschedule")).toContain(planOf(story, "a1"));
  expect(balance(story, "loanPrincipal", "a1")).toEqual(bob("1800.54"));
  const { meetings, lending } = story.state();
  expect(meetings.list).toHaveLength(15);
  expect(meetings.list.at(-1)).toMatchObject({
    number: 15,
    dueOn: "2026-09-03",
    status: "planned",
  });
  const loan = () => story.state().lending.loans[story.memberIds.a1]!;
  expect(lending.cycle?.dueDays).toHaveLength(15);
  expect(isMarked(loan())).toBe(true);
  for (const number of [6, 7, 8]) {
    expect(isMarked(loan())).toBe(true);
    const meeting = story.meeting(number);
    meeting.open();
    for (const { key } of WOMEN) meeting.pays(key, "296.30");
    meeting.close();
  }
  expect(isMarked(loan())).toBe(false);
});

test("interest earned and not paid stays owed beside the new plan", () => {
  const story = table();
  paidUpTo(story, 4);
  const fifth = story.meeting(5);
  fifth.open();
  for (const { key } of WOMEN.slice(1)) fifth.pays(key, "296.30");
  fifth.close();
  const on = addDays(START, 76);
  approved(story, { ...RESCHEDULE, on, memberId: story.memberIds.a1 }, on);
  const { lines = [] } = story.state().lending.loans[story.memberIds.a1] ?? {};
  expect(lines[4]).toMatchObject({ due: { interest: bob("23.87") }, paid: {} });
  expect(lines[5]).toMatchObject({ dueOn: "2026-04-22", due: { interest: bob("9.00") } });
  expect(balance(story, "interestReceivable", "a1")).toEqual(bob("32.87"));
  expect(balance(story, "loanPrincipal", "a1")).toEqual(bob("2046.03"));
});

test("the weekday moves, and a loan rescheduled later meets on the new one", () => {
  const story = table();
  paidUpTo(story, 5);
  const tuesday = day("2026-04-28");
  approved(
    story,
    { type: "moveMeetings", firstOn: tuesday, onMove: "asPlanned" },
    addDays(START, 71),
  );
  const wish = { ...RESCHEDULE, memberId: story.memberIds.a1 };
  approved(story, wish, addDays(START, 72));
  const { lines = [] } = story.state().lending.loans[story.memberIds.a1] ?? {};
  expect(lines.slice(5).map(({ dueOn }) => dueOn)).toEqual(
    Array.from({ length: 10 }, (_, index) => addDays(tuesday, 14 * index)),
  );
  expect(story.state().meetings.list.at(-1)?.dueOn).toBe(addDays(tuesday, 14 * 9));
});

/** Carmen alone borrows 12,000.00 over six meetings, every four weeks, at 36 %. */
function fourWeekly(flores: LasFlores): LasFlores {
  const { cycle } = flores;
  const terms = {
    ...cycle.terms,
    ratePerYear: percent("36"),
    basis: "actual/365" as const,
    frequency: { every: 28 as const, unit: "days" as const },
    instalments: 6,
  };
  const loans = cycle.loans.map((loan) => ({ ...loan, principal: bob("12000.00") }));
  return { ...flores, cycle: { ...cycle, terms, loans, meetingIds: cycle.meetingIds.slice(0, 6) } };
}

test.each(["nextBusinessDay", "shiftNoInterest", "nextMeetingExtendTerm"] as const)(
  "Holy Thursday is closed by the branch: %s, in the book of each association",
  async (policy) => {
    const story = table(fourWeekly);
    const closure = {
      closureId: "closure",
      from: day("2026-04-02"),
      to: day("2026-04-02"),
      reason: "mourning" as const,
      policy,
      declaredById: "rosa",
    };
    const known = {
      ...TERESA,
      today: day("2026-03-20"),
      closures: [closure],
      closedDays: (from: Day, to: Day) =>
        closedDays({ country: BOLIVIA, region: null, closures: new Map() }, from, to),
    };
    const command = { type: "applyClosure" as const, closureId: "closure" };
    expect(story.ask({ ...command, closureId: "other" }, known)).toMatchObject({
      reason: "unknownClosure",
    });
    expect(story.ask(command, { ...known, ownAccounts: ["rosa"] })).toMatchObject({
      reason: "fourEyes",
    });
    expect(story.ask(command, known).verdict).toBe("applied");
    const text = await golden("holiday-policies");
    expect(text.slice(text.indexOf(`${policy}:`))).toContain(planOf(story, "a2"));
    expect(story.state().meetings.list[1]?.dueOn).toBe(
      policy === "nextMeetingExtendTerm" ? "2026-04-30" : "2026-04-06",
    );
    expect(story.ask(command, known)).toMatchObject({ reason: "nothingToMove" });
  },
);
