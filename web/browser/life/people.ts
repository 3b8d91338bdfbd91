// The institution opens and gets its people: whoever started it sets it up, hires, and each chooses
// a password of her own.

import { expect, type Browser, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#web/browser/asesora.ts";

const BRANCH = "Centro Focal Río Seco";

const WIDE = { width: 1280, height: 900 };

const HIRED = [
  { name: "Lucía Quisbert", login: "lucia", role: "asesora" },
  { name: "Teresa Rojas", login: "teresa", role: "branchManager" },
  { name: "Norma Vargas", login: "norma", role: "countryFinance" },
  { name: "Pilar Choque", login: "pilar", role: "cashier" },
] as const;

export type Login = (typeof HIRED)[number]["login"];

/** The office of each, signed in and ready. */
export type Staff = Readonly<Record<Login, Page>>;

export async function openInstitution(
  browser: Browser,
  page: Page,
  url: string,
  printed: () => string,
): Promise<Staff> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Clave de apertura").fill(await codeIn(printed));
  await page.getByLabel("Nombre del primer centro focal").fill(BRANCH);
  await page.getByLabel("Su nombre").fill("Olga Peredo");
  await page.getByLabel("Su usuario").fill("olga");
  await page.getByLabel("Su documento de identidad").fill("1234567 LP");
  await page.getByLabel("Su contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Empezar" }).click();
  await expect(page.getByRole("heading", { name: "Personas" })).toBeVisible();
  const offices: Page[] = [];
  for (const hired of HIRED) {
    offices.push(await firstSignIn(browser, url, hired.login, await hire(page, hired)));
  }
  const [lucia, teresa, norma, pilar] = offices as [Page, Page, Page, Page];
  return { lucia, teresa, norma, pilar };
}

/** It is printed a moment after the institution answers. */
export async function codeIn(printed: () => string): Promise<string> {
  const code = () => /with the code (\S+)/.exec(printed())?.[1] ?? "";
  await expect.poll(code).not.toBe("");
  return code();
}

async function hire(page: Page, { name, login, role }: (typeof HIRED)[number]): Promise<string> {
  await page.getByRole("button", { name: "Nueva persona" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre", { exact: true }).fill(name);
  await dialog.getByLabel("Usuario").fill(login);
  await dialog.getByLabel("Su documento de identidad").fill(`${login}-765`);
  await dialog.getByLabel("Cargo").selectOption(role);
  await dialog.getByLabel(BRANCH).check();
  await dialog.getByRole("button", { name: "Nueva persona" }).click();
  const password = await page.locator(".secret").innerText();
  await page.getByRole("button", { name: "Ya se la dije" }).click();
  return password;
}

async function firstSignIn(
  browser: Browser,
  url: string,
  login: string,
  given: string,
): Promise<Page> {
  const context = await browser.newContext({ locale: "es-BO", viewport: WIDE });
  const page = await context.newPage();
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(given);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.getByLabel("La que tiene ahora").fill(given);
  await page.getByLabel("La nueva").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Cambiarla" }).click();
  await expect(page.getByText("Todavía no hay asociaciones")).toBeVisible();
  return page;
}
