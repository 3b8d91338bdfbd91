// The server is killed in the middle of everything, again and again, under phones that keep
// writing. What was acknowledged is there, once; nothing is there twice; and it comes back each
// time. How soon is told, not judged: that depends on who else uses the machine.

import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { money } from "#core/money/money.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { readAnchors } from "#server/audit/anchors.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDatabase, visitDatabase } from "#server/database/open.ts";
import { transactionAs } from "#server/database/db.ts";
import { enterAs } from "#server/database/scope.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { verifyAgainst } from "#server/verify/verify.ts";
import { chanceOf } from "./chance.ts";
import { enrolPhone, type HttpPhone } from "./http-phone.ts";
import { endServer, freePort, startServer, type RealServer } from "./real-server.ts";
import { seedBranch, type SeededBook } from "./seed-branch.ts";

const KILLS = 40;
const PHONES = 8;

test(
  `${KILLS} kills under ${PHONES} writing phones lose nothing and double nothing`,
  { timeout: 600_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "ayni-crash-"));
    const books = await seeded(dataDir);
    const port = await freePort();
    const env = { DATA_DIR: dataDir, AYNI_DEMO: "0" };
    const first = await startServer(env, port);
    const phones: HttpPhone[] = [];
    for (const _book of books) phones.push(await enrolPhone(first.url, "lucia", DEMO_PASSWORD));
    const acked: string[] = [];
    const rest = { isOver: false };
    const writers = books.map((book, index) =>
      writeOn(first.url, phones[index]!, book, acked, rest),
    );
    await killAgainAndAgain(first, env, port, dataDir);
    rest.isOver = true;
    await Promise.all(writers.map((writer) => writer.done));
    await expectEveryPaymentOnce(dataDir, acked);
    expect(acked.length).toBeGreaterThan(KILLS * PHONES);
    await rm(dataDir, { recursive: true, force: true });
  },
);

async function seeded(dataDir: string): Promise<readonly SeededBook[]> {
  const { db, close } = await openDatabase({ databaseUrl: undefined, dataDir });
  const door = openDoor(db, systemClock(), BOLIVIA, 10);
  const { books } = await seedBranch(door, chanceOf(5), {
    associations: PHONES,
    months: 0,
    women: null,
  });
  await close();
  return books;
}

async function killAgainAndAgain(
  first: RealServer,
  env: Readonly<Record<string, string>>,
  port: number,
  dataDir: string,
): Promise<void> {
  let server = first;
  let slowest = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, 150 + (kill % 7) * 60));
    if (kill % 5 === 0) killDatabase(dataDir);
    await endServer(server, "SIGKILL");
    server = await startServer(env, port);
    slowest = Math.max(slowest, server.readyAfterMs);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  await endServer(server, "SIGTERM");
  process.stdout.write(`slowest return after a kill: ${Math.round(slowest)} ms\n`);
}

/** Every fifth time the database itself dies too, and recovers from its log. */
function killDatabase(dataDir: string): void {
  const file = join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(file)) return;
  process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
}

type Rest = { isOver: boolean };

function writeOn(
  url: string,
  phone: HttpPhone,
  { bookId, nextMeetingId: meetingId, treasurerId: memberId }: SeededBook,
  acked: string[],
  rest: Rest,
): { readonly done: Promise<void> } {
  const today = phone.enrolment.staff.today;
  const deliver = async (envelope: ReturnType<HttpPhone["write"]>) => {
    while (!rest.isOver) {
      const answer = await phone.send(url, [envelope]);
      if (answer?.verdicts[0]?.verdict === "applied") return acked.push(envelope.commandId);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return undefined;
  };
  const write = async () => {
    const opening = { type: "openMeeting", meetingId, heldOn: today } as const;
    await deliver(phone.write(newId(), bookId, opening, today));
    for (let count = 1n; !rest.isOver; count += 1n) {
      const amount = money("BOB", count);
      const receiptNumber = phone.nextReceipt();
      const payment = {
        type: "collectPayment",
        meetingId,
        memberId,
        amount,
        method: "cash",
        receiptNumber,
      } as const;
      await deliver(phone.write(newId(), bookId, payment, today));
    }
  };
  return { done: write() };
}

async function expectEveryPaymentOnce(dataDir: string, acked: readonly string[]): Promise<void> {
  const { db, close } = await visitDatabase({ databaseUrl: undefined, dataDir });
  try {
    const rows = await transactionAs(db, enterAs("audit"), (sql) =>
      sql.query("select command_id, count(*) as times from event group by command_id", []),
    );
    const times = new Map(rows.map((row) => [row["command_id"] as string, row["times"] as bigint]));
    expect(acked.filter((commandId) => times.get(commandId) !== 1n)).toEqual([]);
    const anchors = await readAnchors(join(dataDir, "anchors"));
    expect(anchors.length).toBeGreaterThan(1);
    const report = await verifyAgainst(db, anchors);
    const broken = report.invariants.filter(
      ({ id, count }) => count > 0 && id !== RECEIPTS_BEYOND_BLOCK,
    );
    expect(broken).toEqual([]);
  } finally {
    await close();
  }
}

/** These phones write more payments than a real one has numbers for. */
const RECEIPTS_BEYOND_BLOCK = "I24b";
