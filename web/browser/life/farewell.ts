// What is settled after a woman is gone: the insurer pays what she owed, and her savings go to her
// or to whoever inherits them once no woman of the group owes anything.

import { expect, type Locator, type Page } from "@playwright/test";
import type { Day } from "#core/time/day.ts";
import { nameOf } from "./forming.ts";

/** What the insurer paid for her, to the coin. */
export async function insurerPays(
  office: Page,
  association: string,
  given: string,
  on: Day,
): Promise<string> {
  const form = await opened(office, association, "Recibir del seguro");
  await form.getByLabel("Por quién paga el seguro").selectOption({ label: nameOf(given) });
  const owed = await form.getByText(/^El seguro debe/).innerText();
  const amount = owed.replace(/[^\d,]/g, "");
  await form.getByLabel("Cuánto pagó").fill(amount);
  await form.getByLabel("Número del comprobante del seguro").fill("SEG-0117");
  await form.getByLabel("Fecha").fill(on);
  await form.getByRole("button", { name: "Guardar" }).click();
  await expect(form).toHaveCount(0);
  return amount;
}

/** What she had saved, given to whom the form names. */
export async function savingsReturn(
  office: Page,
  association: string,
  given: string,
  to: string,
): Promise<void> {
  const form = await opened(office, association, "Devolver ahorro");
  await form.getByLabel("Quién ahorró").selectOption({ label: nameOf(given) });
  await expect(form.getByText(new RegExp(`^Se le entrega Bs\\s.* a ${to}\\.$`))).toBeVisible();
  await form.getByRole("button", { name: "Guardar" }).click();
  await expect(form).toHaveCount(0);
}

async function opened(office: Page, association: string, button: string): Promise<Locator> {
  await office.goto(`${association}/changes`);
  await office.getByRole("button", { name: button }).click();
  return office.getByRole("dialog");
}
