// An asesora brings an association that is running and her manager opens its book: wrong files write
// nothing, a right one opens its book once, and its next meeting is held on a phone and closes.

import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssociationImported } from "#core/book/opening.ts";
import { add, money } from "#core/money/money.ts";
import { addDays } from "#core/time/day.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { CommandsAnswer } from "#core/wire/field.ts";
import { PAPER_KINDS } from "#core/wire/paper.ts";
import { FILE_TYPES, LARGEST_FILE, type ImportCheck } from "#core/wire/importing.ts";
import { inForce } from "#countries/country.ts";
import { readCommand } from "#server/commands/candidate.ts";
import { playMeeting } from "#server/demo/play.ts";
import { DEMO_BRANCH } from "#server/demo/demo-staff.ts";
import { openHand } from "#server/demo/hand.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { hashOf } from "#server/openings/propose.ts";
import { openingOffenders } from "#server/verify/opening-checks.ts";
import { verify } from "#server/verify/verify.ts";
import { flatFileOf, spreadsheetOf } from "./template.ts";
import { changed, flowerSheets } from "./test-sheets.ts";

let served: TestApp;
let teresa: Record<string, string>;
let lucia: Record<string, string>;

beforeAll(async () => {
  served = await testApp();
  [teresa, lucia] = [await served.signIn("teresa"), await served.signIn("lucia")];
}, 60_000);

afterAll(() => served.close());

async function send(file: Buffer, type = FILE_TYPES.xlsx, headers = teresa) {
  return served.app.inject({
    method: "POST",
    url: `/api/imports/check?branchId=${DEMO_BRANCH.branchId}`,
    headers: { ...headers, "content-type": type },
    payload: file,
  });
}

async function check(file: Buffer, type = FILE_TYPES.xlsx): Promise<ImportCheck> {
  const answer = await send(file, type);
  expect(answer.statusCode).toBe(200);
  return fromJson(answer.body) as ImportCheck;
}

async function post(url: string, headers: Record<string, string>, body: object) {
  return served.app.inject({ method: "POST", url, headers, payload: toJson(body) });
}

/** Lucía proposes what the file says, and Teresa opens the book with what she read. */
async function confirm({ ask }: ImportCheck): Promise<CommandsAnswer> {
  if (ask === null) throw new Error("There is nothing to bring.");
  const { bookId, commandId: proposalId, command: opening } = ask;
  const asked = { proposalId, bookId, opening };
  const { statusCode } = await post("/api/openings", lucia, asked);
  expect(statusCode).toBe(201);
  const read = { proposalId, contentHash: hashOf(opening) };
  const command = { type: "approveOpening", ...read };
  const answer = await post("/api/office/commands", teresa, {
    commandId: opened(bookId),
    bookId,
    command,
  });
  return fromJson(answer.body) as CommandsAnswer;
}

const commandIds = new Map<string, string>();

/** The same word again under the same name. */
function opened(bookId: string): string {
  const commandId = commandIds.get(bookId) ?? newId();
  commandIds.set(bookId, commandId);
  return commandId;
}

async function books(): Promise<number> {
  const rows = await served.branch.database.db.query("select 1 from book", []);
  return rows.length;
}

