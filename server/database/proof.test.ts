// The rooms left out: straight to the database in the role of a person, every table of the catalogue
// is tried from one's own branch, from another, from another country and from nowhere. Nothing is
// seen, nothing written, and nothing learnt about what is there.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import type { Row, Sql } from "./db.ts";
import { ROLES, type RoleName } from "./rights.ts";
import { atEntrance, enterAs, scoped, type Person } from "./scope.ts";
import {
  insertOf,
  makeWorlds,
  personElsewhere,
  type Column,
  type TestTable,
} from "./test-worlds.ts";

let branch: TestBranch;
let tables: TestTable[];
let people: Record<Whence, Required<Person>>;

type Whence = "own branch" | "other branch" | "other country" | "nowhere";

const FOREIGN: readonly (readonly [RoleName, Whence])[] = [
  ["branch", "other branch"],
  ["branch", "other country"],
  ["branch", "nowhere"],
  ["administration", "other country"],
  ["administration", "nowhere"],
  ["auditor", "other country"],
  ["auditor", "nowhere"],
  ["sealer", "other country"],
  ["sealer", "nowhere"],
];

beforeAll(async () => {
  branch = await testBranch();
  const { phone, bookId, flores } = branch;
  const [branchId = ""] = phone.branchIds;
  const { staffId, deviceId } = phone;
  const ids = { staff_id: staffId, branch_id: branchId, book_id: bookId, device_id: deviceId };
  const more = { subject_id: staffId, actor_id: staffId, meeting_id: flores.meetingIds[0] ?? "" };
  tables = await makeWorlds(branch.database.db, { ...ids, ...more });
  people = {
    "own branch": { staffId, branchIds: [branchId], countries: ["BO"] },
    "other branch": personElsewhere(phone, "other branch"),
    "other country": personElsewhere(phone, "other country"),
    nowhere: { staffId: "", branchIds: [], countries: [] },
  };
});

afterAll(() => branch.database.close());

/** What an attempt came to: rows, or the database's word for no. It is undone. */
async function attempt(
  role: RoleName,
  whence: Whence,
  text: string,
  values: readonly unknown[],
): Promise<string> {
  const session = await branch.database.gate.connect();
  const entering = enterAs(role, people[whence]);
  await session.query("begin", []);
  await session.query(entering.text, entering.values);
  const outcome = await session
    .query(`with tried as (${text}) select count(*) as many from tried`, values)
    .then(
      ([row]) => `${String(row?.["many"])} rows`,
      (failure: { code: string }) => failure.code,
    );
  await session.query("rollback", []);
  session.release();
  return outcome;
}

const DENIED = "42501";
const NOTHING = [DENIED, "0 rows"];

/** Picks the row by what makes it unlike all others. */
function pick({ columns }: TestTable, row: Row): { text: string; values: unknown[] } {
  const keys = columns.filter(({ isKey }) => isKey);
  const text = keys
    .map(({ name, type }, index) => `${name} = $${index + 1}::${type}`)
    .join(" and ");
  return { text, values: keys.map(({ name }) => row[name]) };
}

async function each(
  look: (table: TestTable, role: RoleName, whence: Whence) => Promise<string[]>,
): Promise<void> {
  const leaks: string[] = [];
  for (const table of tables)
    for (const [role, whence] of FOREIGN)
      for (const leak of await look(table, role, whence))
        leaks.push(`${table.name}, ${role} of ${whence}: ${leak}`);
  expect(leaks).toEqual([]);
}

function unless(outcome: string, allowed: readonly string[], what: string): string[] {
  return allowed.includes(outcome) ? [] : [`${what} came to ${outcome}`];
}

