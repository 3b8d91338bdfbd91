// An institution from nothing: whoever started it sets it up, hires a branch manager and an
// asesora, and cuts off whoever leaves.

import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";
import { codeIn } from "./life/people.ts";

const OWN = "papa-lisa-y-locoto";

test.use({ viewport: { width: 1280, height: 800 }, locale: "es-BO" });

test("an empty institution is set up, gets its people, and cuts off a leaver", async ({
  page,
  empty,
  browser,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${empty.url}/office/`);
  await expect(page.getByRole("heading", { name: "Una institución nueva" })).toBeVisible();
  await expectAccessible(page, "set-up");
  await setUp(page, await codeIn(empty.printed));
  await expect(page.getByRole("heading", { name: "Personas" })).toBeVisible();
  const teresa = await hire(page, "Teresa Rojas", "teresa", "branchManager");
  await expectAccessible(page, "people");
  await page.setViewportSize({ width: 1280, height: 800 });
  const elsewhere = await browser.newContext({ locale: "es-BO" });
  const hers = await elsewhere.newPage();
  await signIn(hers, empty.url, "teresa", teresa);
  await expect(hers.getByRole("heading", { name: "Su contraseña" })).toBeVisible();
  await expectAccessible(hers, "first password");
  await hers.setViewportSize({ width: 1280, height: 800 });
  await hers.getByLabel("La que tiene ahora").fill(teresa);
  await hers.getByLabel("La nueva").fill(OWN);
  await hers.getByRole("button", { name: "Cambiarla" }).click();
  await expect(hers.getByText("Todavía no hay asociaciones")).toBeVisible();
  await page.getByRole("button", { name: "Suspender a Teresa Rojas" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Suspender" }).click();
  await expect(page.getByText("Suspendida")).toBeVisible();
  await hers.getByRole("link", { name: "Nueva asociación" }).click();
  await hers.reload();
  await expect(hers.getByLabel("Usuario")).toBeVisible();
  await page.getByRole("link", { name: "Centros focales" }).click();
  await expect(page.getByText("Centro Focal Río Seco").first()).toBeVisible();
  await expectAccessible(page, "branches");
});

async function setUp(page: Page, code: string): Promise<void> {
  await page.getByLabel("Clave de apertura").fill(code);
  await page.getByLabel("Nombre del primer centro focal").fill("Centro Focal Río Seco");
  await page.getByLabel("Su nombre").fill("Olga Peredo");
  await page.getByLabel("Su usuario").fill("olga");
  await page.getByLabel("Su documento de identidad").fill("1234567 LP");
  await page.getByLabel("Su contraseña").fill(OWN);
  await page.getByRole("button", { name: "Empezar" }).click();
}

/** The password she is given for the first time. */
async function hire(page: Page, name: string, login: string, role: string): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Nueva persona" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre", { exact: true }).fill(name);
  await dialog.getByLabel("Usuario").fill(login);
  await dialog.getByLabel("Su documento de identidad").fill(`${login}-765`);
  await dialog.getByLabel("Cargo").selectOption(role);
  await dialog.getByLabel("Centro Focal Río Seco").check();
  await dialog.getByRole("button", { name: "Nueva persona" }).click();
  const given = page.locator(".secret");
  await expect(given).toBeVisible();
  await expectAccessible(page, "given password");
  const password = await given.innerText();
  await page.getByRole("button", { name: "Ya se la dije" }).click();
  return password;
}

async function signIn(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
}
