// A sheet copied at a desk tells what a phone would have told of the women's own account, of loans
// paid ahead and of the closing assembly.

import { describe, expect, test } from "vitest";
import type { GroupState } from "#core/meetings/group-state.ts";
import { meetingOf, type Meeting } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { WOMEN, type WomanKey } from "#countries/bolivia/las-flores.ts";
import { accountAt } from "#countries/bolivia/internal-table.ts";
import { bob, table } from "#countries/bolivia/las-flores-table.ts";
import { day } from "#core/time/day.ts";
import { blankDeed, type DeedDraft, type KeyedKind } from "./deed-draft.ts";
import { blankDraft, withLine, type Draft } from "./draft.ts";
import { factsOf } from "./facts.ts";
import { missingIn } from "./missing.ts";
import { tryOut } from "./try-out.ts";

const TODAY = day("2026-12-01");

/** Las Flores with its first meeting closed, and the sheet of the second. */
function secondSheet() {
  const story = table();
  const first = accountAt(story, 1);
  first.everybodyPays();
  first.meeting.close();
  const group = story.state();
  const meeting = meetingOf(group.meetings, story.meeting(2).meetingId);
  if (meeting === undefined) throw new Error("No second meeting.");
  return { story, group, meeting, draft: paidByAll(group, meeting) };
}

function paidByAll(group: GroupState, meeting: Meeting): Draft {
  return group.association.members.reduce(
    (draft, { memberId, line }) =>
      withLine(draft, memberId, { paid: "296,30", receipt: String(line) }),
    blankDraft(group, meeting),
  );
}

function withDeed(
  { group, meeting }: { readonly group: GroupState; readonly meeting: Meeting },
  draft: Draft,
  kind: KeyedKind,
  written: Partial<DeedDraft>,
): Draft {
  const deed = { ...blankDeed(group, meeting, { kind, others: draft.deeds }), ...written };
  return { ...draft, deeds: [...draft.deeds, deed] };
}

function settled(group: GroupState, meeting: Meeting, draft: Draft) {
  const book = { bookId: "las-flores", version: 1, group };
  return tryOut(book, meeting.meetingId, factsOf(group, meeting, draft), TODAY)?.settled;
}

describe("the internal account on a sheet", () => {
  test("a loan voted and paid out, a raffle, a fine and an expense come to what a phone tells", () => {
    const { story, group, meeting, draft } = secondSheet();
    const { memberIds } = story;
    const sheet = { group, meeting };
    let copied = withDeed(sheet, draft, "loanVoted", {
      memberId: memberIds.a1,
      amount: "100",
      guarantorIds: [memberIds.b3, memberIds.b4],
      instalments: "3",
      votesFor: "7",
    });
    const [vote] = copied.deeds;
    copied = withDeed(sheet, copied, "loanPaidOut", {
      requestId: vote?.key ?? "",
      memberId: memberIds.a1,
      amount: "100",
      voucher: "1",
      witnessId: memberIds.b1,
    });
    copied = withDeed(sheet, copied, "incomeReceived", { amount: "80,50" });
    copied = withDeed(sheet, copied, "fineAdded", { memberId: memberIds.b2, amount: "5" });
    copied = withDeed(sheet, copied, "expensePaid", {
      amount: "12",
      voucher: "2",
      votesFor: "8",
      votesAgainst: "0",
    });
    const phone = accountAt(story, 2);
    phone.everybodyPays();
    const request = phone.votes("a1", "100.00");
    phone.paysOut(request, "a1", "100.00", 1);
    phone.tell({ kind: "incomeReceived", source: "raffle", amount: bob("80.50") });
    phone.tell({
      kind: "fineAdded",
      memberId: memberIds.b2,
      reason: "phone",
      amount: bob("5.00"),
    });
    phone.tell({
      kind: "expensePaid",
      purpose: "books",
      voucherNumber: 2,
      amount: bob("12.00"),
      votesFor: 8,
      votesAgainst: 0,
    });
    const told = meetingOf(story.state().meetings, meeting.meetingId);
    const byPhone = told && settleMeeting(story.state(), told, told.heldOn ?? told.dueOn);
    const onPaper = settled(group, meeting, copied);
    expect(onPaper?.totals.internal).toEqual(byPhone?.totals.internal);
    expect(onPaper?.totals.expectedCash).toEqual(byPhone?.totals.expectedCash);
    expect(onPaper?.movements.map(({ kind }) => kind)).toEqual(
      byPhone?.movements.map(({ kind }) => kind),
    );
    expect(onPaper?.totals.internal).toMatchObject({
      cameIn: bob("80.50"),
      wentOut: bob("112.00"),
    });
  });

  test("a deed half copied is named as missing and told to nobody", () => {
    const { story, group, meeting, draft } = secondSheet();
    const copied = withDeed({ group, meeting }, draft, "loanRepaid", {
      memberId: story.memberIds.a1,
    });
    expect(missingIn(group, meeting, copied)).toContain("deeds");
    expect(factsOf(group, meeting, copied).map(({ command }) => command.type)).not.toContain(
      "recordDeed",
    );
  });

  test("what each woman took of a share-out stands signed on paper, and zero is signed for too", () => {
    const { story, group, meeting, draft } = secondSheet();
    const { a1, a2 } = story.memberIds;
    const copied = withDeed({ group, meeting }, draft, "shareOutAgreed", {
      votesFor: "8",
      taken: { [a1]: "3,50", [a2]: "0" },
    });
    const deeds = factsOf(group, meeting, copied).flatMap(({ command }) =>
      command.type === "recordDeed" ? [command.deed] : [],
    );
    expect(deeds).toMatchObject([
      { kind: "shareOutAgreed", votesFor: 8, votesAgainst: 0, amount: bob("0.00") },
      { kind: "shareTaken", memberId: a1, amount: bob("3.50"), manner: "signedOnPaper" },
      { kind: "shareTaken", memberId: a2, amount: bob("0.00"), manner: "signedOnPaper" },
    ]);
  });
});

