// Names that another branch has taken: whoever sends one again is told that it is taken, and nothing
// else; her phone does not stop behind it. And people who move on stay known where they worked.

import { v7 as newId } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { toJson } from "#core/wire/canonical.ts";
import { tellLog } from "#server/audit/test-told.ts";
import { scoped } from "#server/database/scope.ts";
import { verify } from "#server/verify/verify.ts";
import { acceptCommands, acceptOffice } from "./accept.ts";
import type { Sender } from "./sender.ts";
import { rosaElsewhere } from "./test-elsewhere.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "./test-branch.ts";

let branch: TestBranch;
let elsewhere: Sender;

beforeEach(async () => {
  branch = await testBranch();
  elsewhere = await rosaElsewhere(branch);
});

afterEach(async () => {
  expect((await verify(branch.database.db)).invariants.filter(({ count }) => count > 0)).toEqual(
    [],
  );
  await branch.database.close();
});

function founding(): unknown {
  const [branchId = ""] = elsewhere.branchIds;
  const { association } = branch.flores.founding;
  const own = { association: { ...association, branchId }, openingFund: money("BOB", 0n) };
  const command = { ...branch.flores.founding, ...own };
  return JSON.parse(toJson(command)) as unknown;
}

test("a command's name that another country's branch has taken is taken, and says no more", async () => {
  const [known] = await branch.database.db.query("select command_id from command_key limit 1", []);
  const commandId = known?.["command_id"] as string;
  const asked = { commandId, bookId: newId(), command: founding() };
  const { verdicts, hasConflict } = await acceptOffice(branch.door, elsewhere, asked);
  expect(verdicts).toEqual([
    { commandId, verdict: "rejected", reason: "sameIdOtherContent", version: null },
  ]);
  expect(hasConflict).toBe(true);
});

test("an association is not founded over a book of another branch, which stays as it was", async () => {
  const { bookId } = branch;
  const asked = { commandId: newId(), bookId, command: founding() };
  const { verdicts } = await acceptOffice(branch.door, elsewhere, asked);
  expect(verdicts).toMatchObject([{ verdict: "rejected", reason: "idUsedBefore" }]);
  const again = await acceptOffice(branch.door, elsewhere, asked);
  expect(again.verdicts).toEqual(verdicts);
});

test("a person may work in branches of two countries, and then has the books of both", async () => {
  const own = newId();
  await acceptOffice(branch.door, elsewhere, {
    commandId: newId(),
    bookId: own,
    command: founding(),
  });
  const branchIds = [...elsewhere.branchIds, ...branch.phone.branchIds];
  const ofBoth = { ...elsewhere, branchIds, countries: ["PE", "BO"] };
  const books = (person: Sender) =>
    scoped(branch.door, person, (sql) =>
      sql.query("select book_id from book order by book_id", []),
    );
  expect(await books(ofBoth)).toHaveLength(2);
  expect(await books({ ...ofBoth, countries: ["PE"] })).toEqual([{ book_id: own }]);
  expect(await books(branch.phone)).toEqual([{ book_id: branch.bookId }]);
});

test("whoever moves to another branch stays known by name where she recorded", async () => {
  const { db } = branch.database;
  const { staffId } = branch.phone;
  const [old = ""] = branch.phone.branchIds;
  await db.query("delete from staff_branch where staff_id = $1", [staffId]);
  const name = () =>
    scoped(branch.door, branch.office, (sql) =>
      sql.query("select name from staff where staff_id = $1", [staffId]),
    );
  expect(await name()).toEqual([]);
  await db.query("insert into former_post values ($1, $2, now())", [staffId, old]);
  expect(await name()).toEqual([{ name: "Lucía Nina Copa" }]);
  await tellLog(db, branch.door, { person: [staffId] });
});

test("a phone whose owner has no branch left still gets its records kept", async () => {
  const { hand, bookId, flores, phone } = branch;
  const { db } = branch.database;
  await db.query("delete from staff_branch where staff_id = $1", [phone.staffId]);
  await tellLog(db, branch.door, { person: [phone.staffId] });
  const meetingId = flores.meetingIds[0] ?? "";
  hand.record(bookId, { type: "openMeeting", meetingId, heldOn: DISBURSED_ON }, DISBURSED_ON);
  const raw = JSON.parse(toJson(hand.outbox())) as unknown[];
  const { verdicts } = await acceptCommands(branch.door, { ...phone, branchIds: [] }, raw);
  expect(verdicts).toMatchObject([{ verdict: "suspense", reason: "unknownBook" }]);
});
