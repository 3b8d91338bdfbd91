// Between two cycles: one more woman joins them, and each asks for what the ladder says.

import { expect, type Page } from "@playwright/test";
import type { Day } from "#core/time/day.ts";

export async function admit(office: Page, association: string, given: string): Promise<void> {
  await office.goto(`${association}/changes`);
  await office.getByRole("button", { name: "Admitir socia" }).click();
  const form = office.getByRole("dialog");
  await form.getByLabel("En qué grupo").selectOption({ label: "B (4 socias)" });
  await form.getByLabel("Primer nombre").fill(given);
  await form.getByLabel("Primer apellido").fill("Mamani");
  await form.getByLabel("O solo el año").fill("1991");
  await form.getByLabel("Número de CI").fill("7340112");
  await form.getByLabel("No lee; se le lee en voz alta").check();
  await form.getByRole("button", { name: "Guardar" }).click();
  await expect(form).toHaveCount(0);
}

type AskedAgain = {
  readonly names: readonly string[];
  readonly on: Day;
  /** What becomes of a meeting on a holiday, as the screen says it. */
  readonly rule: string;
};

/** Each asks for what the ladder proposes; answers what each was offered, by name. */
export async function askByLadder(
  page: Page,
  association: string,
  { names, on, rule }: AskedAgain,
): Promise<Readonly<Record<string, string>>> {
  await page.goto(`${association}/next-cycle/request`);
  await page.getByLabel("Día del desembolso").fill(on);
  await page.getByLabel("Si una reunión cae en feriado").selectOption({ label: rule });
  await page.getByLabel("Día de la asamblea").fill(on);
  const offered: Record<string, string> = {};
  for (const name of names) {
    const line = page.getByRole("group", { name: new RegExp(`^\\d+\\. ${name}$`) });
    const word = await line.getByText(/^La escalera propone/).innerText();
    const amount = /Bs\s([\d.]+,\d\d)/.exec(word)?.[1] ?? "";
    offered[name] = amount;
    await line.getByLabel("Monto que pide (Bs)").fill(amount);
    await line.getByText("Visita y cuentas de la casa").click();
    await line.getByLabel("Día de la visita").fill(on);
    await line.getByLabel("Ingresos").fill("6.000,00");
    await line.getByLabel("Gastos del negocio").fill("1.200,00");
    await line.getByLabel("Gastos de la casa").fill("600,00");
  }
  await page.getByRole("button", { name: "Enviar a aprobación" }).click();
  await expect(page.getByText("La solicitud está en espera de aprobación.")).toBeVisible();
  return offered;
}
