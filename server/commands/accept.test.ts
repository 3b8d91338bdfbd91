// The door of a book on a real PostgreSQL: once, wholly, in turn, or not at all.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { toJson } from "#core/wire/canonical.ts";
import type { Envelope } from "#core/wire/envelope.ts";
import type { Connection, Db } from "#server/database/db.ts";
import { playMeeting } from "#server/demo/play.ts";
import { verify } from "#server/verify/verify.ts";
import { acceptCommands } from "./accept.ts";
import { openShelf } from "./shelf.ts";
import { DISBURSED_ON, testBranch, type TestBranch } from "./test-branch.ts";

let branch: TestBranch;

beforeEach(async () => {
  branch = await testBranch();
});

afterEach(async () => {
  const report = await verify(branch.database.db);
  expect(report.invariants.filter(({ count }) => count > 0)).toEqual([]);
  await branch.database.close();
});

function travelled(envelopes: readonly Envelope[]): unknown[] {
  return JSON.parse(toJson(envelopes)) as unknown[];
}

function firstMeeting(): Envelope[] {
  const { hand, bookId, flores, door } = branch;
  const [meetingId = ""] = flores.meetingIds;
  const pieces = inForce(door.country.pieces, DISBURSED_ON);
  playMeeting(hand, bookId, meetingId, { amounts: {}, presences: {} }, pieces);
  return [...hand.outbox()];
}

async function count(
  table: "event" | "entry" | "entry_line" | "command_log" | "review",
): Promise<bigint> {
  const texts = {
    event: "select count(*) as n from event",
    entry: "select count(*) as n from entry",
    entry_line: "select count(*) as n from entry_line",
    command_log: "select count(*) as n from command_log",
    review: "select count(*) as n from review",
  };
  const [row] = await branch.database.db.query(texts[table], []);
  return row?.["n"] as bigint;
}

describe("a meeting given in", () => {
  test("is applied wholly, and the institution's cash in transit is what the women owed", async () => {
    const { verdicts } = await acceptCommands(branch.door, branch.phone, travelled(firstMeeting()));
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["applied"]));
    const [row] = await branch.database.db.query(
      "select balance_minor from account_balance where account = 'cashInTransit'",
      [],
    );
    expect(row?.["balance_minor"]).toBe(215_488n);
  });

  test("sent twenty times at once has one effect and one answer", async () => {
    const envelopes = travelled(firstMeeting());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => acceptCommands(branch.door, branch.phone, envelopes)),
    );
    for (const { verdicts } of answers) expect(verdicts).toEqual(answers[0]?.verdicts);
    expect(await count("command_log")).toBe(BigInt(envelopes.length + 2));
  });

  test("is refused under a known name with another content", async () => {
    const [opening, ...rest] = firstMeeting();
    await acceptCommands(branch.door, branch.phone, travelled([opening!]));
    const altered = {
      ...opening!,
      command: { ...opening!.command, heldOn: addDays(DISBURSED_ON, 15) },
    };
    const answer = await acceptCommands(
      branch.door,
      branch.phone,
      travelled([altered as Envelope]),
    );
    expect(answer.hasConflict).toBe(true);
    expect(answer.verdicts[0]).toMatchObject({ verdict: "rejected", reason: "sameIdOtherContent" });
    const after = await acceptCommands(branch.door, branch.phone, travelled(rest));
    expect(after.hasConflict).toBe(false);
  });

  test("waits behind a gap in the phone's turns, and never skips it", async () => {
    const [opening, roll, ...rest] = firstMeeting();
    const answer = await acceptCommands(branch.door, branch.phone, travelled([opening!, ...rest]));
    expect(answer.verdicts[0]?.verdict).toBe("applied");
    expect(new Set(answer.verdicts.slice(1).map(({ verdict }) => verdict))).toEqual(
      new Set(["blocked"]),
    );
    const again = await acceptCommands(branch.door, branch.phone, travelled([roll!, ...rest]));
    expect(new Set(again.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["applied"]));
  });

  test("keeps an unreadable command raw and lets its neighbours through", async () => {
    const { hand, bookId, flores } = branch;
    const [meetingId = ""] = flores.meetingIds;
    hand.record(
      bookId,
      { type: "openMeeting", meetingId, heldOn: addDays(DISBURSED_ON, 14) },
      DISBURSED_ON,
    );
    const broken = { surprise: true };
    const answer = await acceptCommands(branch.door, branch.phone, [
      broken,
      ...travelled(hand.outbox()),
    ]);
    expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(["suspense", "applied"]);
    const rows = await branch.database.db.query("select body from unreadable", []);
    expect(rows).toEqual([{ body: '{"surprise":true}' }]);
  });

  test("of another branch's book is kept for a person, and the book stays as it was", async () => {
    const stranger = { ...branch.phone, branchIds: [] };
    const before = await count("event");
    const answer = await acceptCommands(branch.door, stranger, travelled(firstMeeting()));
    expect(answer.verdicts[0]).toMatchObject({ verdict: "suspense", reason: "unknownBook" });
    expect(await count("event")).toBe(before);
  });
});

