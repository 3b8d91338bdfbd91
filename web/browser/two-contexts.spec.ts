// Two phones hold the same meeting without signal and run it whole. Whoever comes online first, each
// fact is posted once, a person sees the rest, and nothing is lost.

import { expect, type Browser, type Page } from "@playwright/test";
import { countCash, enrol, openMeeting, receive, stepIn, takeAlong, takeRoll } from "./asesora.ts";
import { test } from "./institution.ts";
import { isSound, officeReader } from "./office-reader.ts";

const ORDERS = [
  ["the first comes online first", "Las Flores", "Rosa", "296,30"],
  ["the second comes online first", "Nueva Esperanza", "Juana", "400"],
  ["both come online at once", "Mujeres de Altura", "Cristina", "250"],
] as const;

for (const [order, association, woman, amount] of ORDERS) {
  test(`one posting of each fact when ${order}`, async ({ browser, institution }) => {
    test.setTimeout(180_000);
    const phones = await Promise.all(
      ["lucia", "sara"].map((login) => phoneAt(browser, institution.url, login, association)),
    );
    for (const page of phones) await runMeeting(page, association, woman, amount);
    const [first, second] = phones as [Page, Page];
    if (order.startsWith("both")) await Promise.all(phones.map(comeOnline));
    else
      for (const page of order.startsWith("the first") ? [first, second] : [second, first])
        await comeOnline(page);
    const office = await officeReader(browser, institution.url);
    const { bookId } = await office.associationNamed(association);
    const meetings = await office.read(`/api/associations/${bookId}/meetings`);
    const closed = meetings.findLast(({ status }: { status: string }) => status === "closed");
    const minor = amount.includes(",") ? "29630" : `${amount}00`;
    expect(closed.totals.collected.minor).toBe(minor);
    const transit = await office.read("/api/cash-in-transit");
    const inTransit = transit.find(
      ({ meetingId }: { meetingId: string }) => meetingId === closed.meetingId,
    );
    expect(inTransit.amount.minor).toBe(closed.totals.external.minor);
    const reviews = await office.read("/api/reviews");
    const doubled = reviews.filter(
      ({ bookId: of, review }: { bookId: string; review: { about: string } }) =>
        of === bookId && review.about === "collectPayment",
    );
    expect(
      doubled.map(({ review }: { review: { amount: { minor: string } } }) => review.amount.minor),
    ).toEqual([minor]);
    expect(isSound(institution.dataDir)).toBe(true);
    for (const page of phones) await page.context().close();
  });
}

async function phoneAt(
  browser: Browser,
  url: string,
  login: string,
  association: string,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "es-BO",
  });
  const page = await context.newPage();
  await enrol(page, url, login);
  const hers = { lucia: "Las Flores", sara: "Mujeres de Altura" }[login];
  const isOthers = association !== "Nueva Esperanza" && association !== hers;
  if (isOthers) await stepIn(page, association, "No puede llegar");
  else await takeAlong(page, association);
  await context.setOffline(true);
  return page;
}

async function runMeeting(
  page: Page,
  association: string,
  woman: string,
  amount: string,
): Promise<void> {
  await openMeeting(page, association);
  await takeRoll(page, []);
  await receive(page, woman, amount);
  await page.getByRole("link", { name: /Siguiente: Faltantes/ }).click();
  await page.getByRole("link", { name: /Siguiente: Devolver/ }).click();
  const [whole = "0", cents] = amount.split(",");
  const table = {
    "1,00": Number(whole),
    ...(cents === undefined ? {} : { "0,10": Number(cents) / 10 }),
  };
  await countCash(page, table);
  await expect(page.getByRole("heading", { name: "Segundo conteo" })).toBeVisible();
  await countCash(page, table);
  await page.getByRole("button", { name: "Guardar acuerdos" }).click();
  const thumbs = page.getByLabel("Huella en el acta de papel");
  await expect(thumbs).toHaveCount(3);
  for (const at of [0, 1, 2]) {
    await thumbs.nth(at).check();
    await expect(page.getByText("Firmado")).toHaveCount(at + 1);
  }
  await page.getByRole("button", { name: "Cerrar la reunión" }).click();
  await expect(page.getByText("Reunión cerrada")).toBeVisible();
}

async function comeOnline(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.getByRole("link", { name: /Bandeja de envío/ }).click();
  await page.getByRole("button", { name: "Enviar ahora" }).click();
  await expect(page.getByText("● En este teléfono")).toHaveCount(0, { timeout: 30_000 });
}
