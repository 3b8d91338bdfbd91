// A book that begins with money waits for a second person: nothing is in any ledger before she has
// read it, and what she read is what is opened.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FoundAssociation, Opening } from "#core/book/command.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { toJson } from "#core/wire/canonical.ts";
import { lasFlores } from "#countries/bolivia/las-flores.ts";
import { acceptOffice } from "#server/commands/accept.ts";
import type { Sender } from "#server/commands/sender.ts";
import { rosaElsewhere } from "#server/commands/test-elsewhere.ts";
import { testCycle, type TestCycle } from "#server/cycle/test-cycle.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { verify } from "#server/verify/verify.ts";
import { hashOf, proposeOpening, refuseOpening, withdrawOpening } from "./propose.ts";

let house: TestCycle;

beforeAll(async () => {
  house = await testCycle();
}, 60_000);

afterAll(async () => {
  const { invariants } = await verify(house.branch.database.db);
  expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  await house.branch.database.close();
});

function flowers(fund = 40_000n): FoundAssociation {
  const { founding } = lasFlores(DEMO_BRANCH.branchId, day("2026-04-01"), newId);
  return { ...founding, openingFund: money("BOB", fund) };
}

async function proposed(opening: Opening, proposer: Sender, bookId: string = newId()) {
  const proposalId = newId();
  await proposeOpening(house.branch.door, proposer, { proposalId, bookId, opening });
  return { proposalId, bookId, contentHash: hashOf(opening) };
}

async function ask(sender: Sender, bookId: string, command: object): Promise<string> {
  const told = JSON.parse(toJson(command)) as unknown;
  const asked = { commandId: newId(), bookId, command: told };
  const { verdicts } = await acceptOffice(house.branch.door, sender, asked);
  return verdicts[0]?.reason ?? verdicts[0]?.verdict ?? "unanswered";
}

function open(sender: Sender, asked: { bookId: string; proposalId: string; contentHash: string }) {
  const { bookId, ...read } = asked;
  return ask(sender, bookId, { type: "approveOpening", ...read });
}

async function leftBy(bookId: string): Promise<unknown[]> {
  const { db } = house.branch.database;
  const text =
    "select 1 from book where book_id = $1 union all select 2 from entry where book_id = $1";
  return db.query(text, [bookId]);
}

test("one person alone founds a group without money, and none with it", async () => {
  const { teresa } = house;
  const [poor, rich] = [newId(), newId()];
  expect(await ask(teresa, poor, flowers(0n))).toBe("applied");
  expect(await ask(teresa, rich, flowers())).toBe("needsAnother");
  expect(await leftBy(rich)).toEqual([]);
});

test("an association of that name is no approval", async () => {
  const poor = flowers(0n);
  const association = { ...poor.association, name: "approveOpening" };
  expect(await ask(house.teresa, newId(), { ...poor, association })).toBe("applied");
});

test("what Lucía proposes is in no ledger until Teresa opens it, and Lucía's other account does not", async () => {
  const { lucia, teresa, second } = house;
  const asked = await proposed(flowers(), lucia);
  const herself = { ...second, ownAccounts: [second.staffId, lucia.staffId] };
  expect(await open(herself, asked)).toBe("fourEyes");
  expect(await open(teresa, { ...asked, contentHash: hashOf("other") })).toBe("contentDiffers");
  expect(await open(lucia, asked)).toBe("notAllowed");
  expect(await leftBy(asked.bookId)).toEqual([]);
  expect(await open(teresa, asked)).toBe("applied");
  expect(await open(teresa, asked)).toBe("bookAlreadyFounded");
  expect((await leftBy(asked.bookId)).length).toBeGreaterThan(1);
});

test("two who open it at once open it once", async () => {
  const { lucia, teresa, second } = house;
  const asked = await proposed(flowers(), lucia);
  const said = await Promise.all([open(teresa, asked), open(second, asked)]);
  expect(said).toContain("applied");
  expect(said.filter((word) => word === "applied")).toHaveLength(1);
});

test("what was refused, or taken back, is closed, and the same may be proposed anew", async () => {
  const { branch, lucia, teresa } = house;
  const opening = flowers();
  const first = await proposed(opening, lucia);
  await expect(proposed(opening, teresa, first.bookId)).rejects.toThrow("proposedAlready");
  const reason = "El fondo contado es otro";
  await refuseOpening(branch.door, teresa, { ...first, reason });
  expect(await open(teresa, first)).toBe("proposalClosed");
  const second = await proposed(opening, lucia, first.bookId);
  await expect(withdrawOpening(branch.door, teresa, second.proposalId)).rejects.toThrow(
    "notHerProposal",
  );
  await withdrawOpening(branch.door, lucia, second.proposalId);
  expect(await open(teresa, second)).toBe("proposalClosed");
  expect(await leftBy(first.bookId)).toEqual([]);
  const third = await proposed(opening, lucia, first.bookId);
  expect(await open(teresa, third)).toBe("applied");
});

test("a name that an opening of another branch has is taken and says no more; its book may wait twice", async () => {
  const { branch, lucia, teresa } = house;
  const asked = await proposed(flowers(), lucia);
  const { proposalId, bookId } = asked;
  const rosa = await rosaElsewhere(branch);
  for (const book of [bookId, newId()])
    await expect(inPuno(rosa, proposalId, book)).rejects.toThrow("sameIdOtherContent");
  await inPuno(rosa, newId(), bookId);
  expect(await open(teresa, asked)).toBe("applied");
});

async function inPuno(rosa: Sender, proposalId: string, bookId: string): Promise<void> {
  const { door } = house.branch;
  const [branchId = ""] = rosa.branchIds;
  const own = flowers();
  const opening = { ...own, association: { ...own.association, branchId } };
  const country = { ...door.country, code: "PE" as const };
  await proposeOpening({ ...door, country }, rosa, { proposalId, bookId, opening });
}

test("of two books proposed at once under one name, one waits", async () => {
  const { branch, lucia } = house;
  const proposalId = newId();
  const said = await Promise.allSettled(
    [newId(), newId()].map((bookId) =>
      proposeOpening(branch.door, lucia, { proposalId, bookId, opening: flowers() }),
    ),
  );
  expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(said.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { status: 409, key: "sameIdOtherContent" },
  });
  await withdrawOpening(branch.door, lucia, proposalId);
});

test("what could not be opened today is not proposed", async () => {
  const late = flowers();
  const association = { ...late.association, members: late.association.members.slice(1) };
  await expect(proposed({ ...late, association }, house.lucia)).rejects.toThrow("tooFewMembers");
  const foreign = { ...late.association, branchId: newId() };
  await expect(proposed({ ...late, association: foreign }, house.lucia)).rejects.toThrow(
    "notFound",
  );
});
