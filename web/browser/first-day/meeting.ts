// Section 5 of the first day: the first meeting, from the roll to the closed acta.

import { expect, type Page } from "@playwright/test";
import type { Book } from "#web/browser/by-the-book.ts";
import { WOMEN } from "./women.ts";

export async function meeting(book: Book, phone: Page): Promise<void> {
  await book.touch(phone, "Actualizar agenda");
  await book.touch(phone, "Llevar a la reunión");
  await book.touch(phone, "Abrir");
  await expect(book.field(phone, "Día de la reunión")).not.toHaveValue("");
  await book.touch(phone, "Abrir la reunión");
  await phone.getByRole("link", { name: /Lista/ }).click();
  await book.reads(phone, "Lista");
  await book.touch(phone, "Guardar lista");
  await book.reads(phone, "Pagos");
  for (const name of WOMEN.slice(0, -1)) {
    await phone.getByRole("link", { name: new RegExp(name) }).click();
    await book.touch(phone, "Justo Bs …");
    await book.touch(phone, "Recibir");
    await book.touch(phone, "Seguir con los pagos");
  }
  await phone.getByRole("link", { name: new RegExp(WOMEN.at(-1) ?? "") }).click();
  await book.touch(phone, "Hoy no trae nada");
  await phone.getByRole("link", { name: /Siguiente: Faltantes/ }).click();
  await book.reads(phone, "Faltantes");
  await book.touch(phone, "No se acordó: siguiente paso");
  await phone.getByRole("button", { name: /^Anotar Bs/ }).click();
  await phone.getByRole("link", { name: /Siguiente: Devolver/ }).click();
  await book.reads(phone, "Devolver y arqueo");
  for (const turn of ["Primer conteo", "Segundo conteo"]) {
    await expect(phone.getByRole("heading", { name: turn })).toBeVisible();
    await phone.getByLabel("Cantidad de Bs 200,00", { exact: true }).fill("7");
    await book.touch(phone, "Guardar conteo");
  }
  await book.reads(phone, "Acuerdos");
  await phone.getByLabel("Acuerdo 1").fill("Traer los sueltos justos");
  await book.touch(phone, "Guardar acuerdos");
  await book.reads(phone, "Acta y cierre");
  await book.field(phone, "Explicación de la diferencia").fill("No había sueltos");
  for (const post of ["Presidenta", "Secretaria", "Tesorera"]) await book.reads(phone, post);
  for (const thumb of await phone.getByLabel("Huella en el acta de papel").all())
    await thumb.check();
  await book.touch(phone, "Cerrar la reunión");
  await book.reads(phone, "Reunión cerrada");
  await phone.getByRole("link", { name: /Bandeja de envío/ }).click();
  await book.touch(phone, "Enviar ahora");
  await book.reads(phone, "Todo enviado");
}
