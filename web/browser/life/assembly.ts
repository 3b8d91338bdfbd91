// The assembly that ends a cycle: the women hear their ledger and carry it, look back, and choose
// who leads them from now on.

import { expect, type Page } from "@playwright/test";
import { lineOf } from "./account.ts";

/** What is still open is nothing: the instalments came in before. */
export async function carryLedger(phone: Page, voters: number): Promise<void> {
  await phone.getByRole("link", { name: "Asamblea de cierre" }).click();
  await expect(phone.getByText("El saldo es cero.")).toBeVisible();
  await phone.getByRole("link", { name: /El libro de las socias/ }).click();
  await phone.getByLabel("En contra").fill("0");
  await phone.getByLabel("Se abstienen").fill("1");
  await phone.getByLabel("A favor").fill(String(voters - 1));
  await phone.getByRole("button", { name: "Guardar la votación" }).click();
  await expect(phone.getByText(/a favor, 0 en contra, 1 se abstienen\./)).toBeVisible();
  await lookBack(phone);
}

async function lookBack(phone: Page): Promise<void> {
  await phone.getByRole("link", { name: /Cómo nos fue/ }).click();
  const savings = phone.getByRole("group", { name: "El ahorro" });
  await savings.getByLabel("Fue bien").fill("8");
  await savings.getByLabel("Cambiar").fill("2");
  await phone.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(phone.getByText("El ahorro: bien 8, cambiar 2")).toBeVisible();
}

/** Somebody else keeps the keys of the box in the next cycle. */
export async function electTreasurer(phone: Page, given: string): Promise<void> {
  await phone.getByRole("link", { name: /La nueva directiva/ }).click();
  await phone.getByLabel("Tesorera").selectOption({ label: lineOf(given) });
  await phone.getByRole("button", { name: "Guardar la elección" }).click();
  await expect(phone.getByText(new RegExp(`Tesorera ${given}`))).toBeVisible();
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
}
