// A branch manager founds an association and proposes its first cycle, somebody else approves it, and
// the asesora finds its first meeting on her phone.

import { expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD, enrol } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

const WOMEN = ["Ana", "Berta", "Celia", "Dora", "Elsa", "Flora", "Gloria", "Hilda"];

test.use({ locale: "es-BO" });

test("an association is founded, its cycle starts, and its meeting is on the phone", async ({
  page,
  institution,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page, institution.url, "teresa");
  await page.getByRole("link", { name: "Nueva asociación" }).click();
  await expect(page.getByRole("heading", { name: "Nueva asociación" })).toBeVisible();
  await expectAccessible(page, "founding");
  await page.getByRole("button", { name: "Fundar la asociación" }).click();
  await expect(page.getByRole("alert")).toHaveText("Falta el nombre de la asociación.");
  await fillIn(page);
  const fund = page.getByLabel("Fondo de reserva con que empiezan (Bs)");
  await fund.fill("200");
  await expect(page.getByRole("button", { name: "Proponer la fundación" })).toBeVisible();
  await fund.fill("0");
  await page.getByRole("button", { name: "Fundar la asociación" }).click();
  await expect(page.getByRole("heading", { name: "Flor de Altura" })).toBeVisible();
  await proposeCycle(page);
  const seat = await browser.newContext({ locale: "es-BO" });
  const norma = await seat.newPage();
  await signIn(norma, institution.url, "norma");
  await approveCycle(norma);
  await page.reload();
  await expect(page.getByText("Bs 24.000,00").first()).toBeVisible();
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "es-BO" });
  await enrol(phone, institution.url, "lucia");
  await expect(phone.getByText("Flor de Altura")).toBeVisible();
});

async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("Nombre de la asociación").fill("Flor de Altura");
  await page.getByLabel("Dónde se reúnen").fill("Sede vecinal, frente a la cancha");
  for (const [index, name] of WOMEN.entries()) {
    const line = page.getByRole("group", { name: `Línea ${index + 1}` });
    await line.getByLabel("Nombres").fill(name);
    await line.getByLabel("Apellidos").fill("Mamani Quispe");
  }
  await page.getByLabel("Presidenta").selectOption({ label: "1. Ana Mamani Quispe" });
  await page.getByLabel("Secretaria").selectOption({ label: "2. Berta Mamani Quispe" });
  await page.getByLabel("Tesorera").selectOption({ label: "8. Hilda Mamani Quispe" });
}

async function proposeCycle(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Iniciar el ciclo 1" }).click();
  for (const name of WOMEN) {
    await page.getByLabel(new RegExp(`\\d\\. ${name} `)).fill("3.000,00");
  }
  await expect(page.getByText(/a cada reunión/)).toHaveCount(WOMEN.length);
  await expectAccessible(page, "cycle");
  await page.getByRole("button", { name: "Proponer el ciclo" }).click();
  await expect(page.getByText("0 de 1 aprobaciones")).toBeVisible();
  await expect(page.getByRole("button", { name: "Aprobar", exact: true })).toHaveCount(0);
}

async function approveCycle(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Por aprobar/ }).click();
  const card = page.getByRole("article").filter({ hasText: "Flor de Altura" });
  await expect(card.getByText("Bs 24.000,00 en total")).toBeVisible();
  await expect(page.getByRole("table", { name: "Qué recibiría cada socia" })).toBeVisible();
  await expectAccessible(page, "the proposed cycle");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Aprobar", exact: true }).click();
  await expect(page.getByRole("button", { name: "Aprobar", exact: true })).toHaveCount(0);
}
