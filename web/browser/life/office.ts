// What the office says, read through its own interface by whoever is signed in on the page.

import type { Page } from "@playwright/test";
import type { Day } from "#core/time/day.ts";
import type { Answered } from "#web/browser/office-reader.ts";

async function read(office: Page, path: string): Promise<Answered> {
  return (await office.request.get(new URL(path, office.url()).href)).json();
}

export async function todayOf(office: Page): Promise<Day> {
  return (await read(office, "/api/session")).today;
}

export async function officeFigures(office: Page, bookId: string) {
  const { row } = await read(office, `/api/associations/${bookId}`);
  return { cycleNumber: row.cycleNumber, owed: row.principalOutstanding.minor };
}

type Met = { readonly dueOn: Day; readonly heldOn: Day | null };

/** The meetings of every cycle, held or to come. */
export async function meetingsOf(office: Page, bookId: string): Promise<readonly Met[]> {
  return read(office, `/api/associations/${bookId}/meetings`);
}
