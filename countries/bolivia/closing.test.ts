// The end of a cycle at the table of Las Flores: the ledger is read and voted, and the next cycle, the
// debts between the women and the board follow from it.

import { describe, expect, test } from "vitest";
import { exitsToPropose } from "#core/changes/exits-told.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import { debtsOf } from "#core/lending/loan.ts";
import { stageOf } from "#core/cycle/stage.ts";
import { ledgerOf, stillOpen } from "#core/meetings/ledger-read.ts";
import { add, subtract, sum } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import { addDays } from "#core/time/day.ts";
import {
  begin,
  eleven,
  END,
  endedEarly,
  LAST,
  nextCycle,
  untilTheLast,
  type Story,
} from "./closing-table.ts";
import { accountAt } from "./internal-table.ts";
import { bob, TERESA } from "./las-flores-table.ts";
import { WOMEN, type WomanKey } from "./las-flores.ts";

describe("the ledger read at the last meeting", () => {
  test("is the women's own money on both sides, line by line", () => {
    const { story, last } = untilTheLast();
    const { lines, fund, earned, provision, cash, out, total } = last.ledger();
    const owned = [...lines.flatMap(({ saved, held }) => [saved, held]), fund, earned, provision];
    expect(sum("BOB", owned)).toEqual(total);
    expect(add(cash, out)).toEqual(total);
    expect(lines).toHaveLength(8);
    last.votesLedger();
    last.meeting.close();
    expect(ledgerOf(story.state()).total).toEqual(total);
  });

  test("carried by the women, lets the next cycle begin", () => {
    const { story, last } = untilTheLast();
    last.votesLedger(6, 1, 1);
    last.meeting.close();
    expect(story.state().cycleEnd).toMatchObject({ cycle: 1, endedOn: END, ledger: "carried" });
    expect(stageOf(story.state(), END)).toBe("renewing");
    expect(begin(story).verdict).toBe("applied");
    expect(story.state().cycleEnd).toBeUndefined();
  });

  test.each([
    ["nobody voted", null, "notVoted", "ledgerNotVoted"],
    ["as many said no as yes", [4, 4, 0], "lost", "ledgerLost"],
    ["half of them voted", [4, 0, 0], "lost", "ledgerLost"],
  ] as const)("holds the next cycle back when %s", (_name, votes, ledger, reason) => {
    const { story, last } = untilTheLast();
    if (votes !== null) last.votesLedger(...votes);
    last.meeting.close();
    expect(story.state().cycleEnd?.ledger).toBe(ledger);
    expect(stageOf(story.state(), END)).toBe("closing");
    expect(begin(story)).toEqual({ verdict: "rejected", reason });
  });

  test("is asked for too where the last coin came in at the till, and not when it is taken back", () => {
    const story = eleven();
    let receiptNumber = 500;
    for (const { key } of WOMEN) {
      const paid = { memberId: story.memberIds[key], amount: bob("269.39"), on: END };
      const command = { type: "receiveAtBranch", method: "cash", ...paid } as const;
      expect(story.state().cycleEnd).toBeUndefined();
      story.ask(command, { today: END, nextReceipt: (receiptNumber += 1) });
    }
    expect(story.state().cycleEnd).toMatchObject({ cycle: 1, endedOn: END, ledger: "notVoted" });
    expect(stageOf(story.state(), END)).toBe("closing");
    expect(begin(story)).toEqual({ verdict: "rejected", reason: "ledgerNotVoted" });
    const receiptId = story.state().till?.receipts.at(-1)?.receiptId ?? "";
    const undo = { type: "reverseReceipt", receiptId, reason: "un error" } as const;
    expect(story.ask(undo, { ...TERESA, today: END }).verdict).toBe("applied");
    expect(story.state().cycleEnd).toBeUndefined();
    const last = accountAt(story, LAST);
    last.meeting.pays("b4", "269.39");
    last.votesLedger();
    last.meeting.close();
    expect(story.state().cycleEnd?.ledger).toBe("carried");
    expect(begin(story).verdict).toBe("applied");
  });

  test("leaves a till receipt of its cycle as it is once the next one has begun", () => {
    const story = eleven();
    for (const [index, { key }] of WOMEN.entries()) {
      const paid = { memberId: story.memberIds[key], amount: bob("269.39"), on: END };
      const command = { type: "receiveAtBranch", method: "cash", ...paid } as const;
      story.ask(command, { today: END, nextReceipt: 501 + index });
    }
    const votes = { votesFor: 8, votesAgainst: 0, abstained: 0 };
    const read = ledgerOf(story.state()).total;
    story.ask({ type: "voteLedger", read, on: END, ...votes }, TERESA);
    expect(begin(story).verdict).toBe("applied");
    const receiptId = story.state().till?.receipts.at(-1)?.receiptId ?? "";
    const undo = { type: "reverseReceipt", receiptId, reason: "un error" } as const;
    const said = story.ask(undo, { ...TERESA, today: END });
    expect(said).toEqual({ verdict: "rejected", reason: "receiptSettled" });
  });

  test("may be voted later, and the office writes down what the acta says", () => {
    const { story, last } = untilTheLast();
    last.meeting.close();
    const { total } = ledgerOf(story.state());
    const vote = {
      type: "voteLedger" as const,
      votesFor: 7,
      votesAgainst: 0,
      abstained: 1,
      read: total,
      on: END,
    };
    const wrong = { ...vote, read: add(total, bob("0.01")) };
    expect(story.ask(wrong, TERESA)).toMatchObject({ reason: "ledgerReadDiffers" });
    expect(story.ask({ ...vote, votesFor: 3 }, TERESA)).toMatchObject({ reason: "votesMissing" });
    expect(story.ask({ ...vote, votesFor: 8 }, TERESA)).toMatchObject({ reason: "votesMissing" });
    const nobody = { ...vote, votesFor: 0, votesAgainst: 0, abstained: 0 };
    expect(story.ask(nobody, TERESA)).toMatchObject({ reason: "votesMissing" });
    const against = { ...vote, votesFor: 0, votesAgainst: 8, abstained: 0 };
    // A lost vote is written down, opens nothing, and the women may vote again.
    expect(story.ask(against, TERESA).verdict).toBe("applied");
    expect(story.state().cycleEnd?.ledger).toBe("lost");
    expect(begin(story)).toEqual({ verdict: "rejected", reason: "ledgerLost" });
    expect(story.ask(vote, TERESA).verdict).toBe("applied");
    expect(story.ask(vote, TERESA)).toMatchObject({ reason: "ledgerCarried" });
    expect(begin(story).verdict).toBe("applied");
  });

  test("is a remark where another sum was read, and where it was shared out before the vote", () => {
    const { story, last } = untilTheLast();
    const read = add(last.ledger().total, bob("1.00"));
    last.assembly({
      kind: "ledgerVoted",
      read,
      votesFor: 4,
      votesAgainst: 4,
      abstained: 4,
    });
    last.tell({
      kind: "shareOutAgreed",
      rule: "equally",
      finesTo: "members",
      amount: bob("0.00"),
      votesFor: 8,
      votesAgainst: 0,
    });
    last.meeting.close();
    expect(story.closed().irregularities).toEqual(
      expect.arrayContaining(["shareBeforeVote", "ledgerReadDiffers", "assemblyCrowded"]),
    );
  });

  test("is asked of no cycle that was closed before such votes were noted down", () => {
    const { story, last } = untilTheLast();
    last.meeting.close();
    const older = story.events.map((event) => {
      if (event.type !== "MeetingClosed") return event;
      const { cycleEnd: _noted, ...before } = event;
      return before;
    });
    const { group } = fold(emptyBook("book"), older);
    expect(group?.cycleEnd).toBeUndefined();
    expect(group === null ? null : stageOf(group, END)).toBe("renewing");
  });
});

