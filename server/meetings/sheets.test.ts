// A meeting of Las Flores held on paper and keyed in at a desk: the books say what a phone would
// have told, another person compares, and no number of a sheet or of a receipt stands twice.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISBURSED_ON, testBranch, type TestBranch } from "#server/commands/test-branch.ts";
import { addDays } from "#core/time/day.ts";
import { verify } from "#server/verify/verify.ts";
import { actaOf } from "./acta.ts";
import { openReviews } from "./reviews.ts";
import { keyingDesk, sheetsOfBook, unconfirmedSheets } from "./sheets.ts";
import { toJson } from "#core/wire/canonical.ts";
import { sheetFlaw } from "./whole-sheet.ts";
import { askAs, firstMeeting, keyIn, onTheSheet, playFirst } from "./test-sheet.ts";

const worlds: TestBranch[] = [];

async function world(): Promise<TestBranch> {
  const branch = await testBranch();
  worlds.push(branch);
  return branch;
}

afterAll(async () => {
  for (const { database } of worlds) {
    const { invariants } = await verify(database.db);
    expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
    await database.close();
  }
});

/** Balances by account, and by the line of the woman or the number of the meeting they are of. */
async function balancesOf({ database, bookId }: TestBranch): Promise<string[]> {
  const rows = await database.db.query(
    `select a.account || ' ' || coalesce('line ' || w.line, 'meeting ' || m.number, 'all') || ' '
        || a.balance_minor as what
      from account_balance a
      left join member w on w.book_id = a.book_id and w.member_id = a.owner_id
      left join meeting m on m.book_id = a.book_id and m.meeting_id = a.owner_id
      where a.book_id = $1 order by 1`,
    [bookId],
  );
  return rows.map((row) => String(row["what"]));
}

async function eventsOf({ database, bookId }: TestBranch): Promise<string[]> {
  const rows = await database.db.query(
    "select type from event where book_id = $1 order by number",
    [bookId],
  );
  return rows.map((row) => String(row["type"]));
}

function lookAt(branch: TestBranch) {
  const { database, bookId, office } = branch;
  return {
    all: () => sheetsOfBook(database.db, bookId, office),
    waiting: () => unconfirmedSheets(database.db, office.branchIds, office),
    tray: async () =>
      (await openReviews(database.db, office.branchIds)).map(({ review }) => review.reason),
  };
}

describe("a sheet keyed in", () => {
  let phone: TestBranch;
  let paper: TestBranch;

  beforeAll(async () => {
    [phone, paper] = [await world(), await world()];
    playFirst(phone, phone.hand);
    await phone.hand.giveIn();
    const { staffId: heldBy } = paper.phone;
    const facts = onTheSheet(paper);
    const verdicts = await keyIn(paper, { sheetNumber: "LF-0004", heldBy }, facts);
    expect([...new Set(verdicts.map(({ verdict }) => verdict))]).toEqual(["applied"]);
  });

  test("leaves the balances a phone would have left, account by account", async () => {
    const told = await balancesOf(phone);
    expect(told.length).toBeGreaterThan(20);
    expect(await balancesOf(paper)).toEqual(told);
  });

  test("leaves the events of a phone, and one more that says it was held on paper", async () => {
    const events = await eventsOf(paper);
    expect(events).toContain("SheetKeyedIn");
    expect(events.filter((type) => type !== "SheetKeyedIn")).toEqual(await eventsOf(phone));
  });

  test("waits openly for another person: not whoever keyed it in, not whoever held it", async () => {
    const { all, waiting } = lookAt(paper);
    const [sheet] = await waiting();
    expect(sheet).toMatchObject({ sheetNumber: "LF-0004", meetingNumber: 1, isOfOthers: false });
    const confirm = { type: "confirmSheet", sheetId: sheet?.sheetId, note: "" };
    expect(await askAs(paper, "keyer", confirm)).toBe("fourEyes");
    expect(await askAs(paper, "holder", confirm)).toBe("fourEyes");
    expect(await askAs(paper, "other", { ...confirm, note: "conforme" })).toBe("applied");
    expect(await askAs(paper, "other", confirm)).toBe("sheetConfirmed");
    expect(await waiting()).toEqual([]);
    expect(await all()).toMatchObject([{ confirmedBy: "Irma Choque", note: "conforme" }]);
  });

  test("a wrong figure is corrected by whoever compares, never by who keyed in or held", async () => {
    const meetingId = firstMeeting(paper);
    const memberId = paper.flores.memberIds.a1;
    const rightAmount = { currency: "BOB", minor: "29000" };
    const correct = { type: "correctPayment", meetingId, memberId, reason: "se leyó mal" };
    const right = { ...correct, rightAmount };
    expect(await askAs(paper, "keyer", right)).toBe("fourEyes");
    expect(await askAs(paper, "holder", right)).toBe("fourEyes");
    expect(await askAs(paper, "other", right)).toBe("applied");
  });
});

