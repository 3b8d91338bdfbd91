// A woman who travels pays at the branch before the meeting: the cashier receives it, gives her a
// receipt, and carries it to the bank.

import { expect, type Page } from "@playwright/test";
import { GROUP, nameOf } from "./forming.ts";

export async function paysAtBranch(cashier: Page, given: string, amount: string): Promise<void> {
  await cashier.goto(new URL("/office/counter", cashier.url()).href);
  await cashier.getByLabel("Asociación").selectOption({ label: GROUP });
  await cashier.getByRole("button", { name: `Recibir de ${nameOf(given)}` }).click();
  const form = cashier.getByRole("dialog");
  await form.getByLabel("Cuánto entrega, en efectivo").fill(amount);
  await expect(form.getByText(`Bs ${amount} queda adelantado`)).toBeVisible();
  await form.getByRole("button", { name: "Guardar y dar recibo" }).click();
  await expect(cashier.getByRole("link", { name: /^Imprimir el recibo/ })).toBeVisible();
}
