// What the office says, read through its own interface by whoever is signed in on the page.

import type { Page } from "@playwright/test";
import type { Answered } from "#web/browser/office-reader.ts";

async function read(office: Page, path: string): Promise<Answered> {
  return (await office.request.get(new URL(path, office.url()).href)).json();
}

export async function officeFigures(office: Page, bookId: string) {
  const { row } = await read(office, `/api/associations/${bookId}`);
  return { cycleNumber: row.cycleNumber, owed: row.principalOutstanding.minor };
}
