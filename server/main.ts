// Serves the institution: opens the database, seeds a demonstration into an empty one, listens,
// and stops without leaving anything behind.

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { v7 as newId } from "uuid";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { keepClock } from "./clock/keep-clock.ts";
import { exchangeMark, readMark } from "./clock/mark.ts";
import { ownHands, steadyClock } from "./clock/steady-clock.ts";
import { anchorsFolder } from "./audit/anchors.ts";
import { keepAudit } from "./audit/keep.ts";
import { openAudit } from "./audit/opening.ts";
import type { CommandDoor } from "./commands/accept.ts";
import { openDoor } from "./commands/door.ts";
import { openDatabase, placeFrom } from "./database/open.ts";
import { atEntrance } from "./database/scope.ts";
import { DEMO_PASSWORD, DEMO_STAFF } from "./demo/demo-staff.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { buildApp } from "./http/app.ts";
import { isSetUpOpen } from "./staff/set-up.ts";

const DEFAULT_PORT = 4000;
const BOOKS_IN_MEMORY = 2_000;

try {
  await serve();
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
}

async function serve(): Promise<void> {
  const place = placeFrom(process.env);
  const { db, close } = await openDatabase(place);
  const clock = steadyClock(ownHands, await readMark({ db }));
  const door = openDoor(db, clock, BOLIVIA, BOOKS_IN_MEMORY);
  await exchangeMark(door, clock);
  await openAudit(door);
  const isDemo = process.env["AYNI_DEMO"] !== "0";
  if (isDemo && (await isSetUpOpen(door))) await seedDemo(door, () => newId());
  const screens = fileURLToPath(new URL("../dist", import.meta.url));
  const setUpCode = randomBytes(9).toString("base64url");
  const anchors = anchorsFolder(process.env, place.dataDir);
  const deps = {
    ...door,
    steadyClock: clock,
    anchors,
    newId: () => newId(),
    setUpCode,
    screens: existsSync(screens) ? screens : null,
  };
  const isProxied = process.env["TRUST_PROXY"] === "1";
  const app = await buildApp(deps, { logger: { level: "warn" }, trustProxy: isProxied });
  const stopAudit = keepAudit(door, anchors);
  const stopClock = keepClock({ ...door, clock });
  stopWith(async () => {
    await app.close();
    await stopClock();
    // Last, so that what the clock told as it stopped is in the chain and under an anchor.
    await stopAudit();
    await close();
  });
  const port = Number(process.env["PORT"] ?? DEFAULT_PORT);
  await app.listen({ port, host: "0.0.0.0" });
  await greet(door, port, setUpCode);
}

/** Stops once, on a signal or when the process that started this one is gone. */
function stopWith(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = () => {
    if (isStopping) return;
    isStopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("SIGHUP", end);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

async function greet(door: CommandDoor, port: number, setUpCode: string): Promise<void> {
  const known = await atEntrance(door, (sql) =>
    sql.query("select login from staff where login = any($1)", [
      DEMO_STAFF.map(({ login }) => login),
    ]),
  );
  const lines = [
    "Ayni is ready.",
    `  Office  http://localhost:${port}/office/`,
    `  Phone   http://localhost:${port}/field/`,
  ];
  if (known.length === DEMO_STAFF.length) {
    lines.push(`  Demonstration sign-ins, password ${DEMO_PASSWORD}:`);
    lines.push(
      ...DEMO_STAFF.map(({ login, name, role }) => `    ${login.padEnd(8)} ${name} (${role})`),
    );
  }
  if (await isSetUpOpen(door)) {
    lines.push(`  Nobody is here yet. Open the office and set it up with the code ${setUpCode}`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
