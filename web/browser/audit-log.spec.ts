// The auditor looks at the log: what others did is there, what was refused too, and so is she.

import { expect } from "@playwright/test";
import { DEMO_PASSWORD } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";
import { isSound } from "./office-reader.ts";

test("an auditor sees who did, saw and was refused what", async ({ page, institution }) => {
  test.setTimeout(120_000);
  const { url, dataDir } = institution;
  const wrong = { login: "norma", password: "quinua-y-canahua" };
  expect((await page.request.post(`${url}/api/session`, { data: wrong })).status()).toBe(401);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill("ines");
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.getByRole("link", { name: "Las Flores" }).first().click();
  await expect(page.getByRole("heading", { name: "Las Flores" })).toBeVisible();
  await page.getByRole("link", { name: "Bitácora" }).click();
  await expect(page.getByText(/El ancla \d+, .* coincide con el eslabón/)).toBeVisible();
  const rows = page.getByRole("row");
  await expect(rows.filter({ hasText: "Ver una asociación" }).first()).toContainText("Las Flores");
  await expect(rows.filter({ hasText: "sobre Norma Arce Medina" })).toContainText("no se permitió");
  await expectAccessible(page, "audit log");
  await page.getByLabel("Clase").selectOption("command");
  await page.getByLabel("Persona").selectOption({ label: "Teresa Rojas Soliz" });
  await expect(rows.filter({ hasText: "Proponer un cambio" }).first()).toBeVisible();
  await expect(rows.filter({ hasText: "Recibir un pago" })).toHaveCount(0);
  expect(isSound(dataDir)).toBe(true);
});
