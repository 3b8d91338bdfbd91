// What the office says, read through its own interface by whoever is signed in on the page.

import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import type { Answered } from "#web/browser/office-reader.ts";

export async function read(office: Page, path: string): Promise<Answered> {
  return (await office.request.get(new URL(path, office.url()).href)).json();
}

export async function officeFigures(office: Page, bookId: string) {
  const { row } = await read(office, `/api/associations/${bookId}`);
  return { cycleNumber: row.cycleNumber, owed: row.principalOutstanding.minor };
}

/** Every paper the page offers is there. */
export async function papersOf(office: Page, path: string): Promise<number> {
  await office.goto(path);
  const links = office.locator('a[href*="/paper/"]');
  await expect(links.first()).toBeVisible();
  const papers = new Set(
    await links.evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).href)),
  );
  for (const paper of papers) {
    const answer = await office.request.get(paper);
    expect(answer.status(), paper).toBe(200);
    expect((await answer.body()).subarray(0, 4).toString(), paper).toBe("%PDF");
  }
  return papers.size;
}

/** What no screen asks for yet, told by the one whose duty it is. */
export async function tell(office: Page, bookId: string, command: object): Promise<string> {
  const { origin } = new URL(office.url());
  const answer = await office.request.post(`${origin}/api/office/commands`, {
    data: { commandId: newId(), bookId, command },
    headers: { origin },
  });
  const { verdicts } = await answer.json();
  return `${verdicts[0].verdict} ${verdicts[0].reason ?? ""}`.trim();
}
