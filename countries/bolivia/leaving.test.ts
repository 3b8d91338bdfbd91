// Women of Las Flores leave in the middle of a cycle: one repays and goes, one is voted out, one
// dies, one hands over what she owes. The seven who stay go on meeting.

import { expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import type { AccountName } from "#core/ledger/account.ts";
import { principalOutstanding } from "#core/lending/loan.ts";
import { hasQuorum } from "#core/meetings/close.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { nextMeeting } from "#core/meetings/meeting.ts";
import type { LeaveGroup } from "#core/meetings/wish.ts";
import { add, zero, type Money } from "#core/money/money.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";
import { bob, solvedMeeting, START, table, TERESA } from "./las-flores-table.ts";

type Story = ReturnType<typeof table>;

const FOURTH = addDays(START, 56);
const AFTER = addDays(START, 60);

function leaving(story: Story, key: WomanKey, part: Partial<LeaveGroup> = {}): LeaveGroup {
  return {
    type: "leaveGroup",
    memberId: story.memberIds[key],
    on: AFTER,
    kind: "voluntary",
    reason: "moved",
    votes: null,
    heir: null,
    successorId: null,
    takerIds: [],
    consentIds: [],
    ...part,
  };
}

/** Proposed by the asesora and approved by as many as the matrix asks for; what came of it. */
function approved(story: Story, wish: LeaveGroup, today: Day = AFTER): string | null {
  const by = (name: string) => ({ actorId: name, ownAccounts: [name], today });
  const asked = story.ask({ type: "propose", wish }, by("rosa"));
  if (asked.verdict === "rejected") return asked.reason;
  for (const name of ["teresa", "norma"]) {
    const open = story.state().proposals?.at(-1);
    if (open === undefined || open.outcome !== null) break;
    const { proposalId } = open;
    const contentHash = canonicalText(wish);
    story.ask({ type: "approveProposal", proposalId, contentHash }, by(name));
  }
  return story.state().proposals?.at(-1)?.outcome ?? null;
}

function balance(story: Story, account: AccountName, key: WomanKey | null): Money {
  const memberId = key === null ? null : story.memberIds[key];
  return story.events
    .flatMap((event) => entriesFor(event, "BOB"))
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account === account && (key === null || line.memberId === memberId))
    .reduce((sum, { amount }) => add(sum, amount), zero("BOB"));
}

function paid(story: Story, number: number, keys: readonly WomanKey[], amount = "296.30"): void {
  const meeting = story.meeting(number);
  meeting.open();
  for (const key of keys) meeting.pays(key, amount);
  meeting.close();
}

const ALL = WOMEN.map(({ key }) => key);

test("who owes stays, until her share is repaid or others take it over", () => {
  const story = solvedMeeting();
  expect(approved(story, leaving(story, "b4"))).toBe("loanStillOwed");
  const others = ALL.filter((key) => key !== "b4").map((key) => story.memberIds[key]);
  const takerIds = [story.memberIds.b1, story.memberIds.b3];
  const handed = leaving(story, "b4", { takerIds, consentIds: others.slice(1) });
  expect(approved(story, handed)).toBe("consentMissing");
  expect(approved(story, { ...handed, consentIds: others })).toBe("executed");
  const { lending, association } = story.state();
  expect(association.members).toHaveLength(7);
  expect(balance(story, "loanPrincipal", "b4")).toEqual(zero("BOB"));
  expect(balance(story, "loanPrincipal", "b1")).toEqual(bob("3069.07"));
  expect(balance(story, "loanPrincipal", "b3")).toEqual(bob("3069.02"));
  for (const key of ["b1", "b3", "b4"] as const) {
    const loan = lending.loans[story.memberIds[key]];
    if (loan === undefined) throw new Error("No loan.");
    expect(principalOutstanding(loan)).toEqual(balance(story, "loanPrincipal", key));
    expect(loan.lines.at(-1)?.balanceAfter).toEqual(zero("BOB"));
  }
  const meeting = nextMeeting(story.state().meetings);
  if (meeting === undefined) throw new Error("No meeting.");
  const expected = expectedAt(story.state(), meeting);
  expect(expected.get(story.memberIds.b1)?.loan).toEqual(bob("404.05"));
  expect(expected.get(story.memberIds.b3)?.loan).toEqual(bob("404.03"));
  expect(expected.has(story.memberIds.b4)).toBe(false);
});

/** Lidia laid so much down at the branch after the fourth meeting; it waits for her next instalment. */
function paysAhead(story: Story, amount: string, reference: string | null = null): void {
  const { memberIds } = story;
  const command = { type: "receiveAtBranch", memberId: memberIds.b4, amount: bob(amount) } as const;
  const how =
    reference === null ? { method: "cash" as const } : { method: "transfer" as const, reference };
  story.ask({ ...command, ...how, on: AFTER }, { today: AFTER, nextReceipt: 900 });
}

