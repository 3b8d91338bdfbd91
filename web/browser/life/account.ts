// The women's own account at the table: one borrows what all of them voted
// and brings it back, and at the end all share what it earned.

import { expect, type Page } from "@playwright/test";
import { nameOf, WOMEN } from "./forming.ts";

/** Voted by all and counted out at once. */
export async function borrows(phone: Page, given: string, amount: string): Promise<void> {
  await toAccount(phone);
  await phone.getByRole("link", { name: "Pedir préstamo y votar" }).click();
  await phone.getByLabel("Socia").selectOption({ label: lineOf(given) });
  await phone.getByLabel("Monto").fill(amount);
  await phone.getByText("Escuela").click();
  await phone.getByLabel("En cuántas reuniones paga").fill("1");
  await phone.getByLabel("Garante 1").selectOption({ label: lineOf("Ana") });
  await phone.getByLabel("Garante 2").selectOption({ label: lineOf("Luisa") });
  await phone.getByRole("button", { name: /^Anotar Bs/ }).click();
  await phone.getByRole("link", { name: "Entregar préstamo" }).click();
  await phone.getByRole("button", { name: /^Entregar Bs/ }).click();
  await expect(phone.getByText("Recibió préstamo")).toBeVisible();
  await expect(phone.getByText("Fuera del reglamento")).toHaveCount(0);
  await backToSteps(phone);
}

export async function repays(phone: Page): Promise<void> {
  await toAccount(phone);
  await phone.getByRole("link", { name: "Cobrar préstamo" }).click();
  await phone.getByRole("button", { name: /^Hoy le toca/ }).click();
  await phone.getByRole("button", { name: /^Recibir Bs/ }).click();
  await expect(phone.getByText(/Pagó su préstamo/)).toBeVisible();
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await backToSteps(phone);
}

/** Each of them puts her thumb under her own share. */
export async function shareOut(phone: Page, women: readonly string[]): Promise<void> {
  await toAccount(phone);
  await phone.getByRole("link", { name: "Reparto" }).click();
  await phone.getByRole("button", { name: "Aceptamos el reparto" }).click();
  for (const name of women) {
    const card = phone.locator("section.card").filter({
      has: phone.getByRole("heading", { name, exact: true }),
    });
    await card.getByLabel("Huella en el acta de papel").check();
    await card.getByRole("button", { name: "Acepta y firma" }).click();
    await expect(card.getByText(/^✓ Recibió/)).toBeVisible();
  }
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await backToSteps(phone);
}

/** As the phone lists her. */
export function lineOf(given: string): string {
  return `${WOMEN.findIndex((known) => known === given) + 1}. ${nameOf(given)}`;
}

async function toAccount(phone: Page): Promise<void> {
  await phone.getByRole("link", { name: "Cuenta interna" }).click();
}

async function backToSteps(phone: Page): Promise<void> {
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await expect(phone.getByRole("link", { name: /Devolver/ })).toBeVisible();
}
