// Twelve women met at a market become an association: Lucía writes it down, Teresa founds it.

import { expect, type Page } from "@playwright/test";
import type { Day } from "#core/time/day.ts";

export const GROUP = "Flor de Altura";

export const WOMEN = [
  "Ana",
  "Berta",
  "Celia",
  "Dora",
  "Elsa",
  "Flora",
  "Gloria",
  "Hilda",
  "Irma",
  "Juana",
  "Karina",
  "Luisa",
] as const;

const FAMILY = "Mamani";
const MET = WOMEN.slice(0, 3);

export function nameOf(given: string): string {
  return `${given} ${FAMILY}`;
}

/** The path of the association that came of it. */
export async function bringTogether(
  lucia: Page,
  teresa: Page,
  url: string,
  on: Day,
): Promise<string> {
  await meet(lucia, url);
  await writeDown(lucia);
  await chooseEachOther(lucia);
  await seat(lucia);
  await teach(lucia, on);
  await constitute(lucia, on);
  const { pathname } = new URL(lucia.url());
  await teresa.goto(`${url}${pathname}`);
  await teresa.getByRole("button", { name: "Fundar la asociación" }).click();
  await expect(teresa).toHaveURL(/\/associations\//);
  await expect(teresa.getByRole("heading", { name: GROUP })).toBeVisible();
  return new URL(teresa.url()).pathname.split("/").at(-1) ?? "";
}

async function meet(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByRole("link", { name: "Interesadas" }).click();
  await page.getByRole("button", { name: "Anotar una asamblea" }).click();
  await page.getByLabel("Lugar").fill("Feria 16 de Julio");
  await page.getByLabel("Cuántas vinieron").fill("40");
  await page.getByRole("button", { name: "Anotar la asamblea" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const given of MET) {
    await page.getByRole("button", { name: "Anotar una interesada" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Su nombre, como lo dice ella").fill(nameOf(given));
    await dialog.getByLabel("Zona o barrio").fill("16 de Julio");
    await dialog.getByLabel("Asamblea").selectOption({ index: 1 });
    await dialog.getByRole("button", { name: "Anotar", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  for (const given of MET) await page.getByLabel(nameOf(given)).check();
  await page.getByLabel("Nombre de la asociación, por ahora").fill(GROUP);
  await page.getByRole("button", { name: "Formar con las 3 marcadas" }).click();
  await expect(page.getByRole("heading", { name: GROUP })).toBeVisible();
}

async function writeDown(page: Page): Promise<void> {
  for (const [index, given] of WOMEN.entries()) {
    const isMet = index < MET.length;
    const link = isMet ? `Inscribir a ${nameOf(given)}` : "Inscribir a otra mujer";
    await page.getByRole("link", { name: link }).click();
    if (isMet) {
      await expect(page.getByLabel("Primer apellido")).toHaveValue(FAMILY);
    } else {
      await page.getByLabel("Primer nombre").fill(given);
      await page.getByLabel("Primer apellido").fill(FAMILY);
    }
    await page.getByLabel("O solo el año").fill("1985");
    await page.getByLabel("Número de CI").fill(String(5_000_001 + index * 7_919));
    await page.getByLabel("No lee; se le lee en voz alta").check();
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByRole("heading", { name: "Mujeres inscritas" })).toBeVisible();
  }
  await expect(page.getByText("con 12 mujeres inscritas")).toBeVisible();
}

async function chooseEachOther(page: Page): Promise<void> {
  await page.getByRole("link", { name: "2. Se eligen" }).click();
  for (const _ of WOMEN) {
    await page
      .getByRole("button", { name: /^Le toca a/ })
      .first()
      .click();
    const yes = page.getByRole("radio", { name: "Sí" });
    await expect(yes).toHaveCount(WOMEN.length - 1);
    for (const answer of await yes.all()) await answer.check();
    await page.getByRole("button", { name: "Guardar mis respuestas" }).click();
    await expect(page.getByRole("heading", { name: "Cada una responde" })).toBeVisible();
  }
}

async function seat(page: Page): Promise<void> {
  await page.getByRole("link", { name: "3. Grupos" }).click();
  for (const [index, given] of WOMEN.entries()) {
    const label = index < WOMEN.length / 2 ? "Grupo A" : "Grupo B";
    await page.getByLabel(nameOf(given), { exact: true }).selectOption({ label });
  }
  await page.getByRole("button", { name: "Guardar los grupos" }).click();
  await expect(page.getByText("Los grupos quedaron guardados.")).toBeVisible();
}

async function teach(page: Page, on: Day): Promise<void> {
  await page.getByRole("link", { name: "4. Capacitación" }).click();
  for (const number of [1, 2, 3]) {
    await page.getByRole("button", { name: `Anotar la sesión ${number}` }).click();
    await page.getByLabel("Día", { exact: true }).fill(on);
    await page.getByRole("button", { name: "Vinieron todas" }).click();
    await page.getByRole("button", { name: "Guardar la sesión" }).click();
    await expect(page.getByRole("button", { name: `Corregir la sesión ${number}` })).toBeVisible();
  }
  await expect(page.getByText("Nada falta para la reunión de constitución.")).toBeVisible();
}

async function constitute(page: Page, on: Day): Promise<void> {
  await page.getByRole("link", { name: "5. Constitución" }).click();
  await page.getByLabel("Dónde se reúnen").fill("Sede vecinal, frente a la cancha");
  await page.getByLabel("Día de la reunión de constitución").fill(on);
  const elected = { Presidenta: "Ana", Secretaria: "Berta", Tesorera: "Luisa" };
  for (const [post, given] of Object.entries(elected)) {
    const field = page.getByRole("group", { name: post });
    await field.getByLabel("Añadir una candidata").selectOption({ label: nameOf(given) });
    await field.getByLabel(`Votos de ${nameOf(given)}`).fill("11");
    await expect(field.getByText(`Elegida: ${nameOf(given)}`)).toBeVisible();
  }
  for (const article of await page.getByLabel("A favor").all()) await article.fill("12");
  for (const mark of await page.getByRole("radio", { name: "Firma" }).all()) await mark.check();
  await page.getByRole("button", { name: "Guardar la reunión" }).click();
  await expect(page.getByText("La funda otra persona")).toBeVisible();
}
