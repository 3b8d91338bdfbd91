// From the solicitud to the money in their hands: Lucía asks with the women, Teresa approves, and
// without signal each woman is paid.

import { expect, type Browser, type Page } from "@playwright/test";
import type { Day } from "#core/time/day.ts";
import { enrol, refreshAgenda, unlock, untilInstalled } from "#web/browser/asesora.ts";
import { GROUP } from "./forming.ts";
import { send } from "./table.ts";

type Asked = {
  readonly names: readonly string[];
  readonly amount: string;
  readonly on: Day;
  /** What becomes of a meeting on a holiday, as the screen says it. */
  readonly rule: string;
};

export async function ask(page: Page, association: string, asked: Asked): Promise<void> {
  await page.goto(`${association}/next-cycle/request`);
  await page.getByLabel("Día del desembolso").fill(asked.on);
  await page.getByLabel("Si una reunión cae en feriado").selectOption({ label: asked.rule });
  await page.getByLabel("En cuántas reuniones se paga").fill("4");
  await page.getByLabel("Día de la asamblea").fill(asked.on);
  for (const name of asked.names) {
    const line = page.getByRole("group", { name: new RegExp(`^\\d+\\. ${name}$`) });
    await line.getByLabel("Monto que pide (Bs)").fill(asked.amount);
    await line.getByText("Visita y cuentas de la casa").click();
    await line.getByLabel("Día de la visita").fill(asked.on);
    await line.getByLabel("Ingresos").fill("6.000,00");
    await line.getByLabel("Gastos del negocio").fill("1.200,00");
    await line.getByLabel("Gastos de la casa").fill("600,00");
  }
  await page.getByRole("button", { name: "Enviar a aprobación" }).click();
  await expect(page.getByText("La solicitud está en espera de aprobación.")).toBeVisible();
}

export async function approve(page: Page, association: string): Promise<void> {
  await page.goto(`${association}/next-cycle`);
  await page.getByRole("link", { name: "Ver y aprobar" }).click();
  await page.getByRole("button", { name: "Aprobar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Lo aprobado" })).toBeVisible();
}

/** Her phone, old and small, enrolled while there is signal. */
export async function phoneOf(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "es-BO",
    serviceWorkers: "allow",
  });
  const phone = await context.newPage();
  await enrol(phone, url, "lucia");
  await untilInstalled(phone);
  return phone;
}

/** What each was granted, by her name, is counted into her own hand. */
export async function disburse(
  phone: Page,
  amounts: Readonly<Record<string, string>>,
): Promise<void> {
  const names = Object.keys(amounts);
  await phone.reload();
  await unlock(phone);
  await refreshAgenda(phone);
  const card = phone.getByRole("article").filter({ hasText: GROUP });
  await card.getByRole("button", { name: "Llevar al desembolso" }).click();
  await expect(card.getByText("En este teléfono")).toBeVisible();
  await phone.context().setOffline(true);
  await phone.reload();
  await unlock(phone);
  await card.getByRole("link", { name: "Abrir" }).click();
  await phone.getByRole("button", { name: "Empezar el desembolso" }).click();
  for (const [name, amount] of Object.entries(amounts)) {
    await phone.getByRole("link", { name: new RegExp(name) }).click();
    await phone.getByLabel(/Se le leyó la hoja resumen/).check();
    await phone.getByLabel(/Se miró su carnet/).check();
    await phone.getByLabel("Testiga 1").selectOption({ index: 1 });
    await phone.getByLabel("Testiga 2").selectOption({ index: 1 });
    await phone.getByLabel(/Huella/i).check();
    await phone.getByRole("button", { name: `Entregar Bs ${amount}` }).click();
    await expect(phone.getByRole("heading", { name: "Desembolso" })).toBeVisible();
  }
  await phone.getByRole("link", { name: "Firmar y cerrar" }).click();
  const thumbs = phone.getByLabel(/Huella/i);
  await expect(thumbs).toHaveCount(3);
  for (const thumb of await thumbs.all()) await thumb.check();
  await phone.getByRole("button", { name: "Cerrar el desembolso" }).click();
  await expect(phone.getByText(`El ciclo empezó con ${names.length} créditos`)).toBeVisible();
  await phone.context().setOffline(false);
  await send(phone);
}
