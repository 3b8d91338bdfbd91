// The whole life of an association on an institution where nobody is yet: set up, hired, formed,
// lent, met, changed, shared out, and lent again, by the people whose work each of it is.

import { expect, type Page } from "@playwright/test";
import { addDays, type Day } from "#core/time/day.ts";
import { receive } from "./asesora.ts";
import { test } from "./institution.ts";
import { borrows, repays, shareOut } from "./life/account.ts";
import { confirms, deposits } from "./life/bank.ts";
import { leaves } from "./life/changes.ts";
import { approve, ask, disburse, phoneOf } from "./life/credit.ts";
import { bringTogether, nameOf, WOMEN } from "./life/forming.ts";
import { officeFigures, papersOf } from "./life/office.ts";
import { openInstitution } from "./life/people.ts";
import { bringsAll, isCovered, paysAhead, sitDown, standUp } from "./life/table.ts";
import { isSound } from "./office-reader.ts";

test.use({ locale: "es-BO", viewport: { width: 1280, height: 900 }, actionTimeout: 15_000 });

test("an association lives from the first sign-in to its second cycle", async ({
  page,
  empty,
  browser,
}) => {
  test.setTimeout(420_000);
  const { url, printed, dataDir } = empty;
  const staff = await openInstitution(browser, page, url, printed);
  const { lucia, teresa } = staff;
  const session = await (await teresa.request.get(`${url}/api/session`)).json();
  const today: Day = session.today;
  const bookId = await bringTogether(lucia, teresa, url, addDays(today, -60));
  const association = `${url}/office/associations/${bookId}`;
  const women = WOMEN.map(nameOf);
  const asked = { names: women, amount: "3.000,00", on: addDays(today, -56) };
  await ask(lucia, association, asked);
  await approve(teresa, association);
  const phone = await phoneOf(browser, url);
  await disburse(phone, women, "3.000,00");
  expect(await officeFigures(teresa, bookId)).toEqual({ cycleNumber: 1, owed: "3600000" });
  await firstMeeting(phone, women);
  expect(await officeFigures(teresa, bookId)).toEqual({ cycleNumber: 1, owed: "2715600" });
  await secondMeeting(phone, women);
  expect(await officeFigures(teresa, bookId)).toEqual({ cycleNumber: 1, owed: "1770880" });
  await leaves(staff, association, {
    given: "Gloria",
    kind: "Expulsión votada",
    on: addDays(today, -20),
    takers: ["Hilda"],
  });
  const eleven = women.filter((name) => name !== nameOf("Gloria"));
  await thirdMeeting(phone, eleven);
  expect(await officeFigures(teresa, bookId)).toEqual({ cycleNumber: 1, owed: "890575" });
  const dead = {
    given: "Irma",
    kind: "Fallecimiento",
    on: addDays(today, -10),
    takers: [],
  } as const;
  await leaves(staff, association, dead);
  const ten = eleven.filter((name) => name !== nameOf("Irma"));
  await lastMeeting(phone, ten);
  expect(await officeFigures(teresa, bookId)).toEqual({ cycleNumber: 1, owed: "0" });
  await confirms(staff.norma, await deposits(lucia));
  for (const tab of ["", "/meetings", "/internal"]) await papersOf(teresa, association + tab);
  expect(isSound(dataDir)).toBe(true);
});

async function firstMeeting(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  for (const name of women) await bringsAll(phone, name);
  await standUp(phone);
}

/** Dora borrows from the women, Elsa pays 500.00 ahead, and her sisters cover Flora. */
async function secondMeeting(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  const others = women.filter((name) => !["Elsa", "Flora"].some((one) => name.startsWith(one)));
  for (const name of others) await bringsAll(phone, name);
  await paysAhead(phone, nameOf("Elsa"), 50_000);
  await isCovered(phone, nameOf("Flora"));
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await borrows(phone, "Dora", "100");
  await standUp(phone);
}

/** Dora gives back what she borrowed, and Flora what her sisters brought for her. */
async function thirdMeeting(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  for (const name of women.filter((one) => one !== nameOf("Flora"))) await bringsAll(phone, name);
  await receive(phone, nameOf("Flora"), "1.800,00");
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await repays(phone);
  await standUp(phone);
}

/** The last instalments come in, and what the account earned is shared. */
async function lastMeeting(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  for (const name of women) await bringsAll(phone, name);
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await shareOut(phone, women);
  await standUp(phone);
}
