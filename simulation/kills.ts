// The real server under phones that keep writing, killed again and again: what the phones heard of,
// and how long it took each time until it answered again. No kill comes before every phone could have
// written since the last one, however slow the machine is.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { money } from "#core/money/money.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDatabase } from "#server/database/open.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { chanceOf } from "./chance.ts";
import { enrolPhone, type HttpPhone } from "./http-phone.ts";
import { endServer, freePort, startServer } from "./real-server.ts";
import { seedBranch, type SeededBook } from "./seed-branch.ts";

export type Asked = { readonly dataDir: string; readonly phones: number; readonly kills: number };

/** How long after the start of the new process it answered; what was killed before. */
export type Return = {
  readonly afterMs: number;
  readonly killed: "server" | "server and database";
};

export type Survived = { readonly acked: readonly string[]; readonly returns: readonly Return[] };

/** Leaves the folder of a server that was stopped in peace in the end. */
export async function killUnderWriters({ dataDir, phones: many, kills }: Asked): Promise<Survived> {
  const books = await seeded(dataDir, many);
  const port = await freePort();
  const env = { DATA_DIR: dataDir, AYNI_DEMO: "0" };
  let server = await startServer(env, port);
  const { url } = server;
  const phones: HttpPhone[] = [];
  for (const _book of books) phones.push(await enrolPhone(url, "lucia", DEMO_PASSWORD));
  const acked: string[] = [];
  const rest = { isOver: false };
  const writers = books.map((book, index) => writeOn(url, phones[index]!, book, acked, rest));
  const returns: Return[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    await pause(150 + (kill % 7) * 60);
    while (acked.length <= kill * many) await pause(20);
    const isFifth = kill % 5 === 0;
    if (isFifth) killDatabase(dataDir);
    await endServer(server, "SIGKILL");
    server = await startServer(env, port);
    const killed = isFifth ? "server and database" : "server";
    returns.push({ afterMs: server.readyAfterMs, killed });
  }
  await pause(500);
  await endServer(server, "SIGTERM");
  rest.isOver = true;
  await Promise.all(writers.map((writer) => writer.done));
  return { acked, returns };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function seeded(dataDir: string, many: number): Promise<readonly SeededBook[]> {
  const { db, close } = await openDatabase({ databaseUrl: undefined, dataDir });
  const door = openDoor(db, systemClock(), BOLIVIA, 10);
  const asked = { associations: many, months: 0, women: null };
  const { books } = await seedBranch(door, chanceOf(5), asked);
  await close();
  return books;
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
      await pause(20);
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