describe("what Julia still owes Carmen when the cycle is over", () => {
  function over() {
    const { story, last } = untilTheLast();
    last.votesLedger();
    last.meeting.close();
    return story;
  }

  test("is said by name, and holds nobody back", () => {
    const story = over();
    const [open] = stillOpen(story.state());
    expect(open?.memberId).toBe(story.memberIds.a3);
    expect(plainText(open!.external)).toBe("0.00");
    expect(plainText(open!.toOthers)).toBe("269.36");
    expect(begin(story).verdict).toBe("applied");
    expect(debtsOf(story.state().lending, story.memberIds.a3)).toHaveLength(1);
  });

  test("lets her borrow as much as before and not a coin more", () => {
    const story = over();
    expect(begin(story, { a3: bob("3000.01") })).toMatchObject({ reason: "debtorRaised" });
    expect(begin(story, { a1: bob("3900.00") }).verdict).toBe("applied");
  });

  test("she pays at the first meeting of the new cycle, and Carmen has her money back", () => {
    const story = over();
    const cycle = nextCycle(story);
    story.ask(cycle, TERESA);
    const [meetingId = ""] = cycle.meetingIds;
    const heldOn = addDays(END, 14);
    story.ask({ type: "openMeeting", meetingId, heldOn });
    story.ask({
      type: "collectPayment",
      meetingId,
      memberId: story.memberIds.a3,
      amount: bob("600.00"),
      method: "cash",
      receiptNumber: 9_000,
    });
    story.ask({
      type: "closeMeeting",
      meetingId,
      signatures: [],
      explanation: null,
      shown: { collected: bob("0.00"), external: bob("0.00") },
    });
    expect(debtsOf(story.state().lending, story.memberIds.a3)).toEqual([]);
    expect(plainText(story.closed().totals.givenBack)).toBe("269.36");
  });

  test("keeps her from the board", () => {
    const story = over();
    const { a3, b1, b2 } = story.memberIds;
    const board = { president: b1, secretary: b2, treasurer: a3 };
    const votes = { inFavour: 8, against: 0 };
    const command = { type: "electBoard", board, cause: "election", votes, on: END } as const;
    expect(story.ask(command, TERESA)).toMatchObject({ reason: "boardHasDebtor" });
  });
});