test("who ends her loan on paper pays what ends it that day, and her plan is changed", () => {
  const { story, group, meeting, draft } = secondSheet();
  const { a1 } = story.memberIds;
  const rich = withLine(draft, a1, { paid: "3000" });
  const copied: Draft = { ...rich, ahead: [{ memberId: a1, choice: "whole", amount: "" }] };
  const movements = settled(group, meeting, copied)?.movements ?? [];
  expect(movements).toContainEqual(expect.objectContaining({ kind: "planChanged", memberId: a1 }));
  const part: Draft = { ...rich, ahead: [{ memberId: a1, choice: "shorterTerm", amount: "500" }] };
  expect(settled(group, meeting, part)?.movements).toContainEqual(
    expect.objectContaining({ kind: "planChanged", memberId: a1 }),
  );
  const unfinished: Draft = {
    ...rich,
    ahead: [{ memberId: a1, choice: "shorterTerm", amount: "" }],
  };
  expect(missingIn(group, meeting, unfinished)).toContain("ahead");
});

test("the assembly is told as it is written, and what nobody wrote is not told", () => {
  const { story, group, meeting, draft } = secondSheet();
  const { memberIds } = story;
  const names = (key: WomanKey) => memberIds[key];
  const board = { president: names("a2"), secretary: names("b1"), treasurer: names("b2") };
  const told = (changed: Partial<Draft["assembly"]>) =>
    factsOf(group, meeting, {
      ...draft,
      assembly: { ...draft.assembly, ...changed },
    }).flatMap(({ command }) => (command.type === "recordAssembly" ? [command.act] : []));
  expect(told({})).toEqual([]);
  expect(
    told({
      read: "1000,00",
      ledger: { votesFor: "6", votesAgainst: "1", abstained: "" },
      hands: { meetings: { well: "8", toChange: "" } },
      exits: [{ memberId: names("a3"), next: "rests", reason: "notSaid" }],
      board,
      election: { votesFor: "8", votesAgainst: "0", abstained: "0" },
    }),
  ).toEqual([
    { kind: "ledgerVoted", read: bob("1000.00"), votesFor: 6, votesAgainst: 1, abstained: 0 },
    { kind: "cycleEvaluated", answers: [{ topic: "meetings", well: 8, toChange: 0 }] },
    { kind: "exitTold", memberId: names("a3"), next: "rests", reason: "notSaid" },
    { kind: "boardChosen", board, votesFor: 8, votesAgainst: 0, abstained: 0 },
  ]);
  const begun = { ...draft, assembly: { ...draft.assembly, read: "1000" } };
  expect(missingIn(group, meeting, begun)).toContain("assembly");
  expect(WOMEN).toHaveLength(8);
});
