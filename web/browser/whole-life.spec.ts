// The life of an association on an institution where nobody is yet: set up, hired, formed, lent,
// met and changed in mid-cycle, by the people whose work each of it is.

import { expect, type Page } from "@playwright/test";
import { addDays, type Day } from "#core/time/day.ts";
import { test } from "./institution.ts";
import { borrows } from "./life/account.ts";
import { leaves } from "./life/changes.ts";
import { approve, ask, disburse, phoneOf } from "./life/credit.ts";
import { bringTogether, nameOf, WOMEN } from "./life/forming.ts";
import { officeFigures } from "./life/office.ts";
import { openInstitution } from "./life/people.ts";
import { bringsAll, isCovered, paysAhead, sitDown, standUp } from "./life/table.ts";

test.use({ locale: "es-BO", viewport: { width: 1280, height: 900 }, actionTimeout: 15_000 });

test("an association lives from the first sign-in to an exit in mid-cycle", async ({
  page,
  empty,
  browser,
}) => {
  test.setTimeout(420_000);
  const { url, printed } = empty;
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
