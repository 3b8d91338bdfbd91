// Section 2 of the first day: the asesora writes down, the branch manager founds.

import { expect, type Page } from "@playwright/test";
import type { Book } from "#web/browser/by-the-book.ts";
import { GROUP, MET, WOMEN } from "./women.ts";

export async function founding(book: Book, carla: Page, bertha: Page): Promise<void> {
  await book.touch(carla, "Menú");
  await book.touch(carla, "Interesadas");
  await meet(book, carla);
  await enrol(book, carla);
  await chooseAndSit(book, carla);
  await teachAndConstitute(book, carla);
  await bertha.goto(carla.url());
  await book.touch(bertha, "Fundar la asociación");
  await expect(bertha.getByRole("heading", { name: GROUP })).toBeVisible();
}

async function meet(book: Book, carla: Page): Promise<void> {
  const form = carla.getByRole("dialog");
  await book.touch(carla, "Anotar una asamblea");
  await form.getByLabel("Lugar").fill("Mercado Rodríguez");
  await form.getByLabel("Cuántas vinieron").fill("20");
  await form.getByRole("button", { name: "Anotar" }).click();
  await expect(form).toBeHidden();
  for (const name of MET) {
    await book.touch(carla, "Anotar una interesada");
    await form.getByLabel("Su nombre, como lo dice ella").fill(name);
    await form.getByRole("button", { name: "Anotar" }).click();
    await expect(form).toBeHidden();
  }
  for (const name of MET) await carla.getByLabel(name).check();
  await book.field(carla, "Nombre de la asociación, por ahora").fill(GROUP);
  await book.touch(carla, "Formar con las … marcadas");
}

async function enrol(book: Book, carla: Page): Promise<void> {
  for (const [index, name] of WOMEN.entries()) {
    const isMet = MET.some((known) => known === name);
    await book.touch(carla, isMet ? "Inscribir" : "Inscribir a otra mujer");
    if (!isMet) {
      const [given = "", family = ""] = name.split(" ");
      await carla.getByLabel("Primer nombre").fill(given);
      await carla.getByLabel("Primer apellido").fill(family);
    }
    await book.field(carla, "O solo el año").fill(String(1979 + index));
    await carla.getByLabel("Sí lee").check();
    await book.touch(carla, "Guardar");
    await book.reads(carla, "Qué falta para fundar");
  }
}

async function chooseAndSit(book: Book, carla: Page): Promise<void> {
  await book.touch(carla, "2. Se eligen");
  for (const _ of WOMEN) {
    await book.touch(carla, "Le toca a …");
    const yes = carla.getByRole("radio", { name: "Sí" });
    await expect(yes).toHaveCount(WOMEN.length - 1);
    for (const answer of await yes.all()) await answer.check();
    await book.touch(carla, "Guardar mis respuestas");
    await expect(yes).toHaveCount(0);
  }
  await book.touch(carla, "3. Grupos");
  for (const [index, name] of WOMEN.entries()) {
    const seat = carla.getByLabel(name, { exact: true });
    await seat.selectOption({ label: index < 4 ? "Grupo A" : "Grupo B" });
  }
  await book.touch(carla, "Guardar los grupos");
  await expect(carla.getByText("Los grupos quedaron guardados.")).toBeVisible();
}

async function teachAndConstitute(book: Book, carla: Page): Promise<void> {
  await book.touch(carla, "4. Capacitación");
  await book.touch(carla, "Anotar la sesión 1");
  for (const next of [2, 3, 4]) {
    await expect(book.field(carla, "Día").first()).not.toHaveValue("");
    await book.touch(carla, "Vinieron todas");
    await book.touch(carla, "Guardar la sesión");
    const another = carla.getByRole("button", { name: `Anotar la sesión ${next}` });
    await expect(another).toBeVisible();
    if (next < 4) await another.click();
  }
  await book.reads(carla, "Nada falta para la reunión de constitución");
  await book.touch(carla, "5. Constitución");
  await book.field(carla, "Dónde se reúnen").fill("Sede vecinal, puerta verde");
  await expect(book.field(carla, "Día de la reunión de constitución")).not.toHaveValue("");
  for (const [index, post] of ["Presidenta", "Secretaria", "Tesorera"].entries()) {
    const field = carla.getByRole("group", { name: post });
    const name = WOMEN[index] ?? "";
    await book.field(field, "Añadir una candidata").selectOption({ label: name });
    await field.getByLabel(`Votos de ${name}`).fill("8");
  }
  for (const article of await book.field(carla, "A favor").all()) await article.fill("8");
  const signs = await book.field(carla, "Firma").all();
  for (const sign of signs.slice(1)) await sign.check();
  await book.field(carla, "Huella").first().check();
  await book.touch(carla, "Guardar la reunión");
  await expect(carla.getByText("La funda otra persona")).toBeVisible();
}