describe("a row of another branch or country", () => {
  test("is not seen", () =>
    each(async (table, role, whence) => {
      const { text, values } = pick(table, table.own);
      const asked = `select 1 from ${table.name} where ${text}`;
      return unless(await attempt(role, whence, asked, values), NOTHING, "reading");
    }));

  test("is not changed", () =>
    each(async (table, role, whence) => {
      const { text, values } = pick(table, table.own);
      const leaks: string[] = [];
      for (const { name } of table.columns) {
        const asked = `update ${table.name} set ${name} = ${name} where ${text} returning 1`;
        leaks.push(
          ...unless(await attempt(role, whence, asked, values), NOTHING, `setting ${name}`),
        );
      }
      return leaks;
    }));

  test("is not taken away", () =>
    each(async (table, role, whence) => {
      const { text, values } = pick(table, table.own);
      const asked = `delete from ${table.name} where ${text} returning 1`;
      return unless(await attempt(role, whence, asked, values), NOTHING, "deleting");
    }));

  test("is not added, and the refusal is the same whether its key or its parents exist or not", () =>
    each(async (table, role, whence) => {
      const leaks: string[] = [];
      if (TOLD_BY.includes(role) && TOLD.includes(table.name)) return leaks;
      for (const [what, row] of variantsOf(table)) {
        const asked = `${insertOf(table.name)} returning 1`;
        const outcome = await attempt(role, whence, asked, [JSON.stringify(row)]);
        leaks.push(...unless(outcome, [DENIED], `adding ${what}`));
      }
      return leaks;
    }));
});

/** Where everybody leaves word of what she does, and sees nothing: whether it is ours the audit key says. */
const TOLD = ["audit_row", "audit_waiting"];
const TOLD_BY: readonly RoleName[] = ["branch", "entrance", "administration"];

test("of the audit log is added by everybody, and read, changed or taken away by none of them", async () => {
  for (const { name, columns, own, ...table } of tables.filter((one) => TOLD.includes(one.name))) {
    const { text, values } = pick({ name, columns, own, ...table }, own);
    const [, [, row] = []] = variantsOf({ name, columns, own, ...table });
    for (const role of TOLD_BY) {
      const added = `${insertOf(name)} returning 1`;
      const outcomes = [
        await attempt(role, "own branch", added, [JSON.stringify(row)]),
        await attempt(role, "own branch", `select 1 from ${name}`, []),
        await attempt(role, "own branch", `delete from ${name} where ${text} returning 1`, values),
      ];
      expect([name, role, ...outcomes]).toEqual([name, role, "1 rows", DENIED, DENIED]);
    }
  }
});

/** The row as it is, the row under a free key, the row with parents nobody has. */
function variantsOf({ columns, own }: TestTable): [string, Row][] {
  const changed = (isChanged: (name: string, isKey: boolean) => boolean): Row =>
    Object.fromEntries(
      columns.map(({ name, type, isKey }) => [
        name,
        type === "uuid" && isChanged(name, isKey) ? newId() : own[name],
      ]),
    );
  const places = ["book_id", "branch_id", "device_id", "staff_id", "subject_id"];
  return [
    ["a known row", own],
    ["a row under a free key", changed((name, isKey) => isKey && !places.includes(name))],
    ["a row of unknown parents", changed((name) => places.includes(name) && own[name] !== null)],
  ];
}

