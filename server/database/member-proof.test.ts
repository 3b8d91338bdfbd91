// The rooms left out: straight to the database in the role of one woman. Another woman's purse is
// not there, another association is not there, and nothing of the books can be written.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { inForce } from "#countries/country.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { playMeeting } from "#server/demo/play.ts";
import type { Row } from "./db.ts";
import { MEMBER_RIGHTS } from "./member-rights.ts";
import { enterAsMember, type Herself } from "./scope.ts";
import { makeWorlds, type TestTable } from "./test-worlds.ts";

let branch: TestBranch;
let tables: TestTable[];
let rosa: Herself;

const NOBODY: Herself = { bookId: "", memberId: "", shown: "" };

beforeAll(async () => {
  branch = await testBranch();
  const { hand, bookId, flores, door, phone } = branch;
  const { a1, a3 } = flores.memberIds;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  const amounts = { [a3]: money("BOB", 0n) };
  playMeeting(hand, bookId, flores.meetingIds[0] ?? "", { amounts, presences: {} }, pieces);
  await hand.giveIn();
  rosa = { bookId, memberId: a1, shown: "" };
  const { staffId, deviceId } = phone;
  const [branchId = ""] = phone.branchIds;
  const ids = { staff_id: staffId, branch_id: branchId, book_id: bookId, device_id: deviceId };
  tables = await makeWorlds(branch.database.db, { ...ids, member_id: a1, loan_id: newId() });
});

afterAll(() => branch.database.close());

/** Rows, or the database's word for no. It is undone. */
async function attempt(who: Herself, text: string): Promise<Row[] | string> {
  const session = await branch.database.gate.connect();
  const entering = enterAsMember(who);
  await session.query("begin", []);
  await session.query(entering.text, entering.values);
  const outcome = await session.query(text, []).then(
    (rows) => rows,
    ({ code }: { code: string }) => code,
  );
  await session.query("rollback", []);
  session.release();
  return outcome;
}

const DENIED = "42501";

describe("a member before her database", () => {
  test("sees only what is written down, and of it only her own association", async () => {
    const seen: string[] = [];
    for (const { name, columns } of tables) {
      const rows = await attempt(rosa, `select * from ${name}`);
      if (rows === DENIED) continue;
      seen.push(name);
      const hasBook = columns.some((column) => column.name === "book_id");
      const foreign = (rows as Row[]).filter((row) => hasBook && row["book_id"] !== rosa.bookId);
      expect([name, foreign]).toEqual([name, []]);
    }
    expect(seen.toSorted()).toEqual(Object.keys(MEMBER_RIGHTS).toSorted());
  });

  test("sees no purse, loan or help but her own", async () => {
    const owners: Record<string, readonly string[]> = {
      passbook: ["member_id"],
      loan: ["member_id"],
      member_session: ["member_id"],
      coverage: ["debtor_id", "helper_id"],
    };
    for (const [name, columns] of Object.entries(owners)) {
      const rows = (await attempt(rosa, `select * from ${name}`)) as Row[];
      expect([name, rows.length > 0]).toEqual([name, true]);
      for (const row of rows) expect(columns.map((column) => row[column])).toContain(rosa.memberId);
    }
    const [mine] = (await attempt(rosa, "select loan_id from loan")) as Row[];
    const lines = (await attempt(rosa, "select distinct loan_id from instalment")) as Row[];
    expect(lines).toEqual([mine]);
    const [all] = await branch.database.db.query(
      "select count(*) as many from loan where book_id = $1",
      [rosa.bookId],
    );
    expect(all?.["many"]).toBe(8n);
  });

  test("sees of her association's history only what was signed at its table", async () => {
    const rows = (await attempt(rosa, "select distinct type from event")) as Row[];
    expect(rows).toEqual([{ type: "MeetingClosed" }]);
  });

  test("sees nothing at all before she has shown who she is", async () => {
    for (const { name } of tables) {
      const rows = await attempt(NOBODY, `select 1 from ${name}`);
      if (rows !== DENIED) expect([name, rows]).toEqual([name, []]);
    }
  });

  test("writes nothing into a book", async () => {
    const own = ["member_access", "member_session"];
    for (const { name, columns } of tables.filter((table) => !own.includes(table.name))) {
      const column = columns[0]?.name ?? "";
      for (const text of [
        `update ${name} set ${column} = ${column}`,
        `delete from ${name}`,
        `insert into ${name} select * from ${name}`,
      ])
        expect([text, await attempt(rosa, text)]).toEqual([text, DENIED]);
    }
  });

  test("finds a card only by the key she shows", async () => {
    const shown = "hers alone";
    await branch.database.db.query("update member_access set key_hash = $2 where book_id = $1", [
      rosa.bookId,
      shown,
    ]);
    expect(await attempt(rosa, "select 1 from member_access")).toEqual([]);
    const found = await attempt({ ...NOBODY, shown }, "select member_id from member_access");
    expect(found).toEqual([{ member_id: rosa.memberId }]);
  });
});
