// Every screen, small and wide, works for those who hear it or use a keyboard: axe finds nothing
// serious, and nothing is cut off to the side on a phone.

import { expect, type Page } from "@playwright/test";
import {
  countCash,
  DEMO_PASSWORD,
  enrol,
  openMeeting,
  receive,
  takeAlong,
  takeRoll,
  unlock,
} from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

test("the screens of the phone", async ({ page, institution }) => {
  test.setTimeout(240_000);
  await page.goto(`${institution.url}/field/`);
  await expect(page.getByLabel("Usuario")).toBeVisible();
  await expectAccessible(page, "door");
  await enrol(page, institution.url, "lucia");
  await expectAccessible(page, "home");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Escriba su PIN" })).toBeVisible();
  await expectAccessible(page, "pin");
  await unlock(page);
  await takeAlong(page, "Las Flores");
  await page
    .getByRole("article")
    .filter({ hasText: "Las Flores" })
    .getByRole("link", { name: "Abrir" })
    .click();
  await expectAccessible(page, "planned meeting");
  await page.getByRole("link", { name: "Volver" }).click();
  await openMeeting(page, "Las Flores");
  await expectAccessible(page, "open meeting");
  await page.getByRole("link", { name: /Lista/ }).click();
  await expectAccessible(page, "roll");
  await page.getByRole("link", { name: "Volver" }).click();
  await takeRoll(page, ["Julia"]);
  await page.getByRole("link", { name: /Rosa/ }).click();
  await page.getByLabel("Cuánto trae").fill("300");
  await expectAccessible(page, "payment");
  await page.getByRole("button", { name: /^Recibir/ }).click();
  await expect(page.getByText("Guardado en este teléfono")).toBeVisible();
  await expectAccessible(page, "receipt");
  await page.getByRole("link", { name: "Seguir con los pagos" }).click();
  await receive(page, "Virginia", "150");
  await expectAccessible(page, "payments");
  await page.getByRole("link", { name: /Siguiente: Faltantes/ }).click();
  await expectAccessible(page, "shortfalls");
  await page.getByRole("link", { name: /Siguiente: Devolver/ }).click();
  await expectAccessible(page, "count");
  await countCash(page, { "200,00": 2 });
  await expect(page.getByRole("heading", { name: "Segundo conteo" })).toBeVisible();
  await countCash(page, { "200,00": 2 });
  await expectAccessible(page, "agreements");
  await page.getByRole("button", { name: "Guardar acuerdos" }).click();
  await expect(page.getByText("Huella en el acta de papel").first()).toBeVisible();
  await expectAccessible(page, "acta");
  await page.getByRole("link", { name: /Bandeja de envío/ }).click();
  await expectAccessible(page, "tray");
});

test("the screens of the office", async ({ page, institution }) => {
  test.setTimeout(240_000);
  await sendDamaged(page, institution.url);
  await page.goto(`${institution.url}/office/`);
  await expect(page.getByLabel("Usuario")).toBeVisible();
  await expectAccessible(page, "sign-in");
  await page.getByLabel("Usuario").fill("teresa");
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText("Nueva Esperanza").first()).toBeVisible();
  await expectAccessible(page, "branch");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("link", { name: "Mujeres de Altura" }).first().click();
  await expect(page.getByText("Asunta Kantuta Ramos").first()).toBeVisible();
  await expectAccessible(page, "members");
  for (const tab of ["Cobertura", "Cuenta interna", "Libros", "Cambios", "Reuniones"]) {
    await visit(page, tab);
    await expectAccessible(page, tab);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page
    .getByRole("main")
    .getByRole("link", { name: /Reunión 1|^1$|^1\b/ })
    .first()
    .click();
  await expect(page.getByText("Asunta Kantuta Ramos").first()).toBeVisible();
  await expectAccessible(page, "acta");
  for (const place of [
    "Interesadas",
    "La semana",
    "Mora",
    "Efectivo en tránsito",
    "Caja",
    "Por revisar",
    "Por aprobar",
    "Cierres",
    "Dispositivos",
  ]) {
    await visit(page, place);
    await expectAccessible(page, place);
  }
  await deposit(page);
  await visit(page, "Por revisar");
  await page.getByText("Ver lo que llegó").click();
  await expect(page.getByText(/^\{"damaged"/)).toBeVisible();
  await expectAccessible(page, "unread");
});

/** The cash of Las Flores' last meeting goes to the bank and is no longer in transit. */
async function deposit(page: Page): Promise<void> {
  await visit(page, "Efectivo en tránsito");
  const button = page.getByRole("button", { name: /^Depósito de Las Flores/ });
  await expect(button).toHaveCount(1);
  await button.click();
  await page.getByLabel("Número de la boleta").fill("BOL-4711");
  await expectAccessible(page, "deposit");
  await page.getByRole("button", { name: "Anotar el depósito" }).click();
  await expect(button).toHaveCount(0);
  await visit(page, "Banco");
  await page.getByRole("button", { name: "Anotar línea del extracto" }).click();
  await page.getByLabel("Cuenta bancaria").fill("1-4711");
  await page.getByLabel("Glosa o referencia").fill("DEP 4711");
  await page.getByLabel("Monto").fill("2154,88");
  await expectAccessible(page, "statement");
  await page.getByRole("button", { name: "Anotar", exact: true }).click();
  await page.getByRole("button", { name: "Cerrar" }).last().click();
  await expectAccessible(page, "bank");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Confirmar la boleta BOL-4711" }).click();
  await expectAccessible(page, "confirm deposit");
  await page.getByRole("dialog").getByRole("button", { name: "Confirmar" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("otra persona");
  await page.getByRole("dialog").getByRole("button", { name: "Cancelar" }).click();
}

/** A record that no book can take, so that the tray shows one. */
async function sendDamaged({ request }: Page, url: string): Promise<void> {
  const who = { login: "lucia", password: DEMO_PASSWORD, label: "Teléfono dañado" };
  const enrolled = await request.post(`${url}/api/field/enrolments`, { data: who });
  const { deviceId, token } = (await enrolled.json()) as { deviceId: string; token: string };
  const headers = { authorization: `Device ${deviceId}:${token}` };
  const damaged = { envelopes: [{ damaged: "x".repeat(300) }] };
  expect((await request.post(`${url}/api/commands`, { headers, data: damaged })).status()).toBe(
    200,
  );
}

async function visit(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  // What waits for a person is counted beside the name.
  await page
    .getByRole("link", { name: new RegExp(`^${name}( ?\\d+)?$`) })
    .first()
    .click();
  await page.waitForLoadState("networkidle");
}