describe("a row of one's own", () => {
  test("is there: each sees as many as there are in her branch", async () => {
    const seen: string[] = [];
    for (const table of tables) {
      for (const whence of ["own branch", "other branch", "other country"] as const) {
        const outcome = await attempt("branch", whence, `select 1 from ${table.name}`, []);
        if (outcome !== DENIED && outcome !== `${table.rowsEach} rows`)
          seen.push(`${table.name} from ${whence}: ${outcome} of ${table.rowsEach}`);
      }
      const blind = await attempt("branch", "nowhere", `select 1 from ${table.name}`, []);
      if (!NOTHING.includes(blind)) seen.push(`${table.name} from nowhere: ${blind}`);
    }
    expect(seen).toEqual([]);
  });

  test("is not handed over to another branch or country", async () => {
    const leaks: string[] = [];
    for (const table of tables) {
      for (const { name } of placesOf(table)) {
        for (const whence of ["other branch", "other country"] as const) {
          const { text, values } = pick(table, table.others[whence]);
          const asked = `update ${table.name} set ${name} = $${values.length + 1} where ${text} returning 1`;
          for (const role of ["branch", "administration"] as const) {
            if (role === "administration" && whence === "other branch") continue;
            const outcome = await attempt(role, whence, asked, [...values, table.own[name]]);
            leaks.push(...unless(outcome, NOTHING, `${table.name}.${name} ${role} of ${whence}`));
          }
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  test("points to nothing that is hidden: that is refused like what does not exist", async () => {
    const leaks: string[] = [];
    for (const table of tables) {
      for (const { name } of table.columns.filter(({ type }) => type === "uuid")) {
        const mine = table.others["other country"];
        const pointing = async (to: unknown) => {
          const values = [JSON.stringify({ ...freed(table, mine), [name]: to })];
          return attempt("branch", "other country", `${insertOf(table.name)} returning 1`, values);
        };
        const [hidden, unknown] = [await pointing(table.own[name]), await pointing(newId())];
        const isName = NAMES.includes(`${table.name}.${name}`);
        if (hidden !== unknown && !isName)
          leaks.push(`${table.name}.${name}: ${hidden}, ${unknown}`);
      }
    }
    expect(leaks).toEqual([]);
  });
});

/** What says whose a row is: its book, or else whatever it has. */
function placesOf({ columns }: TestTable): readonly Column[] {
  const book = columns.filter(({ name }) => name === "book_id");
  const places = ["branch_id", "country", "device_id", "staff_id"];
  return book.length > 0 ? book : columns.filter(({ name }) => places.includes(name));
}

/** Names given once in the whole institution, long and by chance; whoever takes one again is told. */
const NAMES = [
  "audit_waiting.page_id",
  "book.book_id",
  "branch_closure.closure_id",
  "till_count.count_id",
  "transfer_reference.reference_key",
  "savings_on_the_way.transfer_id",
  "command_key.command_id",
  "opening.proposal_id",
  "forming.book_id",
  "lead.lead_id",
  "person.person_id",
  "person_consent.consent_id",
  "promotion.promotion_id",
];

/** The same row under a key that is free. */
function freed({ columns }: TestTable, row: Row): Row {
  const last = columns.findLast(
    ({ isKey, type }) => isKey && type !== "text" && type !== "boolean",
  );
  if (last === undefined) return row;
  return { ...row, [last.name]: last.type === "uuid" ? newId() : 777_777 };
}

describe("the entrance", () => {
  test("sees no book, and nothing that follows one", async () => {
    const ofBooks = tables.filter(({ columns }) => columns.some(({ name }) => name === "book_id"));
    expect(ofBooks.length).toBeGreaterThan(15);
    for (const { name } of ofBooks) {
      const outcome = await attempt("entrance", "own branch", `select 1 from ${name}`, []);
      expect([name, outcome]).toEqual([name, DENIED]);
    }
  });
});

describe("scopes that follow each other on the same connections", () => {
  const QUESTIONS = 4_000;
  const ASKERS = 40;

  test(`do not bleed in ${QUESTIONS} questions of many at once, some of which fail`, async () => {
    const { door } = branch;
    const whences = Object.keys(people) as Whence[];
    const askers = Array.from({ length: ASKERS }, async (_nothing, asker) => {
      const bled: string[] = [];
      for (let index = asker; index < QUESTIONS; index += ASKERS) {
        const whence = whences[(index * 7 + Math.floor(index / 5)) % whences.length] ?? "nowhere";
        const books = await scoped(door, people[whence], (sql) => askOrFail(sql, index));
        const right = whence === "nowhere" ? [] : [bookOf(whence)];
        if (books !== null && books.join() !== right.join())
          bled.push(`${whence}: ${books.join()}`);
      }
      return bled;
    });
    expect((await Promise.all(askers)).flat()).toEqual([]);
    const left = await branch.database.gate.query(
      "select current_user, current_setting('ayni.branches', true) as branches",
      [],
    );
    expect(left[0]?.["current_user"]).toBe(ROLES.nobody);
    expect(left[0]?.["branches"] ?? "").toBe("");
  });

  test("nor does a sign-in leave its role behind", async () => {
    await atEntrance(branch.door, (sql) => sql.query("select 1 from staff", []));
    await expect(branch.database.gate.query("select 1 from staff", [])).rejects.toThrow(
      "permission denied",
    );
  });
});

function bookOf(whence: Exclude<Whence, "nowhere">): string {
  const table = tables.find(({ name }) => name === "book");
  const row = whence === "own branch" ? table?.own : table?.others[whence];
  return row?.["book_id"] as string;
}

/** Every ninth question breaks its transaction and says nothing. */
async function askOrFail(sql: Sql, index: number): Promise<string[] | null> {
  if (index % 9 === 0) {
    await sql.query("select 1 from nowhere_at_all", []).catch(() => undefined);
    return null;
  }
  const rows = await sql.query("select book_id from book order by book_id", []);
  return rows.map((row) => row["book_id"] as string);
}
