// What goes otherwise on the way of Lidia's savings: fewer coins come, they come back, or they had not
// come where it was written; and who says so.

import { describe, expect, test } from "vitest";
import { entriesFor } from "#core/book/accounting.ts";
import { dutyFor } from "#core/book/command.ts";
import { applyChange } from "#core/changes/evolve.ts";
import { decideProposal } from "#core/changes/propose.ts";
import { bringMissing } from "#core/changes/receive-savings.ts";
import { takeBackSavings, undoArrival } from "#core/changes/undo-carrying.ts";
import type { ChangeTerms } from "#core/changes/terms.ts";
import { type GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import { ledgerOf } from "#core/meetings/ledger-read.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { add, money, subtract, type Money } from "#core/money/money.ts";
import { mayDo, ROLES } from "#core/people/role.ts";
import { type OnTheWay } from "#core/savings/carried.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { addDays } from "#core/time/day.ts";
import { NEVER_CLOSED } from "#core/time/holidays.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";
import { bob } from "./las-flores-table.ts";
import {
  CAME,
  CLEAR,
  LIDIA,
  OLD,
  ON_THE_WAY,
  SENT,
  TOTAL,
  arrived,
  coin,
  nothing,
  opened,
  reasonOf,
  receive,
  savings,
  sent,
  young,
} from "./carried-table.ts";

const undo = (state: GroupState, seenById = CLEAR.a2, on = CAME, transferId = "transfer") =>
  undoArrival(
    state,
    { type: "undoArrival", transferId, memberId: CLEAR.b3, seenById, on },
    { today: CAME },
  );

describe("fewer coins come than had left", () => {
  const missing = bob("7.50");
  const { event, after } = arrived(young(), { counted: subtract(TOTAL, missing) });
  const bring = (state: GroupState, amount: Money, receivedById = CLEAR.a2, on = CAME) =>
    bringMissing(
      state,
      { type: "bringMissing", transferId: "transfer", amount, receivedById, on },
      { today: CAME, ownAccounts: ["norma"], onTheWay: ON_THE_WAY, carriers: ["rosa"] },
    );
  const brought = (state: GroupState, amount: Money) => {
    const decided = bring(state, amount);
    const [told] = decided.isGranted ? decided.value : [];
    if (told === undefined) throw new Error("Nothing was brought.");
    return applyChange(state, told);
  };
  const lines = (told: Parameters<typeof entriesFor>[0]) =>
    entriesFor(told, "BOB").flatMap(({ lines: all }) =>
      all.map(({ account, amount }) => [account, amount.minor] as const),
    );

  test("she is credited in full, and whoever carried them owes the rest", () => {
    const { compulsory, voluntary } = passbookOf(after.savings, CLEAR.b3);
    expect(add(compulsory, voluntary)).toEqual(TOTAL);
    expect(subtract(groupCashOf(after), groupCashOf(young()))).toEqual(subtract(TOTAL, missing));
    expect(after.carried?.owed).toEqual([
      {
        transferId: "transfer",
        memberId: CLEAR.b3,
        from: ON_THE_WAY.from,
        amount: missing,
        carrier: "board",
        voucher: "V-7",
        since: CAME,
      },
    ]);
    const booked = lines(event);
    expect(booked).toContainEqual(["owedByCarriers", missing.minor]);
    expect(booked).toContainEqual(["groupCash", subtract(TOTAL, missing).minor]);
    expect(booked).toContainEqual(["coinsOnTheWay", -TOTAL.minor]);
    const read = ledgerOf(after);
    expect(read.owedByCarriers).toEqual(missing);
    expect(read.total).toEqual(add(ledgerOf(young()).total, TOTAL));
  });

  test.each([
    ["nothing at all is no arrival", nothing, "countedDiffers"],
    ["as much as left is no difference", TOTAL, "countedDiffers"],
    ["more than left is not hers", add(TOTAL, coin), "countedDiffers"],
    ["in other money", money("NIO", 100n), "countedDiffers"],
    ["a single coin", coin, null],
  ] as const)("%s", (_name, counted, reason) => {
    expect(reasonOf(receive(young(), { counted }))).toBe(reason);
  });

  test.each([
    ["a part of it", bring(after, coin), null],
    ["all of it", bring(after, missing), null],
    ["not a coin more", bring(after, add(missing, coin)), "moreThanMissing"],
    ["not nothing", bring(after, nothing), "moreThanMissing"],
    ["not in other money", bring(after, money("NIO", 1n)), "wrongCurrency"],
    ["not where all came", bring(arrived().after, coin), "nothingMissing"],
    ["not counted by her whose savings they are", bring(after, coin, CLEAR.b3), "receiverNotBoard"],
    ["not counted by no board", bring(after, coin, CLEAR.b2), "receiverNotBoard"],
    ["not before the rest came", bring(after, coin, CLEAR.a2, SENT), "dayOutOfRange"],
    ["not while a meeting is open", bring(opened(after), coin), "meetingsStillOpen"],
  ] as const)("later is brought: %s", (_name, decided, reason) => {
    expect(reasonOf(decided)).toBe(reason);
  });

  const byAsesora: OnTheWay = { ...ON_THE_WAY, sent: { ...sent(), carrier: "asesora" } };
  const written = (ownAccounts: readonly string[], onTheWay: OnTheWay | null = ON_THE_WAY) =>
    bringMissing(
      arrived(young(), { onTheWay, counted: subtract(TOTAL, missing) }).after,
      {
        type: "bringMissing",
        transferId: "transfer",
        amount: missing,
        receivedById: CLEAR.a2,
        on: CAME,
      },
      { today: CAME, ownAccounts, onTheWay, carriers: ["lucia", "eva"] },
    );

  test.each([
    ["by somebody else", written(["norma"]), null],
    ["not by whoever wished them sent", written(["rosa"]), "fourEyes"],
    ["nor by another account of hers", written(["teresa", "rosa"]), "fourEyes"],
    ["by somebody else, of the asesora's debt", written(["norma"], byAsesora), null],
    ["not by an asesora's other account", written(["teresa", "eva"], byAsesora), "fourEyes"],
    ["of a debt of the board, by that account", written(["teresa", "eva"]), null],
  ] as const)("that they were brought is written: %s", (_name, decided, reason) => {
    expect(reasonOf(decided)).toBe(reason);
  });

  test("an asesora writes of no debt that it was paid", () => {
    const duty = dutyFor("bringMissing");
    expect(ROLES.filter((role) => mayDo(role, duty))).toEqual(["branchManager", "countryFinance"]);
  });

  test("what is brought goes into the cash box until nothing is owed", () => {
    const half = brought(after, bob("5.00"));
    expect(half.carried?.owed?.map(({ amount }) => amount)).toEqual([bob("2.50")]);
    const whole = brought(half, bob("2.50"));
    expect(whole.carried?.owed).toEqual([]);
    expect(groupCashOf(whole)).toEqual(groupCashOf(arrived().after));
    expect(passbookOf(whole.savings, CLEAR.b3)).toEqual(passbookOf(after.savings, CLEAR.b3));
  });

  test("an arrival that is undone takes its missing coins along, and not once some were brought", () => {
    const decided = undo(after);
    const [told] = decided.isGranted ? decided.value : [];
    if (told === undefined) throw new Error("It stands.");
    const before = applyChange(after, told);
    expect([groupCashOf(before), before.carried?.owed]).toEqual([groupCashOf(young()), []]);
    expect(reasonOf(undo(brought(after, coin)))).toBe("missingBrought");
  });
});

describe("an arrival is undone", () => {
  const less = (state: GroupState, bucket: "compulsory" | "voluntary") => {
    const known = passbookOf(state.savings, CLEAR.b3);
    const used = { ...known, [bucket]: subtract(known[bucket], coin) };
    return savings(({ passbooks }) => ({ passbooks: { ...passbooks, [CLEAR.b3]: used } }))(state);
  };
  const { after } = arrived();

  test.each([
    ["while all of it lies there", undo(after), null],
    ["not by her word whose savings they are", undo(after, CLEAR.b3), "witnessNotBoard"],
    ["not where no woman of the board looked", undo(after, CLEAR.b2), "witnessNotBoard"],
    ["not before it came", undo(after, CLEAR.a2, SENT), "dayOutOfRange"],
    ["not under another name", undo(after, CLEAR.a2, CAME, "other"), "nothingOnTheWay"],
    ["not while a meeting is open", undo(opened(after)), "meetingsStillOpen"],
    [
      "not once a coin of the compulsory was used",
      undo(less(after, "compulsory")),
      "savingsUsedSince",
    ],
    [
      "not once a coin of the voluntary was used",
      undo(less(after, "voluntary")),
      "savingsUsedSince",
    ],
  ] as const)("%s", (_name, decided, reason) => {
    expect(reasonOf(decided)).toBe(reason);
  });
});

describe("what is on the way comes back", () => {
  const away = applyChange(OLD, sent());
  const back = (
    onTheWay: OnTheWay | null,
    { memberId = LIDIA, seenById = CLEAR.a2, on = CAME, state = away } = {},
  ) =>
    takeBackSavings(
      state,
      { type: "takeBackSavings", transferId: "transfer", memberId, seenById, on },
      { today: CAME, onTheWay },
    );

  test.each([
    ["while it has not arrived", back(ON_THE_WAY), null],
    ["not once it arrived", back(null), "nothingOnTheWay"],
    ["not where it never left", back(ON_THE_WAY, { state: OLD }), "nothingOnTheWay"],
    ["not for another woman", back(ON_THE_WAY, { memberId: CLEAR.a1 }), "nothingOnTheWay"],
    [
      "not where no woman of the board counted it",
      back(ON_THE_WAY, { seenById: CLEAR.b2 }),
      "witnessNotBoard",
    ],
    ["not before it left", back(ON_THE_WAY, { on: addDays(SENT, -1) }), "dayOutOfRange"],
    ["not while a meeting is open", back(ON_THE_WAY, { state: opened(away) }), "meetingsStillOpen"],
  ] as const)("%s", (_name, decided, reason) => {
    expect(reasonOf(decided)).toBe(reason);
  });
});

describe("what was told of them is taken back by two", () => {
  const seen = { transferId: "transfer", seenById: CLEAR.a2, on: CAME } as const;
  const around = (by: string): ChangeTerms => ({
    commandId: "undoing",
    actorId: by,
    ownAccounts: [by],
    today: CAME,
    closedDays: () => NEVER_CLOSED,
    closures: [],
    approvals: inForce(BOLIVIA.approvals, CAME),
    suspended: [],
    onTheWay: ON_THE_WAY,
    hashOf: canonicalText,
  });
  const proposed = (state: GroupState, wish: Wish, by: string) => {
    const decided = decideProposal(state, { type: "propose", wish }, around(by));
    const [event] = decided.isGranted ? decided.value : [];
    if (event?.type !== "Proposed") throw new Error("Nothing was proposed.");
    return applyChange(state, event);
  };
  const approve = (state: GroupState, wish: Wish, by: string) => {
    const read = { proposalId: "undoing", contentHash: canonicalText(wish) };
    const decided = decideProposal(state, { type: "approveProposal", ...read }, around(by));
    return decided.isGranted ? decided.value.map(({ type }) => type) : decided.reason;
  };
  const back: Wish = { type: "takeBackSavings", memberId: LIDIA, ...seen };
  const notCome: Wish = { type: "undoArrival", memberId: CLEAR.b3, ...seen };
  const away = applyChange(OLD, sent());
  const there = arrived().after;

  test.each([
    ["sent by Rosa: Rosa proposes, Teresa approves", away, back, "rosa", "teresa", true],
    ["Teresa proposes, and Rosa who sent it does not approve", away, back, "teresa", "rosa", false],
    ["and nobody both", away, back, "teresa", "teresa", false],
    ["written by Teresa: Teresa proposes, Norma approves", there, notCome, "teresa", "norma", true],
    ["Norma proposes, and Teresa who wrote it does not", there, notCome, "norma", "teresa", false],
    ["and nobody both, again", there, notCome, "norma", "norma", false],
  ] as const)("%s", (_name, state, wish, asks, answers, isDone) => {
    const told = approve(proposed(state, wish, asks), wish, answers);
    const done = wish === back ? "SavingsTakenBack" : "ArrivalUndone";
    expect(told).toEqual(isDone ? ["ProposalApproved", done, "ProposalClosed"] : "fourEyes");
  });
});
