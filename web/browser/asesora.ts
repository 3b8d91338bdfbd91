// What the asesora does on her phone, as the tests tell it: sentences instead of selectors.

import { expect, type Page } from "@playwright/test";

export const DEMO_PASSWORD = "quinua-y-retama";
const PIN = "274916";

export async function enrol(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/field/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByLabel("PIN de 6 números").fill(PIN);
  await page.getByLabel("Repita el PIN").fill(PIN);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByRole("heading", { name: "Mis reuniones" })).toBeVisible();
}

export async function unlock(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Escriba su PIN" })).toBeVisible();
  for (const digit of PIN) await page.getByRole("button", { name: `Número ${digit}` }).click();
  await page.getByRole("button", { name: "Abrir" }).click();
  await expect(page.getByRole("heading", { name: "Mis reuniones" })).toBeVisible();
}

/** Until it has come: before, the card of a meeting that is over can still be touched. */
export async function refreshAgenda(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Actualizar agenda" });
  const told = page.waitForResponse((answer) => answer.url().endsWith("/api/field/agenda"));
  await button.click();
  await told;
  await expect(button).toBeEnabled();
}

export async function takeAlong(page: Page, association: string): Promise<void> {
  const card = page.getByRole("article").filter({ hasText: association });
  await card.getByRole("button", { name: "Llevar a la reunión" }).click();
  await expect(card.getByText("En este teléfono")).toBeVisible();
}

/** Another asesora's meeting: found under all of them, taken with a reason. */
export async function stepIn(page: Page, association: string, reason: string): Promise<void> {
  await page.getByText("Todas", { exact: true }).click();
  const card = page.getByRole("article").filter({ hasText: association });
  await card.getByRole("button", { name: "Llevar a la reunión" }).click();
  await card.getByText(reason).click();
  await card.getByRole("button", { name: "Llevar en su lugar" }).click();
  await expect(card.getByText("En este teléfono")).toBeVisible();
}

/** The page is kept by its worker, so that it opens without signal. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate("navigator.serviceWorker.ready.then(() => null)");
}

export async function openMeeting(page: Page, association: string): Promise<void> {
  const card = page.getByRole("article").filter({ hasText: association });
  await card.getByRole("link", { name: "Abrir" }).click();
  await page.getByRole("button", { name: "Abrir la reunión" }).click();
  await expect(page.getByRole("link", { name: /Lista/ })).toBeVisible();
}

export async function takeRoll(page: Page, absent: readonly string[]): Promise<void> {
  await page.getByRole("link", { name: /Lista/ }).click();
  for (const name of absent) {
    const row = page.getByRole("group").filter({ hasText: name });
    await row.getByText("Falta", { exact: true }).click();
  }
  await page.getByRole("button", { name: /Guardar lista/ }).click();
  await expect(page.getByRole("heading", { name: "Pagos" })).toBeVisible();
}

export async function receive(page: Page, name: string, amount: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await page.getByLabel("Cuánto trae").fill(amount);
  await page.getByRole("button", { name: /^Recibir/ }).click();
  await expect(page.getByText("Guardado en este teléfono")).toBeVisible();
  await page.getByRole("link", { name: "Seguir con los pagos" }).click();
}

/** Counts the table: so many of each piece, then keeps the count. */
export async function countCash(
  page: Page,
  pieces: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [value, quantity] of Object.entries(pieces)) {
    await page.getByLabel(`Cantidad de Bs ${value}`, { exact: true }).fill(String(quantity));
  }
  await page.getByRole("button", { name: "Guardar conteo" }).click();
}

export async function sign(page: Page, role: string): Promise<void> {
  const card = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: new RegExp(`^${role}`) }) });
  const paper = card.getByRole("img");
  await paper.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const at = await paper.boundingBox();
  if (at === null) throw new Error("There is no paper to sign on.");
  await page.mouse.move(at.x + 30, at.y + 60);
  await page.mouse.down();
  await page.mouse.move(at.x + 80, at.y + 20, { steps: 4 });
  await page.mouse.move(at.x + 140, at.y + 70, { steps: 4 });
  await page.mouse.up();
  await expect(card.getByText("Firmado")).toBeVisible();
}
