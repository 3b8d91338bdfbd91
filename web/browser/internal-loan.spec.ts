// A loan of the women to one of them: asked and voted without signal, counted out at the table,
// repaid at the next meeting, and read in the office to the coin.

import { expect, type Page } from "@playwright/test";
import {
  countCash,
  DEMO_PASSWORD,
  enrol,
  openMeeting,
  receive,
  sign,
  takeAlong,
  takeRoll,
  unlock,
  untilInstalled,
} from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

const WOMEN = ["Rosa", "Carmen", "Julia", "Martha", "Elena", "Virginia", "Sonia", "Lidia"];

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: "es-BO" });

test("Martha borrows from the account without signal, repays, and the office sees both", async ({
  page,
  context,
  institution,
  browser,
}) => {
  test.setTimeout(300_000);
  await enrol(page, institution.url, "lucia");
  await takeAlong(page, "Las Flores");
  await untilInstalled(page);
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await fourthMeeting(page);
  await context.setOffline(false);
  await send(page);
  await fifthMeeting(page);
  await send(page);
  const wide = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "es-BO",
  });
  const office = await wide.newPage();
  await readInOffice(office, institution.url);
});

async function collect(page: Page): Promise<void> {
  await openMeeting(page, "Las Flores");
  await takeRoll(page, []);
  for (const name of WOMEN) await receive(page, name, "296,30");
  await page.getByRole("link", { name: "Volver" }).click();
  await page.getByRole("link", { name: "Cuenta interna" }).click();
}

/** A raffle of 60.00; Martha, who saved 80.82, asks for 100.00; 26.94 × 8 + 60 − 100 are left. */
async function fourthMeeting(page: Page): Promise<void> {
  await collect(page);
  await page.getByRole("link", { name: "Rifa o evento" }).click();
  await page.getByLabel("Monto").fill("60");
  await page.getByRole("button", { name: "Anotar Bs 60,00" }).click();
  await page.getByRole("link", { name: "Pedir préstamo y votar" }).click();
  await page.getByLabel("Socia").selectOption({ label: "4. Martha Choque Mamani" });
  await expect(page.getByText("Puede hasta Bs 161,64")).toBeVisible();
  await page.getByLabel("Monto").fill("200");
  await expect(page.getByText("Más de lo que permite su ahorro")).toBeVisible();
  await page.getByLabel("Monto").fill("100");
  await page.getByText("Escuela").click();
  await page.getByLabel("En cuántas reuniones paga").fill("2");
  await page.getByLabel("Garante 1").selectOption({ label: "1. Rosa Mamani Quispe" });
  await page.getByLabel("Garante 2").selectOption({ label: "7. Sonia Huanca Poma" });
  await expectAccessible(page, "the vote");
  await page.getByRole("button", { name: "Anotar Bs 100,00" }).click();
  await page.getByRole("link", { name: "Entregar préstamo" }).click();
  await expect(page.getByText("Vale N.º 1")).toBeVisible();
  await expectAccessible(page, "the pay-out");
  await page.getByRole("button", { name: "Entregar Bs 100,00" }).click();
  await expect(page.getByText("Recibió préstamo")).toBeVisible();
  await expect(page.getByText("Fuera del reglamento")).toHaveCount(0);
  await expectAccessible(page, "the account");
  await toTheCount(page, "Bs 2.330,40");
  await close(page, { "200,00": 11, "100,00": 1, "20,00": 1, "10,00": 1, "0,20": 2 }, true);
}

/** Martha brings half and fourteen days at 3 % a month: 50.00 + 1.40. */
async function fifthMeeting(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Volver" }).click();
  await takeAlong(page, "Las Flores");
  await collect(page);
  await page.getByRole("link", { name: "Cobrar préstamo" }).click();
  await expect(page.getByText("Debe Bs 101,40")).toBeVisible();
  await page.getByRole("button", { name: "Hoy le toca Bs 51,40" }).click();
  await page.getByRole("button", { name: "Recibir Bs 51,40" }).click();
  await expect(page.getByText("Pagó su préstamo: Bs 51,40")).toBeVisible();
  await page.getByRole("link", { name: "Volver" }).click();
  await page.getByRole("link", { name: "Leer saldos" }).click();
  await expect(page.getByText("Bs 50,00").first()).toBeVisible();
  await expectAccessible(page, "the balances");
  await page.getByRole("link", { name: "Volver" }).click();
  await toTheCount(page, "Bs 2.421,80");
  await close(page, { "200,00": 12, "20,00": 1, "1,00": 1, "0,20": 4 }, false);
}

async function toTheCount(page: Page, expected: string): Promise<void> {
  await page.getByRole("link", { name: "Volver" }).click();
  await page.getByRole("link", { name: /Devolver/ }).click();
  await expect(page.getByText(expected).first()).toBeVisible();
}

async function close(
  page: Page,
  pieces: Readonly<Record<string, number>>,
  isLent: boolean,
): Promise<void> {
  await countCash(page, pieces);
  await expect(page.getByRole("heading", { name: "Segundo conteo" })).toBeVisible();
  await countCash(page, pieces);
  await page.getByLabel("Acuerdo 1").fill("Cada una trae su libreta");
  await page.getByRole("button", { name: "Guardar acuerdos" }).click();
  await expect(page.getByText(isLent ? "Recibió préstamo" : "Pagó su préstamo")).toBeVisible();
  for (const role of ["Presidenta", "Secretaria", "Tesorera"]) await sign(page, role);
  await page.getByRole("button", { name: "Cerrar la reunión" }).click();
  await expect(page.getByText("Reunión cerrada")).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Bandeja de envío/ }).click();
  await page.getByRole("button", { name: "Enviar ahora" }).click();
  await expect(page.getByText("● En este teléfono")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("Por revisar")).toHaveCount(0);
}

async function readInOffice(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill("teresa");
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.getByRole("link", { name: "Las Flores" }).first().click();
  await page.getByRole("link", { name: "Cuenta interna" }).click();
  const loans = page.getByRole("table", { name: "Préstamos entre socias" });
  await expect(loans.getByRole("row", { name: /Martha/ })).toContainText("50,00");
  await expect(page.getByRole("table", { name: "Entradas y salidas" })).toContainText("51,40");
  await expectAccessible(page, "the internal tab");
  await loans.getByRole("link", { name: /Martha/ }).click();
  await expect(
    page.getByRole("heading", { name: "Movimientos de Martha Choque Mamani" }),
  ).toBeVisible();
  await expect(page.getByRole("table").getByRole("row").last()).toContainText("134,70");
  await expectAccessible(page, "the statement");
}