describe("a fault at any statement of a meeting's transaction", () => {
  test("leaves all of it or nothing, and the next try succeeds", { timeout: 240_000 }, async () => {
    const envelopes = travelled(firstMeeting());
    const before = { events: await count("event"), lines: await count("entry_line") };
    let faults = 0;
    for (let at = 1; ; at += 1) {
      const faulty = failingAt(branch.database.gate, at);
      const door = { ...branch.door, db: faulty.db, shelf: openShelf(10) };
      const outcome = await acceptCommands(door, branch.phone, envelopes).catch(() => null);
      if (outcome !== null) break;
      faults += 1;
      expect({ events: await count("event"), lines: await count("entry_line") }).toEqual(before);
    }
    expect(faults).toBeGreaterThan(15);
    expect(await count("event")).toBe(before.events + BigInt(envelopes.length));
  });
});

describe("an answer that never arrives", () => {
  test("is given again, and the meeting is there once", async () => {
    const envelopes = travelled(firstMeeting());
    const { gate: db } = branch.database;
    const deaf: Db = {
      ...db,
      connect: async () => {
        const connection = await db.connect();
        return {
          ...connection,
          query: async (text, values) => {
            const rows = await connection.query(text, values);
            if (text === "commit") throw new Error("the answer was lost");
            return rows;
          },
        };
      },
    };
    const door = { ...branch.door, db: deaf, shelf: openShelf(10) };
    await expect(acceptCommands(door, branch.phone, envelopes)).rejects.toThrow(
      "the answer was lost",
    );
    const events = await count("event");
    const { verdicts } = await acceptCommands(branch.door, branch.phone, envelopes);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["applied"]));
    expect(await count("event")).toBe(events);
  });

  test("because the database cut the session in mid-transaction leaves nothing", async () => {
    const envelopes = travelled(firstMeeting());
    const { db, gate } = branch.database;
    const before = await count("event");
    const cut: Db = {
      ...gate,
      connect: async () => {
        const connection = await gate.connect();
        return {
          ...connection,
          query: async (text, values) => {
            if (text !== "commit") return connection.query(text, values);
            const [row] = await connection.query("select pg_backend_pid() as pid", []);
            await db.query("select pg_terminate_backend($1)", [row?.["pid"]]);
            return connection.query(text, values);
          },
        };
      },
    };
    const door = { ...branch.door, db: cut, shelf: openShelf(10) };
    await expect(acceptCommands(door, branch.phone, envelopes)).rejects.toThrow(
      /terminat|closed|Connection|EPIPE/i,
    );
    expect(await count("event")).toBe(before);
  });
});

/** A database whose n-th statement breaks its session before it is sent. */
function failingAt(db: Db, at: number): { readonly db: Db } {
  let sent = 0;
  const broken = () => (sent += 1) === at;
  const wrapped = (connection: Connection): Connection => ({
    ...connection,
    query: async (text, values) => {
      if (broken()) throw new Error("the line was cut");
      return connection.query(text, values);
    },
    pipeline: async (batch) => {
      const good = batch.findIndex(() => broken());
      if (good < 0) return connection.pipeline(batch);
      await connection.pipeline(batch.slice(0, good));
      throw new Error("the line was cut");
    },
  });
  return { db: { ...db, connect: async () => wrapped(await db.connect()) } };
}
