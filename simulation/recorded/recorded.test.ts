// Phones and data folders of every version that was ever in somebody's hands.

import { readFileSync } from "node:fs";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook, type Book } from "#core/book/state.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { Checkout, CommandsAnswer, EventsAnswer } from "#core/wire/field.ts";
import { commandSchema } from "#core/wire/schemas.ts";
import { testDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { verify } from "#server/verify/verify.ts";
import type { Exchange } from "./exchange.ts";
import {
  doorsOf,
  fileOf,
  replay,
  trafficOf,
  upgradedFolder,
  VERSIONS,
  type Pair,
} from "./replay.ts";
import { openStage, type Stage } from "./stage.ts";
import { vanished } from "./vanished.ts";

const START = "2026-01-15T13:00:00.000Z";
const BLANK = "template0";

describe.each(VERSIONS)("the %s version", (version) => {
  describe("a phone that still runs it", () => {
    let database: TestDatabase;
    let stage: Stage;
    let pairs: Pair[];

    beforeAll(async () => {
      database = await testDatabase(BLANK);
      await upgradedFolder(database.db, version, "before");
      stage = await openStage(database.db, newId, START);
      pairs = await replay(stage, trafficOf(version));
    });

    afterAll(async () => {
      await stage.app.close();
      await database.close();
    });

    test("is answered with the same status", () => {
      expect(pairs.map(statusOf(({ now }) => now))).toEqual(pairs.map(statusOf(({ was }) => was)));
    });

    test("hears the same verdict and reason about every record", () => {
      const said = (side: (pair: Pair) => Exchange) =>
        pairs.flatMap((pair) => verdictsIn(side(pair)));
      expect(said(({ now }) => now)).toEqual(said(({ was }) => was));
      expect(said(({ was }) => was).length).toBeGreaterThan(40);
    });

    test("finds every field it reads", () => {
      const missing = pairs
        .filter(({ was }) => was.by.startsWith("phone:"))
        .flatMap(({ was, now }) =>
          vanished(JSON.parse(was.answer), JSON.parse(now.answer), was.path),
        );
      expect(missing).toEqual([]);
    });

    test("leaves the same balances to the centavo", async () => {
      // Deposits wait for the bank's statement now: the first version called them bank at once.
      const rows = await database.db.query(
        `select book_id, case account when 'bankUnconfirmed' then 'bank' else account end as account,
            owner_id, sum(balance_minor)::bigint as minor from account_balance
          group by 1, 2, 3 order by 1, 2, 3`,
        [],
      );
      const recorded = readFileSync(fileOf(version, "balances.jsonl"), "utf8");
      expect(rows.map((row) => `${toJson(row)}\n`).join("")).toBe(recorded);
    });

    test("leaves sound books", async () => {
      expect(await findings(database)).toEqual([]);
    });

    test("is enrolled, and its people sign in, as before", async () => {
      const doors = await replay(stage, doorsOf(version));
      expect(doors.map(statusOf(({ now }) => now))).toEqual(doors.map(statusOf(({ was }) => was)));
      const missing = doors.flatMap(({ was, now }) =>
        vanished(JSON.parse(was.answer), JSON.parse(now.answer), was.path),
      );
      expect(missing).toEqual([]);
    });
  });

  describe("its data folder", () => {
    let database: TestDatabase;

    beforeAll(async () => {
      database = await testDatabase(BLANK);
      await upgradedFolder(database.db, version, "after");
    });

    afterAll(() => database.close());

    test("is upgraded and sound", async () => {
      expect(await findings(database)).toEqual([]);
    });

    test("tells the same story as a phone that took a meeting along and was updated since", async () => {
      const traffic = trafficOf(version);
      const events = traffic.flatMap(eventsIn);
      const snapshots = traffic.flatMap(snapshotsIn);
      expect(snapshots.length).toBeGreaterThan(2);
      for (const snapshot of snapshots) {
        const folded = fold(snapshot, after(events, snapshot.version));
        expect(folded.version).toBeGreaterThan(snapshot.version);
        const history = await historyOf(database, folded);
        expect(fold(emptyBook(folded.bookId), history)).toMatchObject(folded);
      }
    });
  });

  test("every command it wrote is still read, and reads the same", () => {
    const commands = trafficOf(version).flatMap(commandsIn);
    expect(commands.length).toBeGreaterThan(40);
    for (const command of commands)
      expect(JSON.parse(toJson(commandSchema.parse(command)))).toMatchObject(command);
  });
});

function statusOf(side: (pair: Pair) => Exchange) {
  return (pair: Pair) => `${pair.was.by} ${pair.was.path} ${side(pair).status}`;
}

function verdictsIn({ path, answer }: Exchange) {
  if (!path.endsWith("/commands")) return [];
  const { verdicts } = fromJson(answer) as CommandsAnswer;
  return verdicts.map(({ commandId, verdict, reason }) => [commandId, verdict, reason]);
}

function commandsIn({ path, body }: Exchange): object[] {
  if (!path.endsWith("/commands")) return [];
  const asked = JSON.parse(body ?? "{}") as { envelopes?: { command: object }[]; command: object };
  return asked.envelopes?.map(({ command }) => command) ?? [asked.command];
}

function eventsIn({ path, answer }: Exchange): EventsAnswer["events"] {
  return path.includes("/events?") ? (fromJson(answer) as EventsAnswer).events : [];
}

function snapshotsIn({ path, answer }: Exchange): Book[] {
  return path === "/api/field/checkouts" ? [(fromJson(answer) as Checkout).book] : [];
}

/** The next events after a version, each once, whoever was told of them. */
function after(events: EventsAnswer["events"], version: number): BookEvent[] {
  const byNumber = new Map(events.map((known) => [known.number, known.event]));
  return [...byNumber]
    .filter(([number]) => number > version)
    .toSorted(([one], [other]) => one - other)
    .map(([, event]) => event);
}

async function historyOf({ db }: TestDatabase, { bookId, version }: Book): Promise<BookEvent[]> {
  const rows = await db.query(
    "select body from event where book_id = $1 and number <= $2 order by number",
    [bookId, version],
  );
  return rows.map((row) => fromJson(row["body"] as string) as BookEvent);
}

async function findings({ db }: TestDatabase) {
  const { books, invariants } = await verify(db);
  expect(books).toBe(2);
  return invariants.filter(({ count }) => count > 0);
}