describe("the board of the next cycle", () => {
  const elected = (story: Story, keys: readonly [WomanKey, WomanKey, WomanKey]) => {
    const [president, secretary, treasurer] = keys.map((key) => story.memberIds[key]);
    return { president: president!, secretary: secretary!, treasurer: treasurer! };
  };

  test("is kept when the assembly chose it, and the remark is for a person", () => {
    const { story, last } = untilTheLast();
    const { board } = story.state().association;
    last.votesLedger();
    last.assembly({ kind: "boardChosen", board, votesFor: 8, votesAgainst: 0, abstained: 0 });
    last.meeting.close();
    expect(story.closed().irregularities).toContain("boardNotRotated");
    expect(story.closed().board).toEqual(board);
  });

  test("leads from the close on", () => {
    const { story, last } = untilTheLast();
    const board = elected(story, ["b1", "b2", "b3"]);
    last.assembly({ kind: "boardChosen", board, votesFor: 5, votesAgainst: 2, abstained: 1 });
    last.meeting.close();
    expect(story.state().association.board).toEqual(board);
    expect(story.closed().irregularities).not.toContain("boardNotRotated");
  });

  test.each([
    [0, 8, 0],
    [4, 4, 0],
    [3, 0, 1],
  ])("is the one before where %i were for it and %i against, and a person is told", (...votes) => {
    const { story, last } = untilTheLast();
    const { board: before } = story.state().association;
    const board = elected(story, ["b1", "b2", "b3"]);
    const [votesFor, votesAgainst, abstained] = votes;
    last.assembly({ kind: "boardChosen", board, votesFor, votesAgainst, abstained });
    last.meeting.close();
    expect(story.state().association.board).toEqual(before);
    expect(story.closed().irregularities).toContain("boardVoteLost");
  });

  test("is refused in the office where no post changes hands", () => {
    const { story, last } = untilTheLast();
    last.votesLedger();
    last.meeting.close();
    const { board } = story.state().association;
    const votes = { inFavour: 8, against: 0 };
    const command = { type: "electBoard", cause: "election", votes, on: END } as const;
    expect(story.ask({ ...command, board }, TERESA)).toMatchObject({ reason: "boardNotRotated" });
    const changed = elected(story, ["b1", "b2", "b3"]);
    expect(story.ask({ ...command, board: changed }, TERESA).verdict).toBe("applied");
  });
});

