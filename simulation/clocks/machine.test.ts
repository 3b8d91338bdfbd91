// The real server as a process of its own, on a machine whose clock is wrong when it starts.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toJson } from "#core/wire/canonical.ts";
import { day } from "#core/time/day.ts";
import { money } from "#core/money/money.ts";
import type { Agenda } from "#core/wire/field.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { enrolPhone, type HttpPhone } from "#simulation/http-phone.ts";
import { endServer, freePort, startServer, type RealServer } from "#simulation/real-server.ts";
import { DAY } from "./hands.ts";

/** A start of the whole program, on a machine that does other things too. */
const LONG_MS = 180_000;

let dataDir: string;
let port: number;
let server: RealServer;
let phone: HttpPhone;
let meeting: Agenda["meetings"][number];

const shifted = (off: number) => ({
  DATA_DIR: dataDir,
  NODE_OPTIONS: `--import ${pathToFileURL("tools/shifted-machine.mjs").href}`,
  AYNI_SHIFT_MS: String(off),
});

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "ayni-clock-"));
  port = await freePort();
  server = await startServer(shifted(0), port);
  phone = await enrolPhone(server.url, "lucia", DEMO_PASSWORD);
  const { meetings } = await agenda();
  const [first] = meetings.filter(({ isDisbursement }) => isDisbursement !== true);
  if (first === undefined) throw new Error("Nobody meets.");
  meeting = first;
}, LONG_MS);

afterAll(async () => {
  await endServer(server, "SIGTERM");
  await rm(dataDir, { recursive: true, force: true });
});

async function agenda(): Promise<Agenda> {
  const { deviceId, token } = phone.enrolment;
  const headers = { authorization: `Device ${deviceId}:${token}` };
  return (await (await fetch(`${server.url}/api/field/agenda`, { headers })).json()) as Agenda;
}

async function verdictOfDeposit(): Promise<string> {
  const headers = { "content-type": "application/json" };
  const credentials = JSON.stringify({ login: "teresa", password: DEMO_PASSWORD });
  const door = { method: "POST", headers, body: credentials };
  const signedIn = await fetch(`${server.url}/api/session`, door);
  const cookie = String(signedIn.headers.get("set-cookie")).split(";")[0] ?? "";
  const { bookId, meetingId, dueOn: depositedOn } = meeting;
  const amount = money("BOB", 100n);
  const command = { type: "depositCash", meetingId, slipNumber: "1", depositedOn, amount };
  const answer = await fetch(`${server.url}/api/office/commands`, {
    method: "POST",
    headers: { ...headers, cookie },
    body: toJson({ commandId: newId(), bookId, command }),
  });
  return answer.text();
}

test.each([400 * DAY, -400 * DAY])(
  "off by %i milliseconds it takes money and dates nothing",
  async (off) => {
    const { today } = await agenda();
    await endServer(server, "SIGTERM");
    server = await startServer(shifted(off), port);
    const ready = await (await fetch(`${server.url}/health/ready`)).json();
    expect(ready).toEqual({ ready: true, doubts: ["clock"] });
    expect((await agenda()).today).toBe(today);
    const { bookId, meetingId, dueOn } = meeting;
    const open = { type: "openMeeting", meetingId, heldOn: day(dueOn) } as const;
    const taken = await phone.send(server.url, [phone.write(newId(), bookId, open, day(dueOn))]);
    expect(taken?.verdicts.map(({ verdict }) => verdict)).toEqual([
      off > 0 ? "applied" : "duplicate",
    ]);
    expect(await verdictOfDeposit()).toContain("clockDoubtful");
  },
  LONG_MS,
);

test(
  "put right, it is believed again",
  async () => {
    await endServer(server, "SIGTERM");
    server = await startServer(shifted(0), port);
    const ready = await (await fetch(`${server.url}/health/ready`)).json();
    expect(ready).toEqual({ ready: true });
  },
  LONG_MS,
);
