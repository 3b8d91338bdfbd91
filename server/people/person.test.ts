// A woman is written down once: whoever may be the same is suggested first, within the country,
// and a record is read by its own branch alone.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#core/time/day.ts";
import type { LikePerson, PersonPage } from "#core/wire/people.ts";
import type { Person } from "#core/people/person.ts";
import { branchId, card, openFormingDesk, woman, type FormingDesk } from "./test-forming.ts";

let desk: FormingDesk;

beforeAll(async () => {
  desk = await openFormingDesk();
});

afterAll(() => desk.close());

const keyOf = (body: unknown) => (body as { error: { key: string } }).error.key;
const phone = {
  number: "71234567",
  owner: "hers",
  isSafeToCall: true,
  isSafeToText: false,
} as const;

const JUANA = woman("Juana", {
  names: { given: ["Juana", "Guadalupe"], family: ["Choque", "Vásquez"], knownAs: "Lupe" },
  born: { on: day("1979-05-03"), year: null },
  documents: [card(6_789_012)],
  phones: [phone],
});

async function write(person: Person): Promise<string> {
  const personId = newId();
  const body = { personId, branchId, person, livesWithId: null };
  expect((await desk.ask("lucia", "/people", body)).status).toBe(201);
  return personId;
}

async function alike(
  person: Person,
  login = "lucia",
  of = branchId,
  exceptId: string | null = null,
): Promise<LikePerson[]> {
  const body = { branchId: of, person, exceptId };
  return (await desk.ask(login, "/people/likeness", body)).body as LikePerson[];
}

describe("a second record", () => {
  test("is prevented by the same card, and by the same phone with a like name", async () => {
    const personId = await write(JUANA);
    const names = { given: ["Juana"], family: ["Choke"], knownAs: null };
    const [byCard] = await alike(woman("", { names, documents: [card(6_789_012)] }));
    expect(byCard).toMatchObject({ grade: "same", known: { personId } });
    expect(byCard?.reasons).toEqual(expect.arrayContaining(["sameDocument", "similarName"]));
    const lupe = { given: ["Lupe"], family: ["Chokke", "Basques"], knownAs: null };
    const [byPhone] = await alike(woman("", { names: lupe, phones: [phone] }));
    expect(byPhone?.reasons).toEqual(expect.arrayContaining(["samePhone"]));
    expect(
      await alike(woman("", { names: { ...names, given: ["Petrona"], family: ["Ticona"] } })),
    ).toEqual([]);
  });

  test("of another branch is known by branch and reasons only", async () => {
    const elsewhere = await otherBranch();
    const [found] = await alike(JUANA, "otra", elsewhere);
    expect(found).toMatchObject({ grade: "same", known: null });
    expect(found?.branchName).toContain("Villa Dolores");
    expect(JSON.stringify(found)).not.toMatch(/Juana|Choque|6789012|71234567/);
    const [hers] = await alike(JUANA);
    const exceptId = hers?.known?.personId ?? "";
    expect(await alike(JUANA, "lucia", branchId, exceptId)).toEqual([]);
    expect(await alike(JUANA, "otra", elsewhere, exceptId)).toEqual(
      await alike(JUANA, "otra", elsewhere, newId()),
    );
  });
});

describe("a record", () => {
  test("keeps every letter as it was written, and its number nowhere in clear", async () => {
    const names = { given: ["Ch’aska", "Äna"], family: ["Ñuꞌkana"], knownAs: "Kʼuychi" };
    const personId = await write(woman("", { names, documents: [card(5_550_123)] }));
    const page = (await desk.ask("lucia", `/people/${personId}`)).body as PersonPage;
    expect(page.person.names).toEqual(names);
    expect(page.person.documents).toEqual([{ kind: "CI", number: "5550123", issuedIn: "LP" }]);
    const rows = await desk.branch.database.db.query(
      `select row_to_json(d)::text as text from person_document d
        union all select row_to_json(k)::text from person_key k`,
      [],
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => String(row["text"])).join()).not.toMatch(/5550123|aska/);
  });

  test("is changed by whoever saw its newest form, and what stood before is kept sealed", async () => {
    const personId = await write(JUANA);
    const path = `/people/${personId}`;
    const person = { ...JUANA, neighbourhood: "Senkata" };
    expect((await desk.ask("sara", path, { version: 1, person })).status).toBe(204);
    const late = await desk.ask("lucia", path, { version: 1, person: JUANA });
    expect([late.status, keyOf(late.body)]).toEqual([409, "changedMeanwhile"]);
    const [before] = await desk.branch.database.db.query(
      "select sealed from person_before where person_id = $1",
      [personId],
    );
    expect(String(before?.["sealed"])).not.toContain("Choque");
  });

  test("is not there for another branch, nor for finance and audit", async () => {
    const personId = await write(JUANA);
    await otherBranch();
    expect((await desk.ask("otra", `/people/${personId}`)).status).toBe(404);
    expect((await desk.ask("norma", `/people/${personId}`)).status).toBe(403);
    expect((await desk.ask("ines", `/people/${personId}`)).status).toBe(403);
  });

  test.each([
    [{ documents: [card(12)] }, "documentUnreadable"],
    [{ phones: [{ ...phone, number: "123" }] }, "phoneUnreadable"],
    [{ speaks: ["quc"] }, "languageUnknown"],
    [{ born: { on: null, year: 2090 } }, "birthUnreadable"],
    [{ documents: [card(5_550_123), card(5_550_124)] }, "writtenTwice"],
  ] as const)("with %j is sent back with the reason", async (part, key) => {
    const body = { personId: newId(), branchId, person: woman("Ana", part), livesWithId: null };
    const answer = await desk.ask("lucia", "/people", body);
    expect([answer.status, keyOf(answer.body)]).toEqual([400, key]);
  });
});

describe("consent", () => {
  test("is given purpose by purpose and taken back without touching the others", async () => {
    const personId = await write(JUANA);
    const say = (purpose: string, isGiven: boolean) =>
      desk.ask("lucia", `/people/${personId}/consents`, { purpose, isGiven });
    for (const purpose of ["credit", "bureau", "photo"]) await say(purpose, true);
    await say("photo", true);
    await say("photo", false);
    expect((await say("health", true)).status).toBe(400);
    const { consents } = (await desk.ask("lucia", `/people/${personId}`)).body as PersonPage;
    const told = consents.map(({ purpose, withdrawnOn }) => [purpose, withdrawnOn]);
    expect(told.map(String).toSorted()).toEqual(["bureau,", "credit,", "photo,2026-04-02"]);
  });
});

/** Opened once: a branch with an asesora of its own, "otra". */
async function otherBranch(): Promise<string> {
  const { db } = desk.branch.database;
  const [known] = await db.query("select branch_id from branch where name = 'Otro'", []);
  if (known !== undefined) return known["branch_id"] as string;
  const [elsewhere, staffId] = [newId(), newId()];
  await db.query(
    "insert into branch (branch_id, country, name, currency) values ($1, 'BO', 'Otro', 'BOB')",
    [elsewhere],
  );
  await db.query(
    `insert into staff (staff_id, login, name, role, password_hash, country)
      select $1, 'otra', name, role, password_hash, country from staff where login = 'lucia'`,
    [staffId],
  );
  await db.query("insert into staff_branch (staff_id, branch_id) values ($1, $2)", [
    staffId,
    elsewhere,
  ]);
  return elsewhere;
}
