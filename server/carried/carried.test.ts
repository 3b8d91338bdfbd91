// A woman moves to another neighbourhood and her savings come with her: over both books, their
// halves in every order, and what the checks find when somebody helps along.

import { afterEach, beforeEach, expect, test } from "vitest";
import { office } from "#server/changes/test-changes.ts";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import type { Command } from "#core/book/command.ts";
import { memberOf, membersOf } from "#core/groups/association.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Wish } from "#core/meetings/wish.ts";
import { canonicalText, fromJson } from "#core/wire/canonical.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { figuresOf } from "#server/member/figures.ts";
import { memberActa } from "#server/member/actas.ts";
import type { Visitor } from "#server/member/visits.ts";
import { readPdf } from "#server/paper/read-pdf.ts";
import { openPaperDesk } from "#server/paper/test-papers.ts";
import type { Acta } from "#core/wire/office.ts";
import { stoppedClock } from "#server/clock.ts";
import { historyOf } from "#server/paper/sources.ts";
import { movementsOf } from "#server/paper/movements.ts";
import { savingsOnTheWay } from "./questions.ts";
import { proposalRows } from "#server/changes/proposals.ts";
import { sha256 } from "#server/commands/candidate.ts";
import type { Sender } from "#server/commands/sender.ts";
import { bob } from "#server/cycle/test-cycle.ts";
import { addDays } from "#core/time/day.ts";
import type { Connection } from "#server/database/db.ts";
import { inspect, verify } from "#server/verify/verify.ts";
import { give, liveTwoBooks, send, type People, type TwoBooks } from "./test-carried.ts";

let branch: TestBranch;
let people: People;
let two: TwoBooks;

beforeEach(async () => {
  branch = await testBranch();
  const [lucia, norma, teresa] = await office(branch.database.db);
  if (lucia === undefined || norma === undefined || teresa === undefined)
    throw new Error("Nobody.");
  people = { lucia, norma, teresa };
  two = await liveTwoBooks(branch.door, people);
});

