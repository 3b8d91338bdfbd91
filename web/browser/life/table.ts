// A meeting on the phone without signal, told as sentences: who came, who brought what, the count
// to the last coin, the signatures.

import { expect, type Page } from "@playwright/test";
import {
  countCash,
  openMeeting,
  refreshAgenda,
  sign,
  takeAlong,
  takeRoll,
} from "#web/browser/asesora.ts";
import { GROUP } from "./forming.ts";

/** Bolivian notes and coins, in centavos, as the phone names them. */
const PIECES = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10];

export async function send(phone: Page): Promise<void> {
  await phone.getByRole("link", { name: /Bandeja de envío/ }).click();
  await phone.getByRole("button", { name: "Enviar ahora" }).click();
  await expect(phone.getByText("● En este teléfono")).toHaveCount(0, { timeout: 30_000 });
  await expect(phone.getByText("Por revisar")).toHaveCount(0);
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
}

/** The next meeting is taken along and opened where there is no signal. */
export async function sitDown(phone: Page): Promise<void> {
  await refreshAgenda(phone);
  await takeAlong(phone, GROUP);
  await phone.context().setOffline(true);
  await openMeeting(phone, GROUP);
  await takeRoll(phone, []);
}

/** She brings to the coin what is asked of her. */
export async function bringsAll(phone: Page, name: string): Promise<void> {
  await phone.getByRole("link", { name: new RegExp(name) }).click();
  await phone.getByRole("button", { name: /^Justo/ }).click();
  await phone.getByRole("button", { name: /^Recibir/ }).click();
  await expect(phone.getByText("Guardado en este teléfono")).toBeVisible();
  await phone.getByRole("link", { name: "Seguir con los pagos" }).click();
}

/** Counted twice, agreed, signed, closed, and sent. */
export async function standUp(phone: Page): Promise<void> {
  const toCount = phone.getByRole("link", { name: /^(?!Siguiente).*Devolver/ });
  if (!(await toCount.isVisible()))
    await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await toCount.click();
  const pieces = await piecesOnTable(phone);
  await countCash(phone, pieces);
  await expect(phone.getByRole("heading", { name: "Segundo conteo" })).toBeVisible();
  await countCash(phone, pieces);
  await phone.getByLabel("Acuerdo 1").fill("Cada una trae su libreta");
  await phone.getByRole("button", { name: "Guardar acuerdos" }).click();
  const why = phone.getByLabel("Explicación de la diferencia");
  await expect(phone.getByRole("button", { name: "Cerrar la reunión" })).toBeVisible();
  if (await why.isVisible()) await why.fill("La moneda más chica es de diez centavos");
  for (const role of ["Presidenta", "Secretaria", "Tesorera"]) await sign(phone, role);
  await phone.getByRole("button", { name: "Cerrar la reunión" }).click();
  await expect(phone.getByText("Reunión cerrada")).toBeVisible();
  await phone.context().setOffline(false);
  await send(phone);
}

/** What should lie on the table, in as few pieces as can be. */
async function piecesOnTable(phone: Page): Promise<Record<string, number>> {
  const text = await phone.locator(".expected .huge").innerText();
  let left = Number(text.replace(/\D/g, ""));
  const pieces: Record<string, number> = {};
  for (const piece of PIECES) {
    const quantity = Math.floor(left / piece);
    left -= quantity * piece;
    const name = (piece / 100).toFixed(2).replace(".", ",");
    if (quantity > 0) pieces[name] = quantity;
  }
  return pieces;
}

/** She brings her due and this much more, which lowers what she brings from now on. */
export async function paysAhead(phone: Page, name: string, more: number): Promise<void> {
  await phone.getByRole("link", { name: new RegExp(name) }).click();
  await phone.getByRole("button", { name: /^Justo/ }).click();
  const due = Number((await phone.getByLabel("Cuánto trae").inputValue()).replace(/\D/g, ""));
  await phone.getByLabel("Cuánto trae").fill(inCoins(due + more));
  await phone.getByText("Quiere pagar por adelantado").click();
  await phone.getByText("Una parte, y su cuota baja").click();
  await phone.getByLabel("Cuánto por adelantado").fill(inCoins(more));
  await phone.getByRole("button", { name: /^Recibir/ }).click();
  await expect(phone.getByText("Guardado en este teléfono")).toBeVisible();
  await phone.getByRole("link", { name: "Seguir con los pagos" }).click();
}

/** Who brought nothing is covered by her sisters of the subgroup, in equal parts. */
export async function isCovered(phone: Page, name: string): Promise<void> {
  await phone.getByRole("link", { name: /Siguiente: Faltantes/ }).click();
  const hers = phone.locator("section", { has: phone.getByRole("heading", { name }) });
  const owed = await hers.getByText(/^Le falta/).innerText();
  await hers.getByLabel("Partes iguales de").fill(owed.replace(/[^\d,]/g, ""));
  await hers.getByRole("button", { name: "Repartir" }).click();
  await hers.getByRole("button", { name: /^Anotar Bs/ }).click();
  await expect(hers.getByText("Resuelto entre todas")).toBeVisible();
}

function inCoins(minor: number): string {
  return (minor / 100).toFixed(2).replace(".", ",");
}
