// From the solicitud to the money in her hand: Lucía writes it down with the women, Teresa
// approves it, and on the phone, without signal, each woman is paid. Their first meeting asks for
// what they accepted.

import { expect, type Browser, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { toJson } from "#core/wire/canonical.ts";
import { money } from "#core/money/money.ts";
import type { Day } from "#core/time/day.ts";
import { lasFlores, WOMEN } from "#countries/bolivia/las-flores.ts";
import {
  DEMO_PASSWORD,
  enrol,
  refreshAgenda,
  takeAlong,
  unlock,
  untilInstalled,
} from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

test.use({ locale: "es-BO" });

const NAMES = WOMEN.map(({ given, family }) => `${given} ${family}`);
const GROUP = "Sol de Mayo";

test("a cycle goes from the solicitud to the money in their hands", async ({
  page: office,
  institution,
  browser,
}) => {
  test.setTimeout(240_000);
  const bookId = await found(institution.url);
  const lucia = await narrowPage(browser);
  await signIn(lucia, institution.url, "lucia");
  await write(lucia, institution.url, bookId);
  await signIn(office, institution.url, "teresa");
  await approve(office, institution.url, bookId);
  const phone = await narrowPage(browser);
  await enrol(phone, institution.url, "lucia");
  await untilInstalled(phone);
  await takeDisbursement(phone);
  await phone.context().setOffline(true);
  await phone.reload();
  await unlock(phone);
  await payAll(phone);
  await phone.context().setOffline(false);
  await phone.getByRole("link", { name: /Bandeja de envío/ }).click();
  await phone.getByRole("button", { name: "Enviar ahora" }).click();
  await expect(phone.getByText("● En este teléfono")).toHaveCount(0, { timeout: 30_000 });
  await phone.getByRole("link", { name: "Volver" }).click();
  await office.goto(`${institution.url}/office/associations/${bookId}`);
  await expect(office.getByText("Bs 21.000,00").first()).toBeVisible();
  await refreshAgenda(phone);
  await takeAlong(phone, GROUP);
});

async function narrowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "es-BO",
    serviceWorkers: "allow",
  });
  return context.newPage();
}

/** The same eight women under another name, without a cycle yet. */
async function found(url: string): Promise<string> {
  const credentials = { login: "teresa", password: DEMO_PASSWORD };
  const headers = { "content-type": "application/json", origin: url };
  const session = await fetch(`${url}/api/session`, {
    method: "POST",
    headers,
    body: JSON.stringify(credentials),
  });
  const cookie = String(session.headers.get("set-cookie")).split(";")[0] ?? "";
  const staff = (await session.json()) as { branches: { branchId: string }[]; today: Day };
  const { founding } = lasFlores(staff.branches[0]?.branchId ?? "", staff.today, newId);
  const association = { ...founding.association, name: GROUP };
  // With an empty fund, as one person may.
  const command = { ...founding, association, openingFund: money("BOB", 0n) };
  const bookId = newId();
  const answer = await fetch(`${url}/api/office/commands`, {
    method: "POST",
    headers: { ...headers, cookie },
    body: toJson({ commandId: newId(), bookId, command }),
  });
  expect(answer.status).toBe(200);
  return bookId;
}

async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByLabel("Contraseña")).toHaveCount(0);
}

async function write(page: Page, url: string, bookId: string): Promise<void> {
  await page.goto(`${url}/office/associations/${bookId}/next-cycle`);
  await page.getByRole("link", { name: "Escribir la solicitud" }).click();
  for (const name of NAMES) {
    const line = page.getByRole("group", { name: new RegExp(`^\\d\\. ${name}$`) });
    await line.getByLabel("Monto que pide (Bs)").fill("3.000,00");
    await line.getByText("Visita y cuentas de la casa").click();
    const day = await page.getByLabel("Día de la asamblea").inputValue();
    await line.getByLabel("Día de la visita").fill(day);
    await line.getByLabel("Ingresos").fill("3.000,00");
    await line.getByLabel("Gastos del negocio").fill("1.200,00");
    await line.getByLabel("Gastos de la casa").fill("600,00");
  }
  await expect(page.getByText("Le queda Bs 1.200,00 entre reuniones")).toHaveCount(NAMES.length);
  await expectAccessible(page, "request");
  await page.getByRole("button", { name: "Enviar a aprobación" }).click();
  await expect(page.getByText("La solicitud está en espera de aprobación.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ver y aprobar" })).toHaveCount(0);
}

async function approve(page: Page, url: string, bookId: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/office/associations/${bookId}/next-cycle`);
  await page.getByRole("link", { name: "Ver y aprobar" }).click();
  await expect(page.getByText("Decide: primer escalón: Bs 3.000,00")).toHaveCount(NAMES.length);
  await expect(page.getByText(/Costo: 35,31\s?% al año, 39,14\s?% con su ahorro/)).toHaveCount(
    NAMES.length,
  );
  await expectAccessible(page, "approval");
  const first = page.getByRole("group", { name: NAMES[0] ?? "" });
  await first.getByLabel("Apruebo (Bs)").fill("2.000,00");
  await page.getByRole("button", { name: "Aprobar", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await first.getByLabel("Apruebo (Bs)").fill("3.000,00");
  await page.getByRole("button", { name: "Aprobar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Lo aprobado" })).toBeVisible();
  await expectAccessible(page, "next cycle");
}

async function takeDisbursement(page: Page): Promise<void> {
  const card = page.getByRole("article").filter({ hasText: GROUP });
  await card.getByRole("button", { name: "Llevar al desembolso" }).click();
  await expect(card.getByText("En este teléfono")).toBeVisible();
}

/** Seven are paid; Lidia did not come. */
async function payAll(page: Page): Promise<void> {
  const card = page.getByRole("article").filter({ hasText: GROUP });
  await card.getByRole("link", { name: "Abrir" }).click();
  await page.getByRole("button", { name: "Empezar el desembolso" }).click();
  for (const [index, name] of NAMES.slice(0, 7).entries()) {
    await page.getByRole("link", { name: new RegExp(name) }).click();
    await expect(page.getByText("Paga en total Bs 3.232,35")).toBeVisible();
    if (index === 0) await expectAccessible(page, "payout");
    await page.getByLabel(/Se le leyó la hoja resumen/).check();
    await page.getByLabel(/Se miró su carnet/).check();
    await page.getByLabel("Testiga 1").selectOption({ index: 1 });
    await page.getByLabel("Testiga 2").selectOption({ index: 1 });
    await page.getByLabel(/Huella/i).check();
    await page.getByRole("button", { name: "Entregar Bs 3.000,00" }).click();
    await expect(page.getByRole("heading", { name: "Desembolso" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Firmar y cerrar" }).click();
  await expect(page.getByText("Lidia Ticona Calle no recibió y no tiene crédito.")).toBeVisible();
  await page.getByLabel("Si algo no fue como se aprobó, por qué").fill("Lidia está de viaje");
  for (const thumb of await page.getByLabel(/Huella/i).all()) await thumb.check();
  await expectAccessible(page, "closing");
  await page.getByRole("button", { name: "Cerrar el desembolso" }).click();
  await expect(page.getByText("El ciclo empezó con 7 créditos")).toBeVisible();
  await expect(page.getByText("Bs 296,30")).toHaveCount(7);
}