test("a transfer that the bank has not shown yet ends nobody's loan", () => {
  const story = solvedMeeting();
  paysAhead(story, "2100.00", "TRF-1");
  expect(approved(story, leaving(story, "b4"))).toBe("transferUnconfirmed");
});

test("what she paid ahead goes into her loan before others take it over", () => {
  const story = solvedMeeting();
  paysAhead(story, "506.83");
  const others = ALL.filter((key) => key !== "b4").map((key) => story.memberIds[key]);
  const takerIds = [story.memberIds.b1, story.memberIds.b3];
  const wish = leaving(story, "b4", { takerIds, consentIds: others });
  expect(approved(story, wish)).toBe("executed");
  // 506.83 less 6.82 of interest for four days pays 500.01; the other 1,546.02 are taken in halves.
  expect(balance(story, "memberAdvances", "b4")).toEqual(zero("BOB"));
  expect(balance(story, "loanPrincipal", "b4")).toEqual(zero("BOB"));
  expect(balance(story, "loanPrincipal", "b1")).toEqual(bob("2819.05"));
  expect(balance(story, "loanPrincipal", "b3")).toEqual(bob("2819.03"));
  const loan = story.state().lending.loans[story.memberIds.b4]!;
  expect(principalOutstanding(loan)).toEqual(zero("BOB"));
});

test("who had paid ahead enough goes with nobody taking over, and the rest is hers at the till", () => {
  const story = solvedMeeting();
  paysAhead(story, "2100.00");
  expect(approved(story, leaving(story, "b4"))).toBe("executed");
  expect(balance(story, "loanPrincipal", "b4")).toEqual(zero("BOB"));
  // 2,100.00 less 2,046.03 and 6.82 of interest for four days.
  expect(balance(story, "memberAdvances", "b4")).toEqual(bob("-47.15"));
});

/** Las Flores with the interest of the first amount in every instalment: 40.38 in each, 40.42 last. */
function flatStory(): Story {
  return table((flores) => ({
    ...flores,
    cycle: { ...flores.cycle, terms: { ...flores.cycle.terms, method: "flat" as const } },
  }));
}

test("on a flat loan too her advance goes before others: the next instalments are paid as promised", () => {
  const story = flatStory();
  const [first, second] = story.state().lending.loans[story.memberIds.b4]!.lines;
  // 3,000.00 at 30 % for 14 of 360 days is 35.00 an instalment beside 250.00.
  expect([first?.due, second?.due]).toEqual([
    { interest: bob("35.00"), principal: bob("250.00") },
    { interest: bob("35.00"), principal: bob("250.00") },
  ]);
  const on = addDays(START, 3);
  const pay = { type: "receiveAtBranch", memberId: story.memberIds.b4, method: "cash" } as const;
  story.ask({ ...pay, amount: bob("400.00"), on }, { today: on, nextReceipt: 900 });
  const others = ALL.filter((key) => key !== "b4").map((key) => story.memberIds[key]);
  const takerIds = [story.memberIds.b1, story.memberIds.b3];
  const wish = leaving(story, "b4", { on, takerIds, consentIds: others });
  expect(approved(story, wish, on)).toBe("executed");
  // 285.00, then 35.00 and 80.00 of the second: 330.00 of principal; 2,670.00 are taken in halves.
  expect(balance(story, "memberAdvances", "b4")).toEqual(zero("BOB"));
  expect(balance(story, "interestReceivable", "b4")).toEqual(zero("BOB"));
  expect(balance(story, "loanPrincipal", "b4")).toEqual(zero("BOB"));
  expect(balance(story, "loanPrincipal", "b1")).toEqual(bob("4335.00"));
  expect(balance(story, "loanPrincipal", "b3")).toEqual(bob("4335.00"));
  const taken = story.state().lending.loans[story.memberIds.b1]!;
  expect(principalOutstanding(taken)).toEqual(bob("4335.00"));
  expect(taken.lines.slice(0, 3).map(({ due }) => due.interest)).toEqual([
    bob("35.00"),
    bob("35.00"),
    bob("52.50"),
  ]);
  expect(taken.lines.at(-1)?.balanceAfter).toEqual(zero("BOB"));
});