test("somebody whom the branch does not know held no meeting of it: a person is told", async () => {
  const branch = await world();
  const sheet = { sheetNumber: "6", heldBy: branch.bookId };
  const [first, ...others] = await keyIn(branch, sheet, onTheSheet(branch));
  expect(first).toMatchObject({ verdict: "suspense", reason: "sheetHolderUnknown" });
  expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(["applied"]));
  expect(await lookAt(branch).tray()).toContain("sheetHolderUnknown");
});

test("half a sheet is none: the same payments could come again with the other half", async () => {
  const branch = await world();
  const facts = onTheSheet(branch).map((fact) => JSON.parse(toJson(fact)) as object);
  const sheet = { type: "keyInSheet", meetingId: firstMeeting(branch), sheetNumber: "5" };
  const whole = [{ ...sheet, heldBy: null, photos: [] }, ...facts];
  expect(sheetFlaw(whole)).toBeNull();
  expect(sheetFlaw(whole.slice(0, -1))).toBe("sheetNotWhole");
  expect(sheetFlaw([...whole, ...facts.slice(-1)])).toBe("sheetNotWhole");
  expect(sheetFlaw([...whole.slice(0, 1), ...facts.slice(-1), ...facts.slice(0, -1)])).toBe(
    "sheetNotWhole",
  );
  expect(sheetFlaw(whole.slice(0, 1))).toBe("sheetNotWhole");
  expect(sheetFlaw(facts)).toBe("unreadable");
  const withdrawn = { type: "withdrawProposal", proposalId: branch.bookId };
  const elsewhere = { ...facts[0], meetingId: branch.flores.meetingIds[1] };
  for (const stranger of [withdrawn, elsewhere, whole[0], { type: "unheardOf" }])
    expect(sheetFlaw([...whole.slice(0, 1), stranger, ...whole.slice(1)])).toBe("unreadable");
});

test("the same sheet told again says what is known, and its number under other words is a doubt", async () => {
  const branch = await world();
  const facts = onTheSheet(branch);
  await keyIn(branch, { sheetNumber: "LF 4", heldBy: null }, facts);
  const before = await balancesOf(branch);
  const again = await keyIn(branch, { sheetNumber: "lf-4", heldBy: null }, []);
  expect(again).toMatchObject([{ verdict: "suspense", reason: "sheetKeyedTwice" }]);
  expect(await balancesOf(branch)).toEqual(before);
  expect(await lookAt(branch).all()).toHaveLength(1);
  expect(await lookAt(branch).tray()).toContain("sheetKeyedTwice");
});

test("a meeting the phone has closed keeps its acta; what the sheet says is compared, none of it lost", async () => {
  const branch = await world();
  const facts = onTheSheet(branch);
  playFirst(branch, branch.hand);
  await branch.hand.giveIn();
  const before = await balancesOf(branch);
  const verdicts = await keyIn(branch, { sheetNumber: "LF-9", heldBy: null }, facts);
  expect(verdicts[0]).toMatchObject({ verdict: "suspense", reason: "sheetAfterClose" });
  expect(await balancesOf(branch)).toEqual(before);
  const payments = facts.filter(({ type }) => type === "collectPayment").length;
  const tray = await lookAt(branch).tray();
  expect(tray.filter((reason) => reason === "possibleDuplicate").length).toBeGreaterThanOrEqual(
    payments,
  );
  expect(await lookAt(branch).waiting()).toEqual([]);
  const [sheet] = await lookAt(branch).all();
  const confirm = { type: "confirmSheet", sheetId: sheet?.sheetId, note: "" };
  expect(await askAs(branch, "other", confirm)).toBe("sheetInTray");
});

