// Thousands of requests nobody should send, at every door, by people and phones that are let
// in: no failure of ours, nothing of the inside shown, no memory kept, and sound books afterwards.
// AYNI_HOSTILE_REQUESTS asks for more, AYNI_HOSTILE_SEED for others.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CommandsAnswer } from "#core/wire/field.ts";
import { testApp, type TestApp } from "#server/http/test-app.ts";
import { verify } from "#server/verify/verify.ts";
import { chanceOf } from "#simulation/chance.ts";
import type { Attack } from "./attack.ts";
import { openTargets, type Sender } from "./targets.ts";

const REQUESTS = Number(process.env["AYNI_HOSTILE_REQUESTS"] ?? 25_000);
const SEED = Number(process.env["AYNI_HOSTILE_SEED"] ?? 7);
const SENDERS = 8;
/** Two seconds are promised; a shared machine with many senders at once is given five times that. */
const LONGEST_MS = 10_000;
const MOST_BYTES_KEPT = 100 * 1024 * 1024;

let world: TestApp;

beforeAll(async () => {
  world = await testApp();
});

afterAll(() => world.close());

test(
  `${REQUESTS} hostile requests of seed ${SEED} do no harm`,
  { timeout: 3_600_000 },
  async () => {
    const targets = await openTargets(world);
    const heard = newHeard();
    const before = await logged();
    const senders: Sender[] = [];
    for (let index = 0; index < SENDERS; index += 1)
      senders.push(await targets.newSender(chanceOf(SEED * 1_000 + index)));
    const sendAll = (count: number) =>
      Promise.all(senders.map((sender) => sendFrom(sender, Math.ceil(count / SENDERS), heard)));
    await sendAll(REQUESTS / 10);
    const warm = bytesKept();
    await sendAll((REQUESTS * 9) / 10);
    expect(heard.flaws.slice(0, 5)).toEqual([]);
    expect(heard.slow).toEqual([]);
    expect(bytesKept() - warm).toBeLessThan(MOST_BYTES_KEPT);
    expect(Object.keys(heard.statuses)).toEqual(expect.arrayContaining(["200", "400", "404"]));
    expect(heard.statuses["200"] ?? 0).toBeGreaterThan(REQUESTS / 50);
    expect((await logged()) - before).toBe(heard.inBooks.size);
    const { invariants } = await verify(world.branch.database.db);
    expect(invariants.filter(({ count }) => count > 0)).toEqual([]);
  },
);

type Heard = {
  readonly statuses: Record<string, number>;
  readonly flaws: string[];
  readonly slow: string[];
  /** The records that a book has taken in, by what was said about them. */
  readonly inBooks: Set<string>;
};

function newHeard(): Heard {
  return { statuses: {}, flaws: [], slow: [], inBooks: new Set() };
}

async function sendFrom(sender: Sender, count: number, heard: Heard): Promise<void> {
  for (let sent = 0; sent < count; sent += 1) await send(await sender.next(), heard);
}

const INSIDE =
  /node_modules|\.ts:\d|file:\/\/|SQLSTATE|violates|relation "|column "|syntax error|password_hash|token_hash|\n\s+at /;
/** A key of the catalogues, or the verdicts of records in conflict. */
const REFUSAL = /^$|^\{"error":\{"key":"[a-zA-Z]+"\}\}$|^\{"verdicts":\[/;

async function send(attack: Attack, { statuses, flaws, slow, inBooks }: Heard): Promise<void> {
  const { method, url, headers, payload } = attack;
  const began = performance.now();
  const answer = await world.app.inject({
    method: method as "POST",
    url,
    headers,
    ...(payload === null ? {} : { payload }),
  });
  const told = `${method} ${url} ${JSON.stringify(headers)} ${String(payload)}`.slice(0, 600);
  const { statusCode, body } = answer;
  if (performance.now() - began > LONGEST_MS) slow.push(told);
  statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
  const isPlain = statusCode < 400 || REFUSAL.test(body);
  if (statusCode >= 500 || !isPlain || INSIDE.test(body))
    flaws.push(`${told} -> ${statusCode} ${body.slice(0, 300)}`);
  if (!body.startsWith('{"verdicts"')) return;
  for (const { commandId, verdict, version } of (JSON.parse(body) as CommandsAnswer).verdicts)
    if (version !== null && version > 0 && verdict !== "blocked") inBooks.add(commandId);
}

async function logged(): Promise<number> {
  const [row] = await world.branch.database.db.query(
    "select count(*) as many from command_log",
    [],
  );
  return Number(row?.["many"] ?? 0n);
}

/** After everything that can be forgotten was forgotten. */
function bytesKept(): number {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
