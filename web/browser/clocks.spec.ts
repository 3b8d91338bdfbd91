// Clocks that are wrong, as they are told: kindly to the asesora about her phone's, and to the
// office about the server's, which an operator ends by writing the day herself.

import { expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD, enrol } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

test.use({ viewport: { width: 360, height: 740 }, locale: "es-BO" });

test("a phone five hours ahead says so kindly, and that no date changes", async ({
  page,
  institution,
}) => {
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 5 * 3_600_000;
  });
  await enrol(page, institution.url, "lucia");
  const words = "El reloj de este teléfono va 5 horas adelantado. No cambia ninguna fecha";
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page, "the phone's meetings with a clock in doubt");
});

async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
}

const DOUBT = "El reloj del servidor está en duda";

test("the office says what waits while the server's clock is in doubt, and an operator ends it", async ({
  page,
  browser,
  doubted,
}) => {
  test.setTimeout(240_000);
  await signIn(page, doubted.url, "teresa");
  await expect(page.getByRole("heading", { name: DOUBT })).toBeVisible();
  await expect(page.getByText("Avise a la persona que administra el sistema")).toBeVisible();
  await expectAccessible(page, "the branch with a clock in doubt");
  const context = await browser.newContext({ locale: "es-BO" });
  const olga = await context.newPage();
  await signIn(olga, doubted.url, "olga");
  await expect(olga.getByRole("heading", { name: DOUBT })).toBeVisible();
  await expectAccessible(olga, "the people with a clock in doubt");
  await olga.getByLabel("Fecha de hoy").fill(new Date().toISOString().slice(0, 10));
  await olga.getByRole("button", { name: "Confirmar la fecha" }).click();
  await expect(olga.getByText("La máquina tiene otra fecha.")).toBeVisible();
  const asMachine = new Date(Date.now() + (365 * 24 - 4) * 3_600_000).toISOString().slice(0, 10);
  await olga.getByLabel("Fecha de hoy").fill(asMachine);
  await olga.getByRole("button", { name: "Confirmar la fecha" }).click();
  await expect(olga.getByRole("heading", { name: DOUBT })).toBeHidden();
});