afterEach(async () => {
  const { invariants } = await verify(branch.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await branch.database.close();
});

const here = (name: keyof People, command: Command) =>
  give(branch.door, people[name], two.from, command);
const there = (name: keyof People, command: Command) =>
  give(branch.door, people[name], two.to.bookId, command);

function receipt(transferId: string): Command {
  const { memberId, treasurer, on } = two;
  return { type: "receiveSavings", transferId, memberId, receivedById: treasurer, on };
}

/** It came back, as a woman of the old board saw. */
function back(transferId: string): Wish {
  const { memberId, oldTreasurer: seenById, on } = two;
  return { type: "takeBackSavings", transferId, memberId, seenById, on };
}

/** The name of what was proposed; it must have been possible. */
async function proposed(name: keyof People, bookId: string, wish: Wish): Promise<string> {
  expect(await give(branch.door, people[name], bookId, { type: "propose", wish })).toBe("applied");
  const [row] = await branch.database.db.query(
    "select proposal_id from proposal where book_id = $1 and outcome is null",
    [bookId],
  );
  return row?.["proposal_id"] as string;
}

function approving(proposalId: string, wish: Wish): Command {
  return { type: "approveProposal", proposalId, contentHash: sha256(canonicalText(wish)) };
}

/** What whoever is to approve reads of it. */
async function outlook(proposalId: string) {
  const around = { country: BOLIVIA, today: two.on };
  const rows = await proposalRows(branch.database.db, people.teresa, null, around);
  const row = rows.find((known) => known.proposalId === proposalId);
  return { refusal: row?.outlook?.refusal, seenBy: row?.seenBy?.given };
}

/** What she has in each association, and what both books say is on the way. */
async function figures() {
  const { db } = branch.database;
  const { from, to, memberId } = two;
  const saved = async (bookId: string) => {
    const [row] = await db.query(
      "select compulsory_minor + voluntary_minor + held_minor as sum from passbook where book_id = $1 and member_id = $2",
      [bookId, memberId],
    );
    return row?.["sum"] ?? null;
  };
  const [way] = await db.query(
    "select coalesce(sum(balance_minor), 0)::bigint as sum from account_balance where account = 'coinsOnTheWay'",
    [],
  );
  return { old: await saved(from), young: await saved(to.bookId), way: way?.["sum"] };
}

test("her savings leave one book, are seen on the way, and arrive in the other once", async () => {
  const { old: hers } = await figures();
  expect(hers).toBeGreaterThan(0n);
  const transferId = await send(branch.door, people, two);
  expect(await figures()).toEqual({ old: 0n, young: 0n, way: hers });
  expect(await there("lucia", receipt(transferId))).toBe("fourEyes");
  const both = await Promise.all([
    there("teresa", receipt(transferId)),
    there("teresa", receipt(transferId)),
  ]);
  expect(both.toSorted()).toEqual(["applied", "nothingOnTheWay"]);
  expect(await figures()).toEqual({ old: 0n, young: hers, way: 0n });
  expect(await here("lucia", { type: "propose", wish: back(transferId) })).toBe("nothingOnTheWay");
  const alone = { type: "takeBackSavings", transferId, on: two.on } as const;
  expect(await here("teresa", alone)).toBe("needsAnother");
  const { db } = branch.database;
  const last = async (bookId: string) =>
    movementsOf(await historyOf(db, bookId), two.memberId).at(-1)?.what;
  expect([await last(two.from), await last(two.to.bookId)]).toEqual(["sent", "arrived"]);
});

test("after seven days the branch is told of what has not come", async () => {
  await send(branch.door, people, two);
  const { branchIds } = people.teresa;
  const isLate = async (days: number) => {
    const around = { country: BOLIVIA, today: addDays(two.on, days) };
    const [row] = await savingsOnTheWay(branch.database.db, branchIds, around);
    return row?.isLate;
  };
  expect([await isLate(7), await isLate(8)]).toEqual([false, true]);
});

test("they come back, or an arrival is undone, by two and a witness; and never both at once", async () => {
  const { old: hers } = await figures();
  const transferId = await send(branch.door, people, two);
  expect(await there("teresa", receipt(transferId))).toBe("applied");
  const { memberId, treasurer: seenById, on } = two;
  const wrong: Wish = { type: "undoArrival", transferId, memberId, seenById, on };
  const asked = await proposed("teresa", two.to.bookId, wrong);
  expect(await there("teresa", approving(asked, wrong))).toBe("fourEyes");
  expect(await there("norma", approving(asked, wrong))).toBe("applied");
  expect(await figures()).toEqual({ old: 0n, young: 0n, way: hers });
  const wish = back(transferId);
  const returned = await proposed("lucia", two.from, wish);
  expect(await outlook(returned)).toEqual({ refusal: null, seenBy: "Carmen" });
  const raced = await Promise.all([
    here("teresa", approving(returned, wish)),
    there("teresa", receipt(transferId)),
  ]);
  expect(raced[0]).toBe("applied");
  const hasCome = raced[1] === "applied";
  expect(await figures()).toEqual({
    old: hasCome ? 0n : hers,
    young: hasCome ? hers : 0n,
    way: 0n,
  });
  expect(await there("teresa", receipt(transferId))).toBe("nothingOnTheWay");
  expect(await here("lucia", { type: "propose", wish })).toBe("nothingOnTheWay");
});

test("coins that came short are owed by whoever carried them, until they are brought", async () => {
  const { old: hers } = await figures();
  const transferId = await send(branch.door, people, two);
  const missing = 1_050n;
  const counted = bob(BigInt(hers as bigint) - missing);
  expect(await there("teresa", { ...receipt(transferId), counted } as Command)).toBe("applied");
  expect(await figures()).toEqual({ old: 0n, young: hers, way: 0n });
  const { branchIds } = people.teresa;
  const row = async () => {
    const around = { country: BOLIVIA, today: two.on };
    const [known] = await savingsOnTheWay(branch.database.db, branchIds, around);
    return { owed: known?.owed.minor, arrivedAs: known?.arrivedAs };
  };
  expect(await row()).toEqual({ owed: missing, arrivedAs: two.memberId });
  const bring = (minor: bigint, by: keyof People = "teresa") =>
    there(by, {
      type: "bringMissing",
      transferId,
      amount: bob(minor),
      receivedById: two.treasurer,
      on: two.on,
    });
  expect(await bring(1_000n, "lucia")).toBe("notAllowed");
  expect(await row()).toEqual({ owed: missing, arrivedAs: two.memberId });
  expect(await bring(1_000n)).toBe("applied");
  expect(await row()).toEqual({ owed: 50n, arrivedAs: two.memberId });
  expect(await bring(51n)).toBe("moreThanMissing");
  expect(await bring(50n)).toBe("applied");
  expect(await row()).toEqual({ owed: 0n, arrivedAs: two.memberId });
  expect(await figures()).toEqual({ old: 0n, young: hers, way: 0n });
});

test("what an asesora carried is written as brought by no account of hers, nor of who sent it", async () => {
  const { old: hers } = await figures();
  const { lucia, norma, teresa } = people;
  const sentBy = { ...people, lucia: teresa, teresa: norma };
  const transferId = await send(branch.door, sentBy, two, "asesora");
  const counted = bob(BigInt(hers as bigint) - 1_000n);
  expect(await there("lucia", { ...receipt(transferId), counted } as Command)).toBe("applied");
  const { treasurer: receivedById, on } = two;
  const bring = (by: Sender) => {
    const amount = bob(1_000n);
    const command = { type: "bringMissing", transferId, amount, receivedById, on } as const;
    return give(branch.door, by, two.to.bookId, command);
  };
  expect(await bring(lucia)).toBe("notAllowed");
  expect(await bring(teresa)).toBe("fourEyes");
  expect(await bring({ ...norma, ownAccounts: [norma.staffId, lucia.staffId] })).toBe("fourEyes");
  expect(await bring(norma)).toBe("applied");
});

test("what came with her is told by the next acta, by her own figures, and by the paper of where she was", async () => {
  const { old: hers } = await figures();
  const transferId = await send(branch.door, people, two);
  const counted = bob(BigInt(hers as bigint) - 1_050n);
  expect(await there("teresa", { ...receipt(transferId), counted } as Command)).toBe("applied");
  const { from, to, memberId, treasurer, lent, on } = two;
  const [heldOn, meetingId] = [addDays(on, 14), lent.meetingIds[0] ?? ""];
  const door = { ...branch.door, clock: stoppedClock(`${heldOn}T15:00:00.000Z`) };
  const asked = await proposed("lucia", to.bookId, lent);
  expect(await there("teresa", approving(asked, lent))).toBe("applied");
  const rest = { signatures: [], explanation: null };
  const shown = { collected: bob(0n), external: bob(0n) };
  await give(door, people.lucia, to.bookId, { type: "openMeeting", meetingId, heldOn });
  const close = { type: "closeMeeting", meetingId, ...rest, shown } as const;
  expect(await give(door, people.lucia, to.bookId, close)).toBe("closedIrregularly");

  const { app, ask } = await openPaperDesk({ ...branch, door });
  const textOf = async (path: string) => (await readPdf((await ask(path)).body)).text;
  const api = (bookId: string, path: string) => `/api/associations/${bookId}/${path}`;
  const acta = await textOf(api(to.bookId, `paper/acta?meetingId=${meetingId}`));
  expect(acta).toContain("Ahorros que llegaron o salieron desde la reunión anterior");
  expect(acta).toContain("que viene de Las Flores");
  expect(acta).toContain("Faltaron Bs 10,50: los debe quien lo llevó, con el comprobante V-7.");
  const clearance = await textOf(api(from, `paper/clearance?memberId=${memberId}`));
  expect(clearance).toContain("salió con ella el");
  expect(clearance).toContain("a la asociación Nueva Esperanza, con el comprobante V-7.");
  const { body } = await ask(api(to.bookId, `meetings/${meetingId}`));
  expect((fromJson(body.toString()) as Acta).carried).toMatchObject([
    { type: "SavingsArrived", other: "Las Flores", missing: { minor: 1_050n }, on },
  ]);
  await app.close();

  const { db } = branch.database;
  const read = await memberActa(db, to.bookId, meetingId);
  expect(read?.carried).toEqual(["SavingsArrived"]);
  const visitor = { bookId: to.bookId, memberId } as Visitor;
  const mine = await figuresOf(db, visitor, door.clock);
  expect(mine?.cameAlong).toEqual([{ amount: bob(hers as bigint), from: "Las Flores", on }]);
  const others = await figuresOf(db, { ...visitor, memberId: treasurer }, door.clock);
  expect(others?.cameAlong).toEqual([]);
});

test("they go to another branch, but to no association that is not there, of another country, or her own", async () => {
  const { db } = branch.database;
  const { memberId, from, to, on } = two;
  const ask = (bookId: string, name = to.name) => {
    const wish = { type: "sendSavings", memberId, to: { bookId, name }, carrier: "bank" } as const;
    return here("lucia", { type: "propose", wish: { ...wish, voucher: "12", on } });
  };
  expect(await ask("0199a000-0000-7000-8000-00000000dead")).toBe("associationUnknown");
  expect(await ask(from)).toBe("associationUnknown");
  expect(await ask(to.bookId, "Otra")).toBe("associationUnknown");
  const abroad = "0199a000-0000-7000-8000-00000000beef";
  await db.query(
    `insert into branch select (jsonb_populate_record(b, jsonb_build_object('branch_id', $1::text,
      'country', 'NI', 'name', 'Managua'))).* from branch b limit 1`,
    [abroad],
  );
  const [row] = await db.query("select branch_id from book where book_id = $1", [to.bookId]);
  await db.query("update book set branch_id = $1 where book_id = $2", [abroad, to.bookId]);
  const lucia = { ...people.lucia, branchIds: [...people.lucia.branchIds, abroad] };
  const far = { ...lucia, countries: ["BO", "NI"] };
  const wish = { type: "sendSavings", memberId, to, carrier: "bank", voucher: "12", on } as const;
  expect(await give(branch.door, far, from, { type: "propose", wish })).toBe("associationUnknown");
  await db.query("update branch set country = 'BO' where branch_id = $1", [abroad]);
  expect(await here("lucia", { type: "propose", wish })).toBe("associationUnknown");
  // Another branch of the same country: sent by one who works in both, seen and received by each in hers.
  const transferId = await send(branch.door, { ...people, lucia }, two);
  const seen = async (branchIds: readonly string[]) => {
    const around = { country: BOLIVIA, today: on };
    return (await savingsOnTheWay(db, branchIds, around)).map((way) => way.transferId);
  };
  expect(await seen([abroad])).toEqual([transferId]);
  expect(await seen(people.teresa.branchIds)).toEqual([transferId]);
  const { old: left, way } = await figures();
  const hand = { ...people.norma, branchIds: [abroad] };
  expect(await give(branch.door, hand, to.bookId, receipt(transferId))).toBe("applied");
  expect(await figures()).toEqual({ old: left, young: way, way: 0n });
  await db.query("update book set branch_id = $1 where book_id = $2", [
    row?.["branch_id"],
    to.bookId,
  ]);
  await db.query("delete from branch where branch_id = $1", [abroad]);
});

test("the assembly seats her in the other group, and no coin of hers moves", async () => {
  const { memberId, to, on } = two;
  const { db } = branch.database;
  expect(await there("teresa", receipt(await send(branch.door, people, two)))).toBe("applied");
  const before = await figures();
  const seats = async () => {
    const [row] = await db.query("select body from book_state where book_id = $1", [to.bookId]);
    const { association } = fromJson(row?.["body"] as string) as GroupState;
    const sizes = association.subgroups.map(
      ({ subgroupId }) => membersOf(association, subgroupId).length,
    );
    return { sizes, hers: memberOf(association, memberId)?.subgroupId, all: association.subgroups };
  };
  const { sizes, all } = await seats();
  expect(sizes).toEqual([5, 4]);
  const subgroupId = all[1]?.subgroupId ?? "";
  const pass = { type: "regroup", memberIds: [memberId], subgroupId, on } as const;
  expect(await there("lucia", { ...pass, memberIds: [memberId, two.treasurer] })).toBe(
    "subgroupSize",
  );
  expect(await there("lucia", pass)).toBe("applied");
  expect(await seats()).toMatchObject({ sizes: [4, 5], hers: subgroupId });
  expect(await figures()).toEqual(before);
});

test("a half that is lost, doubled or changed behind the program's back is found", async () => {
  const transferId = await send(branch.door, people, two);
  const { db } = branch.database;
  const session = await db.connect();
  const found = async (...statements: readonly string[]) => {
    await session.query("begin", []);
    await session.query("set local session_replication_role = replica", []);
    for (const text of statements) await session.query(text, []);
    const ids = await carriedFindings(session);
    await session.query("rollback", []);
    return ids;
  };
  expect(await found()).toBe(0);
  expect(await found("delete from savings_on_the_way")).toBeGreaterThan(0);
  expect(await found("update savings_on_the_way set arrived_on = sent_on")).toBeGreaterThan(0);
  expect(
    await found(
      "update account_balance set balance_minor = balance_minor - 1 where account = 'coinsOnTheWay'",
    ),
  ).toBeGreaterThan(0);
  expect(await there("teresa", receipt(transferId))).toBe("applied");
  expect(await found()).toBe(0);
  expect(await found("delete from event where type = 'SavingsSent'")).toBeGreaterThan(0);
  expect(
    await found(
      `insert into event select (jsonb_populate_record(e, jsonb_build_object('number', 1000))).* from event e
        where e.type = 'SavingsArrived'`,
    ),
  ).toBeGreaterThan(0);
  session.release();
});

async function carriedFindings(session: Connection): Promise<number> {
  const { invariants } = await inspect(session, []);
  return invariants.find(({ id }) => id === "I42")?.count ?? -1;
}

test("nothing leaves while she owes or was not passed on, and nothing twice", async () => {
  const { memberId, to, on } = two;
  const wish = { type: "sendSavings", memberId, to, carrier: "bank", voucher: "12", on } as const;
  const ask = (part: object) => here("lucia", { type: "propose", wish: { ...wish, ...part } });
  expect(await ask({ on: addDays(on, 1) })).toBe("dayOutOfRange");
  const [still] = await branch.database.db.query(
    "select member_id from passbook where book_id = $1 and member_id <> $2 limit 1",
    [two.from, memberId],
  );
  expect(await ask({ memberId: still?.["member_id"] })).toBe("notFormer");
  await send(branch.door, people, two);
  expect(await ask({})).toBe("nothingSaved");
});
