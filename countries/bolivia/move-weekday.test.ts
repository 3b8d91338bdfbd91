// Las Flores asks to meet on Tuesdays: proposed by her asesora, read and approved by the branch
// manager, and from then on everything that is still to come moves.

import { expect, test } from "vitest";
import type { MoveMeetings } from "#core/meetings/wish.ts";
import { maturityOf } from "#core/lending/rest-of-loan.ts";
import { addDays, day, weekday } from "#core/time/day.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { START, solvedMeeting, table, TERESA } from "./las-flores-table.ts";

const TUESDAYS: MoveMeetings = {
  type: "moveMeetings",
  firstOn: day("2026-04-14"),
  onMove: "asPlanned",
};

const AFTER_THE_FOURTH = day("2026-04-08");
const ROSA = { actorId: "rosa", ownAccounts: ["rosa"], today: AFTER_THE_FOURTH };
const BY_TERESA = { ...TERESA, today: AFTER_THE_FOURTH };

/** Four meetings closed, the fifth due on Thursday 16 April, the move proposed. */
function proposed() {
  const story = solvedMeeting();
  const answer = story.ask({ type: "propose", wish: TUESDAYS }, ROSA);
  expect(answer.verdict).toBe("applied");
  const [proposal] = story.state().proposals ?? [];
  if (proposal === undefined) throw new Error("Nothing was proposed.");
  const { proposalId } = proposal;
  const approve = (by = BY_TERESA, contentHash = canonicalText(TUESDAYS)) =>
    story.ask({ type: "approveProposal", proposalId, contentHash }, by);
  return { story, proposalId, approve };
}

test("nothing moves before somebody else approves; then every day to come and the maturity do", () => {
  const { story, approve } = proposed();
  const before = story.state().lending;
  expect(story.state().meetings.list[4]?.dueOn).toBe("2026-04-16");
  expect(approve().verdict).toBe("applied");
  const { lending, meetings, proposals } = story.state();
  expect(meetings.list.slice(0, 4).map(({ dueOn }) => dueOn)).toEqual(
    before.cycle?.dueDays.slice(0, 4),
  );
  expect(meetings.list[4]?.dueOn).toBe("2026-04-14");
  expect(meetings.list.slice(4).map(({ dueOn }) => weekday(dueOn))).toEqual(Array(8).fill(1));
  expect(meetings.list.map(({ dueOn }) => dueOn)).toEqual(lending.cycle?.dueDays);
  for (const loan of Object.values(lending.loans)) {
    expect(maturityOf(loan)).toBe("2026-07-21");
    expect(loan.lines.map(({ dueOn }) => dueOn)).toEqual(lending.cycle?.dueDays);
  }
  expect(proposals?.[0]?.outcome).toBe("executed");
  expect(lending.cycle?.series?.anchor).toBe("2026-04-14");
});

test("who proposed does not approve, and what is closed stays closed", () => {
  const { story, proposalId, approve } = proposed();
  expect(approve({ ...BY_TERESA, ...ROSA })).toMatchObject({ reason: "fourEyes" });
  const second = { ...BY_TERESA, actorId: "rosa-2", ownAccounts: ["rosa", "rosa-2"] };
  expect(approve(second)).toMatchObject({ reason: "fourEyes" });
  expect(
    approve(BY_TERESA, canonicalText({ ...TUESDAYS, onMove: "keepInstalment" })),
  ).toMatchObject({
    reason: "contentDiffers",
  });
  expect(story.ask({ type: "withdrawProposal", proposalId }, BY_TERESA)).toMatchObject({
    reason: "notHerProposal",
  });
  expect(story.ask({ type: "withdrawProposal", proposalId }, second).verdict).toBe("applied");
  expect(approve()).toMatchObject({ reason: "proposalClosed" });
});

test("what its own rule refuses on the day of approval closes with that reason", () => {
  const { story, approve } = proposed();
  const late = { ...BY_TERESA, today: day("2026-04-14") };
  expect(approve(late).verdict).toBe("applied");
  expect(story.state().proposals?.[0]?.outcome).toBe("notPossible");
  expect(story.events.at(-1)).toMatchObject({ type: "ProposalClosed", reason: "tooSoon" });
  expect(story.state().meetings.list[4]?.dueOn).toBe("2026-04-16");
  expect(approve(late)).toMatchObject({ reason: "proposalClosed" });
});

test("another reads it, says no with a reason, and it is not asked twice meanwhile", () => {
  const { story, proposalId } = proposed();
  expect(story.ask({ type: "propose", wish: TUESDAYS }, BY_TERESA)).toMatchObject({
    reason: "proposedAlready",
  });
  const contentHash = canonicalText(TUESDAYS);
  const refusal = { type: "refuseProposal" as const, proposalId, contentHash };
  expect(story.ask({ ...refusal, reason: " " }, BY_TERESA)).toMatchObject({
    reason: "reasonMissing",
  });
  expect(story.ask({ ...refusal, reason: "Las socias no votaron" }, BY_TERESA).verdict).toBe(
    "applied",
  );
  expect(story.state().proposals?.[0]?.outcome).toBe("refused");
});

test("instalments that were to stay as planned stay so when a holiday lies on a new day", () => {
  const story = table((flores) => ({
    ...flores,
    cycle: { ...flores.cycle, holidayPolicy: "nextBusinessDay" },
  }));
  const loans = () => Object.values(story.state().lending.loans);
  const amounts = () => loans().map(({ lines }) => lines.map(({ due }) => due));
  const before = amounts();
  const holiday = day("2026-03-03");
  const around = {
    today: addDays(START, 1),
    closedDays: () => ({ holidays: new Map([[holiday, "fair"]]), restDays: [] }),
  };
  const wish: MoveMeetings = { ...TUESDAYS, firstOn: day("2026-02-17") };
  story.ask({ type: "propose", wish }, { ...ROSA, ...around });
  const proposalId = story.state().proposals?.at(-1)?.proposalId ?? "";
  const approval = { type: "approveProposal" as const, proposalId };
  story.ask({ ...approval, contentHash: canonicalText(wish) }, { ...TERESA, ...around });
  const days = story.state().lending.cycle?.dueDays ?? [];
  expect(days.slice(0, 3)).toEqual(["2026-02-17", addDays(holiday, 1), "2026-03-17"]);
  expect(amounts()).toEqual(before);
  for (const { lines } of loans()) expect(lines.map(({ dueOn }) => dueOn)).toEqual(days);
});
