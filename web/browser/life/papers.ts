// Every paper that a page offers is fetched as the person at the page would, and kept beside the
// report of the test, to be looked at.

import { expect, type Page } from "@playwright/test";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** So many of each kind: the others differ by a name. */
const OF_A_KIND = 4;

type Paper = { readonly kind: string; readonly address: string };

/** The kinds that were found on some pages. */
export async function papersOn(
  office: Page,
  paths: readonly string[],
  folder: string,
): Promise<ReadonlySet<string>> {
  await mkdir(folder, { recursive: true });
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (const { kind, address } of await offeredOn(office, path)) {
      const count = (counts.get(kind) ?? 0) + 1;
      if (count > OF_A_KIND) continue;
      counts.set(kind, count);
      const answer = await office.request.get(address);
      expect(answer.status(), address).toBe(200);
      const body = await answer.body();
      expect(body.subarray(0, 4).toString(), address).toBe("%PDF");
      await writeFile(join(folder, `${kind}-${count}.pdf`), body);
    }
  }
  return new Set(counts.keys());
}

async function offeredOn(office: Page, path: string): Promise<Paper[]> {
  await office.goto(new URL(path, office.url()).href);
  const links = office.locator('a[href*="/paper/"]');
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((list) =>
    list.map((link) => (link as HTMLAnchorElement).href),
  );
  return [...new Set(addresses)].map((address) => {
    const kind = new URL(address).pathname.split("/").at(-1) ?? "";
    return { kind, address };
  });
}

/** The pages of the meetings that were held. */
export async function actasOf(office: Page, association: string): Promise<string[]> {
  await office.goto(`${association}/meetings`);
  const links = office.locator('main a[href*="/meetings/"]');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).href));
}
