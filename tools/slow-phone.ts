// `npm run bench:phone`: a sheet of thirty women on a phone six times slower than this machine. How
// long until the payments are on the screen, and until a payment is kept.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDatabase } from "#server/database/open.ts";
import { chanceOf } from "#simulation/chance.ts";
import { endServer, freePort, startServer } from "#simulation/real-server.ts";
import { seedBranch } from "#simulation/seed-branch.ts";
import { enrol, openMeeting, takeAlong, takeRoll } from "#web/browser/asesora.ts";
import { BROWSER_FLAGS, ensureBrowser } from "./browser.ts";
import { buildWeb } from "./build.mjs";

const WOMEN = 30;
const SLOWER = 6;
const ROUNDS = 7;

await buildWeb();
const dataDir = await mkdtemp(join(tmpdir(), "ayni-slow-"));
const { db, close } = await openDatabase({ databaseUrl: undefined, dataDir });
const door = openDoor(db, systemClock(), BOLIVIA, 10);
await seedBranch(door, chanceOf(3), { associations: 1, months: 2, women: WOMEN });
await close();
const server = await startServer({ DATA_DIR: dataDir, AYNI_DEMO: "0" }, await freePort());
const browser = await chromium.launch({
  executablePath: ensureBrowser() ?? "chromium",
  args: BROWSER_FLAGS,
});
try {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "es-BO",
  });
  await measure(await context.newPage());
} finally {
  await browser.close();
  await endServer(server, "SIGTERM");
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(page: Page): Promise<void> {
  await enrol(page, server.url, "lucia");
  await takeAlong(page, "");
  await openMeeting(page, "");
  await takeRoll(page, []);
  const throttle = await page.context().newCDPSession(page);
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const opened: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.getByRole("link", { name: "Volver" }).click();
    opened.push(await timed(page, `a[href$="/pay"]`, `a[href*="/pay/"]`, WOMEN));
    await page.locator(`a[href*="/pay/"]`).nth(round).click();
    await page.getByLabel("Cuánto trae").fill("100");
    await page.waitForTimeout(300);
    kept.push(await timed(page, ".foot button", ".receipt", 1));
    await page.getByRole("link", { name: "Seguir con los pagos" }).click();
  }
  process.stdout.write(
    `processor ${SLOWER} times slower, ${WOMEN} women: the sheet opens in ${median(opened)} ms, ` +
      `a payment is kept in ${median(kept)} ms (medians of ${ROUNDS})\n`,
  );
}

/** From the tap, inside the page, until so many of what it brings have been painted. */
function timed(page: Page, tap: string, shown: string, count: number): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const began = performance.now();
    document.querySelector(${JSON.stringify(tap)}).click();
    const look = () =>
      document.querySelectorAll(${JSON.stringify(shown)}).length >= ${count}
        ? requestAnimationFrame(() => resolve(performance.now() - began))
        : requestAnimationFrame(look);
    look();
  })`);
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0);
}