test("of a woman who dies the advance pays what fell due in her life, and the rest is her family's", () => {
  const heir = { given: "Beatriz", family: "Huanca", knownAs: null };
  const died = (on: Day) => {
    const story = solvedMeeting();
    paysAhead(story, "400.00");
    const wish = leaving(story, "b4", { kind: "deceased", reason: "personal", heir, on });
    expect(approved(story, wish, on)).toBe("executed");
    expect(balance(story, "loanPrincipal", "b4")).toEqual(zero("BOB"));
    expect(balance(story, "interestReceivable", "b4")).toEqual(zero("BOB"));
    return [balance(story, "insuranceClaims", "b4"), balance(story, "memberAdvances", "b4")];
  };
  // Six days after the fourth meeting nothing had fallen due: 2,046.03 and 10.23 of interest.
  expect(died(addDays(FOURTH, 6))).toEqual([bob("2056.26"), bob("-400.00")]);
  // Two days after the fifth instalment of 269.36: the advance pays it; 1,800.54 and 3.00 are claimed.
  expect(died(addDays(FOURTH, 16))).toEqual([bob("1803.54"), bob("-130.64")]);
});

test("her debts to other women come out of her savings, and the rest waits for the last instalment", () => {
  const story = solvedMeeting();
  const fifth = story.meeting(5);
  fifth.open();
  for (const key of ALL) fifth.pays(key, key === "b2" ? "2150.00" : "296.30");
  const ahead = { memberId: story.memberIds.b2, amount: bob("1800.54"), choice: "whole" as const };
  story.ask({ type: "choosePrepayment", meetingId: fifth.meetingId, ...ahead });
  fifth.close();
  expect(balance(story, "loanPrincipal", "b2")).toEqual(zero("BOB"));
  const owed = balance(story, "coverageReceivable", "b2");
  expect(owed).toEqual(bob("39.26"));
  const on = addDays(START, 71);
  expect(approved(story, leaving(story, "b2", { on }), on)).toBe("executed");
  expect(balance(story, "coverageReceivable", "b2")).toEqual(zero("BOB"));
  const { former = [] } = story.state().association;
  expect(former).toMatchObject([{ kind: "voluntary", reason: "moved", lastLoan: bob("3000.00") }]);
  const giveBack = { type: "returnSavings" as const, memberId: story.memberIds.b2, on };
  expect(story.ask(giveBack, { ...TERESA, today: on })).toMatchObject({ reason: "savingsLocked" });
  for (const number of [6, 7, 8, 9, 10, 11, 12]) {
    paid(
      story,
      number,
      ALL.filter((key) => key !== "b2"),
      "700.00",
    );
  }
  const end = addDays(START, 14 * 12 + 1);
  expect(balance(story, "compulsorySavings", "b2")).toEqual(bob("-41.56"));
  expect(story.ask({ ...giveBack, on: end }, { ...TERESA, today: end }).verdict).toBe("applied");
  expect(balance(story, "compulsorySavings", "b2")).toEqual(zero("BOB"));
});

test("two thirds of a secret vote put a woman out, never fewer, and her post is filled", () => {
  const story = table();
  const out = { kind: "expelled" as const, reason: "groupConflict" as const, on: START };
  const votes = { inFavour: 5, against: 3 };
  const wish = leaving(story, "a2", { ...out, votes });
  expect(approved(story, wish, START)).toBe("votesMissing");
  const enough = { ...wish, votes: { inFavour: 6, against: 2 } };
  expect(approved(story, enough, START)).toBe("successorMissing");
  const a1IsPresident = { ...enough, successorId: story.memberIds.a1 };
  expect(approved(story, a1IsPresident, START)).toBe("successorMissing");
  const filled = { ...enough, successorId: story.memberIds.a3 };
  expect(approved(story, filled, START)).toBe("loanStillOwed");
  const consentIds = ALL.filter((key) => key !== "a2").map((key) => story.memberIds[key]);
  const taken = { ...filled, takerIds: [story.memberIds.a3], consentIds };
  expect(approved(story, taken, START)).toBe("executed");
  expect(story.state().association.board.treasurer).toBe(story.memberIds.a3);
  expect(balance(story, "loanPrincipal", "a3")).toEqual(bob("6000.00"));
});