async function expectSound(): Promise<void> {
  const report = await verify(served.branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
}

/** Every page and paper of the association is there, or says that it has none. */
async function expectPages(ask: ImportCheck["ask"]): Promise<void> {
  const [first] = ask?.command.passbooks ?? [];
  const pages = [
    "",
    "/coverage",
    "/meetings",
    "/accounts",
    "/group-health",
    "/ledger?account=openingBalance",
  ];
  const ofBook = pages.map((page) => `/api/associations/${ask?.bookId ?? ""}${page}`);
  for (const url of [...ofBook, "/api/associations", "/api/week?from=2026-03-30", "/api/arrears"]) {
    const { statusCode } = await served.app.inject({ url, headers: teresa });
    expect([url, statusCode]).toEqual([url, 200]);
  }
  const about = `meetingId=${ask?.command.cycle.meetingIds[4] ?? ""}&memberId=${first?.memberId ?? ""}`;
  const found: string[] = [];
  for (const kind of PAPER_KINDS) {
    const url = `/api/associations/${ask?.bookId ?? ""}/paper/${kind}?${about}`;
    const { statusCode } = await served.app.inject({ url, headers: teresa });
    if (statusCode === 200) found.push(kind);
    expect([kind, [200, 400, 404].includes(statusCode)]).toEqual([kind, true]);
  }
  expect(found).toEqual([
    "collectionSheet",
    "acta",
    "passbook",
    "paymentPlan",
    "bylaws",
    "costSheet",
    "handoverCard",
  ]);
}

/** Its next meeting on a phone that starts from the book the server keeps. */
async function holdNext(bookId: string, ask: ImportCheck["ask"]): Promise<void> {
  const { door, office, phone, hand: newest } = served.branch;
  const desk = openHand(door, office, newest.newId, 1);
  const command = ask === null ? null : readCommand(JSON.parse(toJson(ask.command)));
  if (command?.type !== "importAssociation") throw new Error("Nothing was asked for.");
  desk.record(bookId, command, command.cutOn);
  const hand = openHand(door, phone, newest.newId, 1);
  hand.adopt(bookId, desk);
  const { list } = hand.look(bookId).meetings;
  const pieces = inForce(door.country.pieces, command.cutOn);
  playMeeting(hand, bookId, list[0]?.meetingId ?? "", { amounts: {}, presences: {} }, pieces);
  await hand.giveIn();
  expect(list[0]?.number).toBe(5);
  expect(hand.look(bookId).meetings.list[0]?.status).toBe("closed");
  const julia = hand.look(bookId).association.members[2]?.memberId ?? "";
  expect(hand.look(bookId).lending.loans[julia]?.lines[4]?.paid.principal?.minor).toBeGreaterThan(
    0n,
  );
}

test("six wrong rows are shown and nothing is written", async () => {
  const before = await books();
  const sheets = changed(flowerSheets(), "members", [
    [3, 6, "tres mil"],
    [6, 7, "5"],
    [10, 8, "2.000,00"],
    [12, 0, "9"],
    [14, 4, ""],
    [20, 10, "107,7651"],
  ]);
  const { problems, ask } = await check(await spreadsheetOf(sheets));
  expect(problems.length).toBe(6);
  expect(ask).toBeNull();
  expect(await books()).toBe(before);
});

describe("a right file", () => {
  test("opens the book once, holds its next meeting on the phone, and every check is content", async () => {
    const file = await spreadsheetOf(flowerSheets());
    const checked = await check(file);
    const bookId = checked.ask?.bookId ?? "";
    const before = await books();
    const { commandId = "", command = {} } = checked.ask ?? {};
    const alone = await post("/api/office/commands", teresa, { commandId, bookId, command });
    expect(alone.body).toContain("needsAnother");
    expect(await books()).toBe(before);
    expect((await confirm(checked)).verdicts[0]).toMatchObject({ verdict: "applied", version: 1 });
    expect((await confirm(checked)).verdicts[0]).toMatchObject({ verdict: "applied", version: 1 });
    expect(await books()).toBe(before + 1);
    const again = await check(file);
    expect(again.notices.map(({ key }) => key)).toContain("sameFile");
    expect(again.ask).toEqual(checked.ask);
    const other = await check(
      await spreadsheetOf(changed(flowerSheets(), "members", [[2, 1, "Rosalía"]])),
    );
    expect(other.notices.map(({ key }) => key)).toContain("sameName");
    await expectSound();
    await holdNext(bookId, checked.ask);
    await expectSound();
  });

  test("as a flat file in the older code page opens its book as well", async () => {
    const sheets = changed(flowerSheets(), "association", [[1, 1, "Ñusta Aymara"]]);
    const checked = await check(Buffer.from(flatFileOf(sheets).slice(1), "latin1"), FILE_TYPES.csv);
    expect(checked.preview?.name).toBe("Ñusta Aymara");
    expect((await confirm(checked)).verdicts[0]?.verdict).toBe("applied");
    await expectSound();
    await expectPages(checked.ask);
  });
});

/** One word of the beginning said otherwise. */
const ALTERED: readonly ((event: AssociationImported) => Partial<AssociationImported>)[] = [
  ({ cutOn }) => ({ cutOn: addDays(cutOn, 1) }),
  ({ cycle }) => ({ cycle: { ...cycle, number: cycle.number + 1 } }),
  ({ loans }) => ({ loans: loans.slice(1) }),
  ({ loans }) => ({
    loans: loans.map((loan) => ({
      ...loan,
      lines: loan.lines.map((line) => ({ ...line, paid: {} })),
    })),
  }),
  ({ debts }) => ({ debts: debts.slice(1) }),
  ({ fund }) => ({ fund: add(fund, fund) }),
  ({ passbooks }) => ({ passbooks: passbooks.slice(1) }),
  ({ difference }) => ({ difference: add(difference, money("BOB", 1n)) }),
  ({ meetings }) => ({ meetings: meetings.slice(1) }),
];

test("a book that says of its beginning otherwise than was proposed is found, whatever it is", async () => {
  const session = await served.branch.database.db.connect();
  const [row] = await session.query(
    "select book_id, body from event where type = 'AssociationImported' order by 1 limit 1",
    [],
  );
  const event = fromJson(row?.["body"] as string) as AssociationImported;
  const found: string[][] = [];
  for (const alter of ALTERED) {
    await session.query("begin", []);
    const body = toJson({ ...event, ...alter(event) });
    await session.query("update event set body = $2 where book_id = $1 and number = 1", [
      row?.["book_id"],
      body,
    ]);
    found.push(await openingOffenders(session));
    await session.query("rollback", []);
  }
  session.release();
  expect(event.debts.length).toBeGreaterThan(0);
  expect(found).toEqual(ALTERED.map(() => [row?.["book_id"]]));
});

describe("the door for files", () => {
  test("is closed to a cashier, to another branch, and to what is too large", async () => {
    const file = await spreadsheetOf(flowerSheets());
    const celia = await served.signIn("celia");
    expect((await send(file, FILE_TYPES.xlsx, celia)).statusCode).toBe(403);
    const foreign = await served.app.inject({
      method: "POST",
      url: "/api/imports/check?branchId=0199a000-0000-7000-8000-00000000dead",
      headers: { ...teresa, "content-type": FILE_TYPES.csv },
      payload: "Socias",
    });
    expect(foreign.statusCode).toBe(404);
    expect((await send(Buffer.alloc(LARGEST_FILE + 1))).statusCode).toBe(413);
  });

  test("gives the template as a spreadsheet and as a flat file, and reads both as unfilled", async () => {
    for (const format of ["xlsx", "csv"] as const) {
      const url = `/api/imports/template/${format}`;
      const { rawPayload, statusCode } = await served.app.inject({ url, headers: teresa });
      expect(statusCode).toBe(200);
      const { problems } = await check(rawPayload, FILE_TYPES[format]);
      expect(new Set(problems.map(({ key }) => key))).toEqual(
        new Set(["missing", "tooFewMembers", "postMissing"]),
      );
    }
  });
});
