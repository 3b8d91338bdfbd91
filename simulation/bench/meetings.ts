// Meetings of twenty women posted through HTTP, against the same rows written by bare pipelined
// SQL: what the rules, the checks and HTTP cost on top of the database.

import { Agent, request } from "node:http";
import type { PoolConfig } from "pg";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDb, type Db } from "#server/database/db.ts";
import { migrate } from "#server/database/migrate.ts";
import { buildApp } from "#server/http/app.ts";
import { chanceOf } from "#simulation/chance.ts";
import { recording, replay, type Run } from "./recorder.ts";
import { seedWriters, type Writer } from "./tables.ts";

const MEETINGS_EACH = 50;
/** The first meetings of each writer warm both sides up and are not timed. */
const WARMING = 10;

type Say = (line: string) => void;

/** Two copies of one seeded database: one is posted to through HTTP, the other by bare SQL. */
export async function benchMeetings(server: PoolConfig, admin: Db, say: Say): Promise<void> {
  for (const writers of [1, 8]) {
    const [seed, posted, bare] = ["seed", "posted", "bare"].map(
      (name) => `bench_${name}_${writers}`,
    );
    await admin.query(`create database ${seed}`, []);
    const seeded = openDb({ ...server, database: seed });
    await migrate(seeded);
    const writing = await seedWriters(doorTo(seeded), chanceOf(writers), writers, MEETINGS_EACH);
    await seeded.end();
    for (const copy of [posted, bare])
      await admin.query(`create database ${copy} template ${seed}`, []);
    await compare(
      openDb({ ...server, database: posted }),
      openDb({ ...server, database: bare }),
      writing,
      say,
    );
  }
}

function doorTo(db: Db) {
  return openDoor(db, systemClock(), BOLIVIA, 2_000);
}

async function compare(posted: Db, bare: Db, writing: readonly Writer[], say: Say): Promise<void> {
  const recorder = recording(posted);
  const deps = {
    ...doorTo(recorder.db),
    newId: () => crypto.randomUUID(),
    setUpCode: "",
    screens: null,
  };
  const app = await buildApp(deps, { logger: false, trustProxy: false });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const before = await footprint(posted);
  const viaHttp = await perSecond(
    writing.map((writer) => writer.meetings.map((body) => () => post(url, writer, body))),
  );
  const after = await footprint(posted);
  await app.close();
  const runs = writing.map(({ deviceId }) => runsOf(recorder.runs(), deviceId));
  const bySql = await perSecond(runs.map((own) => own.map((run) => () => replay(bare, run))));
  const meetings = writing.length * MEETINGS_EACH;
  const kib = Number(after.wal - before.wal) / meetings / 1_024;
  const rows = Number(after.rows - before.rows) / meetings;
  say(
    `meetings, ${writing.length} writing: ${viaHttp.toFixed(0)}/s through HTTP, ${bySql.toFixed(0)}/s by bare SQL, ` +
      `ratio ${(viaHttp / bySql).toFixed(2)}; ${kib.toFixed(0)} KiB of WAL and ${rows.toFixed(0)} rows each`,
  );
  await posted.end();
  await bare.end();
}

function runsOf(runs: readonly Run[], deviceId: string): Run[] {
  return runs.filter((run) => run[0]?.[0]?.values[0] === deviceId);
}

/** The plainest client there is, because it runs on the same thread as the server it measures. */
async function post(url: string, { authorization }: Writer, body: string): Promise<void> {
  const headers = { "content-type": "application/json", authorization };
  const text = await new Promise<string>((resolve, reject) => {
    const asked = request(`${url}/api/commands`, { method: "POST", headers, agent }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => resolve(`${answer.statusCode} ${Buffer.concat(pieces).toString()}`));
    });
    asked.on("error", reject);
    asked.end(body);
  });
  if (!text.startsWith("200 ") || /"verdict":"(?!applied)/.test(text))
    throw new Error(text.slice(0, 300));
}

const agent = new Agent({ keepAlive: true });

type Tasks = readonly (() => Promise<void>)[];

/** Writers at once, each doing its own in order; the first ones of each go before the clock. */
async function perSecond(writers: readonly Tasks[]): Promise<number> {
  await inTurn(writers.map((tasks) => tasks.slice(0, WARMING)));
  const timed = writers.map((tasks) => tasks.slice(WARMING));
  const began = performance.now();
  await inTurn(timed);
  return timed.flat().length / ((performance.now() - began) / 1_000);
}

async function inTurn(writers: readonly Tasks[]): Promise<void> {
  await Promise.all(
    writers.map(async (tasks) => {
      for (const task of tasks) await task();
    }),
  );
}

async function footprint(db: Db): Promise<{ wal: bigint; rows: bigint }> {
  const [row] = await db.query(
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as wal,
      (select count(*) from entry_line) + (select count(*) from event) + (select count(*) from command_log)
        + (select count(*) from command_key) + (select count(*) from entry) + (select count(*) from receipt)
        + (select count(*) from account_balance) + (select count(*) from coverage) as rows`,
    [],
  );
  return { wal: row?.["wal"] as bigint, rows: row?.["rows"] as bigint };
}