test("Julia dies: the insurer owes what she owed that day, and her heir her savings", () => {
  const story = table();
  for (const number of [1, 2, 3, 4]) paid(story, number, ALL);
  const on = addDays(FOURTH, 6);
  const wish = leaving(story, "a3", { kind: "deceased", reason: "personal", on });
  expect(approved(story, wish, on)).toBe("heirMissing");
  const heir = { given: "Beatriz", family: "Huanca", knownAs: null };
  expect(approved(story, { ...wish, heir }, on)).toBe("executed");
  expect(balance(story, "insuranceClaims", "a3")).toEqual(bob("2056.26"));
  expect(balance(story, "loanPrincipal", "a3")).toEqual(zero("BOB"));
  expect(balance(story, "interestReceivable", "a3")).toEqual(zero("BOB"));
  const claim = {
    type: "receiveClaim" as const,
    memberId: story.memberIds.a3,
    amount: bob("2056.27"),
    reference: "SEG-114",
    on,
  };
  const by = { ...TERESA, today: on };
  expect(story.ask(claim, by)).toMatchObject({ reason: "moreThanClaimed" });
  expect(story.ask({ ...claim, amount: bob("2056.26") }, by).verdict).toBe("applied");
  expect(balance(story, "insuranceClaims", "a3")).toEqual(zero("BOB"));
  expect(story.ask({ ...claim, amount: bob("1.00") }, by)).toMatchObject({
    reason: "nothingClaimed",
  });
  const fifth = story.meeting(5);
  fifth.open();
  fifth.roll({ a3: "present" });
  expect(story.state().reviews.at(-1)?.reason).toBe("notAMember");
  expect(fifth.pays("a3", "50.00")).toMatchObject({ verdict: "suspense" });
  for (const key of ["a1", "a2", "a4", "b1"] as const) fifth.pays(key, "296.30");
  const marks = (["a1", "a2", "a4", "b1"] as const).map((key) => {
    const memberId = story.memberIds[key];
    return { memberId, presence: "present" as const, minutesLate: 0, substitute: null };
  });
  story.ask({ type: "takeRoll", meetingId: fifth.meetingId, marks });
  const open = nextMeeting(story.state().meetings);
  expect(open !== undefined && hasQuorum(story.state(), open)).toBe(true);
  fifth.close();
  expect(story.closed().sheet).toHaveLength(7);
});

test("a woman joins only between cycles, and one who rested comes back to her passbook", () => {
  const story = table();
  const member = {
    memberId: "00000000-0000-7000-8000-900000000001",
    line: 9,
    name: { given: "Dora", family: "Poma", knownAs: null },
    subgroupId: story.state().association.subgroups[0]?.subgroupId ?? "",
  };
  const admit = { type: "admitMember" as const, member, on: START };
  const by = { ...TERESA, today: addDays(START, 200) };
  expect(story.ask(admit, by)).toMatchObject({ reason: "loansStillOpen" });
  for (let number = 1; number <= 12; number += 1) paid(story, number, ALL, "300.00");
  const on = addDays(START, 170);
  const rest = leaving(story, "b4", { kind: "resting", reason: "personal", on });
  expect(approved(story, rest, on)).toBe("executed");
  expect(story.ask({ ...admit, on }, by).verdict).toBe("applied");
  expect(story.ask({ ...admit, on }, by)).toMatchObject({ reason: "memberTwice" });
  const lidia = story.state().association.former?.[0];
  if (lidia === undefined) throw new Error("Nobody rests.");
  const { memberId, name, subgroupId } = lidia;
  const back = { ...admit, on, member: { memberId, line: 8, name, subgroupId } };
  expect(story.ask({ ...back, member: { ...back.member, line: 9 } }, by)).toMatchObject({
    reason: "lineTwice",
  });
  expect(story.ask(back, by).verdict).toBe("applied");
  expect(story.state().association.members.map(({ line }) => line)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
  expect(story.state().savings.passbooks[memberId]?.compulsory).toEqual(bob("323.28"));
});

test("a board is elected by more than half of the women who are more than half", () => {
  const story = table();
  const { a3, b2, b3, a1 } = story.memberIds;
  const elect = {
    type: "electBoard" as const,
    board: { president: a3, secretary: b2, treasurer: b3 },
    cause: "recall" as const,
    votes: { inFavour: 5, against: 2 },
    on: START,
  };
  const by = { actorId: "rosa", ownAccounts: ["rosa"], today: AFTER };
  for (const [inFavour, against] of [
    [2, 2], // half of the eight
    [0, 0],
    [0, 5],
    [4, 4],
    [8, 1], // nine votes of eight women
  ] as const) {
    const lost = { ...elect, votes: { inFavour, against } };
    expect(story.ask(lost, by)).toMatchObject({ reason: "votesMissing" });
    expect(story.ask({ type: "propose", wish: lost }, by)).toMatchObject({
      reason: "votesMissing",
    });
  }
  const twice = { ...elect, board: { ...elect.board, president: b2 } };
  expect(story.ask(twice, by)).toMatchObject({ reason: "boardHoldsTwoPosts" });
  expect(story.ask(elect, by).verdict).toBe("applied");
  expect(story.state().association.board.president).not.toBe(a1);
  expect(inForce(BOLIVIA.approvals, START).deathClaim).toBe(2);
});
