// A phone that is stolen tells nothing: no name and no amount lies in clear on its disk, and ten
// wrong PINs drop what could be read while the sealed outbox stays.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type BrowserContext, type Page } from "@playwright/test";
import { enrol, openMeeting, receive, takeAlong, takeRoll, untilInstalled } from "./asesora.ts";
import { test } from "./institution.ts";

const SECRETS = [
  "Mamani Quispe",
  "Condori Huanca",
  "Rosa Mamani",
  "2.468,13",
  "2468,13",
  "2468.13",
  "246813",
];

test("the profile on disk holds no name and no amount in clear", async ({
  institution,
  launchOptions,
}) => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), "ayni-profile-"));
  const phone = await openProfile(profile, launchOptions);
  await useIt(phone, institution.url);
  await phone.context().close();
  const found = await secretsIn(profile);
  expect(found).toEqual([]);
  await rm(profile, { recursive: true, force: true });
});

test("ten wrong PINs drop the readable data and keep the sealed outbox", async ({
  page,
  institution,
}) => {
  test.setTimeout(240_000);
  await page.clock.install();
  await useIt(page, institution.url);
  // Locked before the signal is back, so that nothing is sent meanwhile.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Escriba su PIN" })).toBeVisible();
  await page.context().setOffline(false);
  for (let left = 9; left >= 0; left -= 1) {
    await page.clock.runFor("00:20:00");
    for (const digit of "135790") {
      await page.getByRole("button", { name: `Número ${digit}` }).click();
    }
    await page.getByRole("button", { name: "Abrir" }).click();
    // Each answer is awaited by its own count: the words of the try before are still on the screen.
    const answer = left > 0 ? new RegExp(`Quedan? ${left} intentos?`) : /Demasiados intentos/;
    await expect(page.getByText(answer)).toBeVisible({ timeout: 30_000 });
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Descargar lo no enviado" }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(file.copies.length).toBeGreaterThan(2);
});

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

async function openProfile(profile: string, options: LaunchOptions): Promise<Page> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...options,
    viewport: { width: 360, height: 740 },
    locale: "es-BO",
  });
  return context.pages()[0] ?? (await context.newPage());
}

/** Enrols, takes Las Flores along, loses the signal, and records a payment nobody else brings. */
async function useIt(page: Page, url: string): Promise<void> {
  await enrol(page, url, "lucia");
  await takeAlong(page, "Las Flores");
  await untilInstalled(page);
  await page.context().setOffline(true);
  await openMeeting(page, "Las Flores");
  await takeRoll(page, []);
  await receive(page, "Rosa", "2.468,13");
}

/** Files of the profile that hold a secret as UTF-8 or UTF-16. */
async function secretsIn(profile: string): Promise<string[]> {
  const names = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((known) => known.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    for (const secret of SECRETS) {
      const isThere =
        bytes.includes(Buffer.from(secret, "utf8")) ||
        bytes.includes(Buffer.from(secret, "utf16le"));
      if (isThere) found.push(`${secret} in ${entry.name}`);
    }
  }
  return found;
}
