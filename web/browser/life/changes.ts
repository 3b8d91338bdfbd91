// What changes in the middle of a cycle: an asesora proposes, other people read it and approve.

import { expect } from "@playwright/test";
import type { Day } from "#core/time/day.ts";
import type { Staff } from "./people.ts";
import { nameOf } from "./forming.ts";

export type Exit = {
  readonly given: string;
  readonly kind: "Expulsión votada" | "Fallecimiento";
  readonly on: Day;
  /** Who take over what she owes. */
  readonly takers: readonly string[];
};

/** Lucía proposes that she leaves; those who may approve do, and it is done. */
export async function leaves(staff: Staff, association: string, exit: Exit): Promise<void> {
  const { lucia } = staff;
  await lucia.goto(`${association}/changes`);
  await lucia.getByRole("button", { name: "Registrar salida" }).click();
  const form = lucia.getByRole("dialog");
  const name = nameOf(exit.given);
  await form.getByLabel("Socia").first().selectOption({ label: name });
  await form.getByLabel("Cómo sale").selectOption({ label: exit.kind });
  await form.getByLabel("Desde").fill(exit.on);
  if (exit.kind === "Expulsión votada") {
    await form.getByLabel("Votos a favor").fill("10");
    await form.getByLabel("Votos en contra").fill("1");
    for (const taker of exit.takers) await form.getByLabel(nameOf(taker)).check();
    await form.getByLabel("Todas las demás socias están de acuerdo").check();
  } else {
    await form.getByLabel("Nombres de la heredera o el heredero").fill("Rosa");
  }
  await form.getByRole("button", { name: "Proponer" }).click();
  await expect(lucia.getByRole("button", { name: "Retirar" })).toBeVisible();
  await approvedBy(staff);
  await lucia.reload();
  await expect(lucia.getByText(`Salida de ${name}`)).toBeVisible();
  await expect(lucia.getByRole("button", { name: "Retirar" })).toHaveCount(0);
  await expect(lucia.getByText("Aprobado, pero ya no se pudo hacer")).toHaveCount(0);
}

/** As many as the country asks for: the manager first, then finance where two are needed. */
async function approvedBy({ teresa, norma }: Staff): Promise<void> {
  for (const page of [teresa, norma]) {
    await page.goto(new URL("/office/proposals", page.url()).href);
    await expect(page.getByRole("heading", { name: "Por aprobar" })).toBeVisible();
    const yes = page.getByRole("button", { name: "Aprobar", exact: true });
    const waits = page.getByText("Nada espera su aprobación");
    await expect(yes.or(waits).first()).toBeVisible();
    if (await waits.isVisible()) return;
    await yes.click();
    await expect(yes).toHaveCount(0);
  }
}

/** The women can no longer come on the day they used to. */
export async function meetOn(staff: Staff, association: string, firstOn: Day): Promise<void> {
  const { lucia } = staff;
  await lucia.goto(`${association}/changes`);
  await lucia.getByRole("button", { name: "Cambiar día de reunión" }).click();
  const form = lucia.getByRole("dialog");
  await form.getByLabel("Primera reunión en el día nuevo").fill(firstOn);
  await form.getByRole("button", { name: "Proponer" }).click();
  await expect(lucia.getByRole("button", { name: "Retirar" })).toBeVisible();
  await approvedBy(staff);
  await lucia.reload();
  await expect(lucia.getByText("Reunirse otro día de la semana")).toBeVisible();
  await expect(lucia.getByText("Aprobado, pero ya no se pudo hacer")).toHaveCount(0);
}