test("a paper receipt's number that stands on two lines is posted and told of", async () => {
  const branch = await world();
  const facts = onTheSheet(branch).map((fact) =>
    fact.type === "collectPayment" ? { ...fact, receiptNumber: 77 } : fact,
  );
  const verdicts = await keyIn(branch, { sheetNumber: "7", heldBy: null }, facts);
  const doubted = verdicts.filter(({ reason }) => reason === "receiptDoubtful");
  const payments = facts.filter(({ type }) => type === "collectPayment").length;
  expect(doubted).toHaveLength(payments - 1);
  expect(verdicts.every(({ verdict }) => verdict === "applied")).toBe(true);
});

test("a sheet the tables cannot hold is kept whole or not at all, and can be kept afterwards", async () => {
  const branch = await world();
  const { db } = branch.database;
  const facts = onTheSheet(branch);
  const before = [await balancesOf(branch), await eventsOf(branch)];
  const [paid] = facts.flatMap((fact) => (fact.type === "collectPayment" ? [fact] : []));
  await db.query(
    `alter table receipt add constraint full_book check (receipt_number <> ${paid?.receiptNumber})`,
    [],
  );
  const heard: unknown[] = [];
  const deaf = {
    ...branch,
    door: { ...branch.door, report: (failure: unknown) => heard.push(failure) },
  };
  const sheet = { sheetNumber: "10", heldBy: null };
  await expect(keyIn(deaf, sheet, facts)).rejects.toMatchObject({ reason: "serverTrouble" });
  expect(heard).toHaveLength(1);
  expect([await balancesOf(branch), await eventsOf(branch)]).toEqual(before);
  expect(await lookAt(branch).all()).toEqual([]);
  await db.query("alter table receipt drop constraint full_book", []);
  const verdicts = await keyIn(branch, sheet, facts);
  expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["applied"]));
});

test("the acta of a meeting still open says what each brought so far and where it would go", async () => {
  const branch = await world();
  const facts = onTheSheet(branch).slice(0, -1);
  await keyIn(branch, { sheetNumber: "11", heldBy: null }, facts);
  const { database, bookId } = branch;
  const acta = await actaOf(database.db, bookId, firstMeeting(branch), "BOB");
  expect(acta?.row.status).toBe("open");
  const paid = facts.flatMap((fact) => (fact.type === "collectPayment" ? [fact] : []));
  expect(paid.length).toBeGreaterThan(5);
  for (const { memberId, amount } of paid) {
    const line = acta?.lines.find((known) => known.memberId === memberId);
    expect(line?.received).toEqual(amount);
    expect(line?.due.minor).toBeGreaterThan(0n);
    expect(line?.columns.external.minor).toBeGreaterThan(0n);
  }
});

test("a deposit names a picture only of its own book", async () => {
  const branch = await world();
  await keyIn(branch, { sheetNumber: "8", heldBy: null }, onTheSheet(branch));
  const slip = {
    type: "depositCash",
    meetingId: firstMeeting(branch),
    amount: { currency: "BOB", minor: "10000" },
    slipNumber: "BOL-1",
    depositedOn: addDays(DISBURSED_ON, 14),
  };
  expect(await askAs(branch, "keyer", { ...slip, photo: "a".repeat(64) })).toBe("unknownPhoto");
  expect(await askAs(branch, "keyer", slip)).toBe("applied");
});

test("what was written of a woman's health before reaches nobody who keys a sheet in", async () => {
  const branch = await world();
  const { database, bookId, flores } = branch;
  const { a1 } = flores.memberIds;
  const left = { memberId: a1, reason: "healthShock" };
  const connection = await database.db.connect();
  await connection.query("begin", []);
  await connection.query(
    `update book_state set body = jsonb_set(body::jsonb, '{association,former}', $2::jsonb)::text
      where book_id = $1`,
    [bookId, JSON.stringify([left])],
  );
  const desk = await keyingDesk(connection, bookId);
  await connection.query("rollback", []);
  connection.release();
  expect(desk?.book.group?.association.former).toEqual([{ ...left, reason: "personal" }]);
});