test("what was said as the cycle ended stays said when a meeting of the plan is held after it", () => {
  const { story, end } = endedEarly();
  const { b3, b4 } = story.memberIds;
  const answers = [{ topic: "savings", well: 6, toChange: 2 }] as const;
  end.assembly({ kind: "cycleEvaluated", answers });
  end.assembly({ kind: "exitTold", memberId: b4, next: "leaves", reason: "moved" });
  end.votesLedger();
  end.meeting.close();
  expect(story.state().cycleEnd).toMatchObject({ ledger: "carried", evaluation: answers });
  const later = accountAt(story, LAST);
  later.assembly({ kind: "exitTold", memberId: b3, next: "rests", reason: "personal" });
  later.meeting.close();
  const { cycleEnd } = story.state();
  expect(cycleEnd).toMatchObject({ ledger: "notVoted", evaluation: answers });
  expect(cycleEnd?.exits.map(({ memberId }) => memberId)).toEqual([b4, b3]);
});

test("why a woman does not go on is kept without a word about health", () => {
  const { story, last } = untilTheLast();
  const { b4: memberId } = story.memberIds;
  last.assembly({ kind: "exitTold", memberId, next: "leaves", reason: "groupConflict" });
  last.assembly({ kind: "exitTold", memberId, next: "rests", reason: "personal" });
  last.meeting.close();
  expect(story.state().cycleEnd?.exits).toEqual([{ memberId, next: "rests", reason: "personal" }]);
  const { number: meetingNumber } = story.state().meetings.list.at(-1)!;
  expect(exitsToPropose(story.state())).toEqual([
    { memberId, meetingNumber, heldOn: END, kind: "resting", reason: "personal" },
  ]);
  const wish = {
    type: "leaveGroup",
    memberId,
    on: END,
    kind: "resting",
    reason: "healthShock",
    votes: null,
    heir: null,
    successorId: null,
    takerIds: [],
    consentIds: [],
  } as const;
  story.ask({ type: "propose", wish }, TERESA);
  expect(story.state().proposals?.at(-1)?.wish).toMatchObject({ reason: "personal" });
  expect(exitsToPropose(story.state())).toEqual([]);
});

test("a correction after the end leaves no end while somebody owes, and notes one when she does not", () => {
  const { story, end } = endedEarly();
  end.votesLedger();
  end.meeting.close();
  expect(story.state().cycleEnd?.ledger).toBe("carried");
  expect(story.correct(LAST - 1, "b4", "0.00").verdict).toBe("applied");
  expect(story.state().cycleEnd).toBeUndefined();
  expect(stageOf(story.state(), addDays(END, -14))).toBe("inCycle");
  expect(story.correct(LAST - 1, "b4", "600.00", "sí pagó").verdict).toBe("applied");
  const again = { cycle: 1, endedOn: addDays(END, -14), ledger: "notVoted" };
  expect(story.state().cycleEnd).toMatchObject(again);
});

test("a ledger that was carried is asked about anew when a correction makes it another", () => {
  const { story, last } = untilTheLast();
  last.votesLedger();
  last.meeting.close();
  // More is hers and less was earned: the total stays, and what each would hear does not.
  const before = ledgerOf(story.state());
  expect(story.correct(LAST, "b4", "350.00", "trajo más").verdict).toBe("applied");
  const after = ledgerOf(story.state());
  expect([after.total, after.earned]).toEqual([
    before.total,
    subtract(before.earned, bob("53.70")),
  ]);
  expect(story.state().cycleEnd).toMatchObject({ cycle: 1, ledger: "notVoted", vote: null });
  expect(begin(story)).toMatchObject({ reason: "ledgerNotVoted" });
  // Nothing of theirs is another when the same sum is written again: what they voted stands.
  const other = untilTheLast();
  other.last.votesLedger();
  other.last.meeting.close();
  expect(other.story.correct(LAST, "b4", "296.30", "era así").verdict).toBe("applied");
  expect(other.story.state().cycleEnd?.ledger).toBe("carried");
});

test("no cycle begins before the last one ended, nor is one proposed", () => {
  const { story, last } = untilTheLast();
  last.votesLedger();
  last.meeting.close();
  const early = { ...nextCycle(story), disbursedOn: addDays(END, -1) };
  const refused = { verdict: "rejected", reason: "beforeLastEnd" };
  expect(story.ask(early, TERESA)).toEqual(refused);
  expect(story.ask({ type: "propose", wish: early }, TERESA)).toEqual(refused);
  expect(begin(story).verdict).toBe("applied");
});
