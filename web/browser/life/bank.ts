// The cash of every meeting goes to the bank, and finance finds it on the statement.

import { expect, type Page } from "@playwright/test";

/** Lucía deposits what is in transit; the amounts, one for each meeting. */
export async function deposits(lucia: Page): Promise<readonly string[]> {
  await lucia.goto(new URL("/office/cash-in-transit", lucia.url()).href);
  const buttons = lucia.getByRole("button", { name: /^Depósito de/ });
  await expect(buttons.first()).toBeVisible();
  const amounts: string[] = [];
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    const form = lucia.getByRole("dialog");
    amounts.push(await form.getByLabel("Monto de la boleta").inputValue());
    await form.getByLabel("Número de la boleta").fill(`B-${amounts.length}`);
    await form.getByRole("button", { name: "Anotar el depósito" }).click();
    await expect(buttons).toHaveCount(left - 1);
  }
  return amounts;
}

/** Norma writes down the lines of the statement, and confirms each deposit by the likeliest. */
export async function confirms(norma: Page, amounts: readonly string[]): Promise<void> {
  await norma.goto(new URL("/office/bank", norma.url()).href);
  await norma.getByRole("button", { name: "Anotar línea del extracto" }).click();
  const statement = norma.getByRole("dialog");
  await statement.getByLabel("Cuenta bancaria").fill("1000-2000");
  for (const [index, amount] of amounts.entries()) {
    await statement.getByLabel("Glosa o referencia").fill(`DEP B-${index + 1}`);
    await statement.getByLabel("Monto").fill(amount);
    await statement.getByRole("button", { name: "Anotar", exact: true }).click();
    await expect(statement.getByLabel("Monto")).toHaveValue("");
  }
  await statement.getByRole("button", { name: "Cerrar" }).first().click();
  const confirm = norma.getByRole("button", { name: /^Confirmar/ });
  for (let left = amounts.length; left > 0; left -= 1) {
    await expect(confirm).toHaveCount(left);
    await confirm.first().click();
    await norma.getByRole("dialog").getByRole("button", { name: "Confirmar" }).click();
  }
  await expect(norma.getByText("Ningún depósito espera")).toBeVisible();
}
