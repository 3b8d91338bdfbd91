// Sections 3 and 4 of the first day: what they ask for is approved and paid out on the phone.

import { expect, type Page } from "@playwright/test";
import type { Book } from "#web/browser/by-the-book.ts";
import { OWN_PASSWORD } from "./opening.ts";
import { GROUP, WOMEN } from "./women.ts";

const PIN = "274916";

export async function asking(book: Book, carla: Page, bertha: Page): Promise<void> {
  await carla.getByRole("button", { name: "Menú" }).click();
  await book.touch(carla, "Mi centro focal");
  await carla.getByRole("link", { name: GROUP }).click();
  await book.touch(carla, "Próximo ciclo");
  await book.touch(carla, "Escribir la solicitud");
  for (const day of ["Día del desembolso", "Día de la asamblea"]) {
    await expect(book.field(carla, day)).not.toHaveValue("");
  }
  await expect(book.field(carla, "En cuántas reuniones se paga")).toHaveValue("12");
  for (const name of WOMEN) {
    const line = carla.getByRole("group", { name: new RegExp(name) });
    await book.field(line, "Monto que pide (Bs)").fill("2000");
    await line.getByText("Visita y cuentas de la casa").click();
    await book.reads(line, "Visita y cuentas de la casa");
    const today = await carla.getByLabel("Día de la asamblea").inputValue();
    await book.field(line, "Día de la visita").fill(today);
    await line.getByLabel("Ingresos").fill("1500");
    await line.getByLabel("Gastos de la casa").fill("500");
  }
  await book.touch(carla, "Enviar a aprobación");
  await book.touch(carla, "Escribirla de nuevo");
  const sent = carla.getByLabel("Monto que pide (Bs)");
  await expect(sent.first()).toHaveValue("2.000,00");
  await expect(carla.getByLabel("Ingresos").last()).toHaveValue("1.500,00");
  await sent.first().fill("1800");
  await book.touch(carla, "Enviar a aprobación");
  await expect(carla.getByText("La solicitud está en espera")).toBeVisible();
  await book.touch(bertha, "Próximo ciclo");
  await book.touch(bertha, "Ver y aprobar");
  await book.touch(bertha, "Aprobar");
  await book.reads(bertha, "Lo aprobado");
}

export async function paying(book: Book, phone: Page): Promise<void> {
  await phone.getByLabel("Usuario").fill("carla");
  await phone.getByLabel("Contraseña").fill(OWN_PASSWORD);
  await book.field(phone, "PIN de 6 números").fill(PIN);
  await phone.getByLabel("Repita el PIN").fill(PIN);
  await book.touch(phone, "Entrar");
  await book.reads(phone, "Mis reuniones");
  await book.touch(phone, "Llevar al desembolso");
  await book.reads(phone, "En este teléfono");
  await book.touch(phone, "Abrir");
  await book.touch(phone, "Empezar el desembolso");
  for (const [index, name] of WOMEN.entries()) {
    await phone.getByRole("link", { name: new RegExp(name) }).click();
    await book.reads(phone, "Hoja resumen");
    await book.field(phone, "Se le leyó la hoja resumen en voz alta y la acepta").check();
    await book.field(phone, "Se miró su carnet y es ella").check();
    for (const [turn, witness] of (["Testiga 1", "Testiga 2"] as const).entries()) {
      const label = WOMEN[(index + 1 + turn) % WOMEN.length] ?? "";
      await book.field(phone, witness).selectOption({ label });
    }
    await book.field(phone, "Huella en el acta de papel").check();
    await book.touch(phone, "Entregar Bs …");
    await expect(phone.getByRole("heading", { name: "Desembolso" })).toBeVisible();
  }
  await book.touch(phone, "Firmar y cerrar");
  await expect(phone.getByRole("button", { name: "Cerrar el desembolso" })).toBeDisabled();
  for (const thumb of await phone.getByLabel("Huella en el acta de papel").all())
    await thumb.check();
  await book.touch(phone, "Cerrar el desembolso");
  await expect(phone.getByText("Primera reunión")).toBeVisible();
  await phone.getByRole("link", { name: "Volver" }).click();
}
