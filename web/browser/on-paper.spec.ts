// The fourth meeting of Las Flores held on paper: copied from its sheet with the keyboard alone, with
// a picture of it, compared by somebody else, and in the books to the coin as a phone leaves it.

import { expect, type Browser, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";
import { isSound, officeReader } from "./office-reader.ts";
import { picture } from "./picture.ts";

const WIDE = { width: 1280, height: 900 };

/** As it stands on the sheet: what each brought, in the order of the lines. */
const LINES = [
  ["Rosa", "300,00"],
  ["Carmen", "296,30"],
  ["Julia", ""],
  ["Martha", "296,30"],
  ["Elena", "296,30"],
  ["Virginia", "150"],
  ["Sonia", "296,30"],
  ["Lidia", "296,30"],
] as const;

test("a meeting held on paper is copied by keyboard, with its picture, and somebody else compares it", async ({
  browser,
  institution,
}) => {
  test.setTimeout(300_000);
  const { url, dataDir } = institution;
  const lucia = await signedIn(browser, url, "lucia");
  await openSheet(lucia);
  await head(lucia);
  await lines(lucia);
  await help(lucia);
  await cash(lucia);
  await expectAccessible(lucia, "sheet being copied");
  await lucia.setViewportSize(WIDE);
  await lucia.getByRole("button", { name: "Guardar la reunión" }).press("Enter");
  await expect(lucia.getByText("Falta que otra persona la compare").first()).toBeVisible();
  await expectAccessible(lucia, "acta of a sheet");
  await figures(browser, url);
  await knownNumber(lucia);
  const teresa = await signedIn(browser, url, "teresa");
  await compare(teresa);
  await deposit(teresa);
  expect(isSound(dataDir)).toBe(true);
});

async function signedIn(browser: Browser, url: string, login: string): Promise<Page> {
  const context = await browser.newContext({ locale: "es-BO", viewport: WIDE });
  const page = await context.newPage();
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText("Las Flores").first()).toBeVisible();
  return page;
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Las Flores" }).first().click();
  await page.getByRole("link", { name: "Reuniones" }).click();
  await page.getByRole("link", { name: "Digitar reunión en papel" }).click();
  await expect(page.getByLabel("Reunión", { exact: true })).toHaveValue(/.{36}/);
}

async function head(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.getByLabel("Número de la planilla").focus();
  await keyboard.type("LF-0004");
  await keyboard.press("Enter");
  await expect(page.getByLabel("¿Quién llevó la reunión?")).toBeFocused();
  await keyboard.type("Sara");
  await keyboard.press("Enter");
  await expect(page.getByLabel("Foto de la planilla")).toBeFocused();
  await choose(page, await picture(page, "planilla.png"));
  await expect(page.getByRole("button", { name: "Quitar la foto 1" })).toBeVisible();
}

/** The window in which a file is looked for is the computer's own. */
async function choose(page: Page, file: Awaited<ReturnType<typeof picture>>): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
}

async function lines(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.getByLabel(/^Asistencia, línea 1, Rosa/).focus();
  for (const [name, paid] of LINES) {
    await expect(page.getByLabel(new RegExp(`^Asistencia, línea \\d, ${name}`))).toBeFocused();
    if (paid === "") await keyboard.type("Falt");
    await keyboard.press("Enter");
    await keyboard.type(paid);
    await keyboard.press("Enter");
    if (name === "Rosa") await keyboard.type("9001");
    await keyboard.press("Enter");
  }
  await expect(page.getByLabel(/^N.º de recibo, línea 8/)).toHaveValue("9007");
  const written = page.getByLabel(/^Total escrito en la planilla/);
  await expect(written).toBeFocused();
  await keyboard.type("1930,50");
  await expect(page.getByText("No cuadra: Bs 1,00 de diferencia")).toBeVisible();
  await written.press("ControlOrMeta+a");
  await keyboard.type("1931,50");
  await expect(page.getByText("✓ Cuadra").first()).toBeVisible();
}

async function help(page: Page): Promise<void> {
  const add = (name: string) =>
    page.getByRole("button", { name: new RegExp(`^Anotar ayuda para ${name}`) });
  await add("Julia").press("Enter");
  await add("Julia").press("Enter");
  for (const [place, name] of ["Rosa", "Carmen", "Martha"].entries())
    await given(page, name, "50", 9008 + place);
  await add("Julia").press("Enter");
  await page.getByLabel("De dónde salió").last().focus();
  await page.keyboard.type("fondo");
  await page.getByLabel("Votos a favor").focus();
  await page.keyboard.type("7");
  await add("Virginia").press("Enter");
  for (const [place, name] of ["Elena", "Sonia", "Lidia"].entries())
    await given(page, name, null, 9011 + place);
}

/** What she gives under which receipt; null keeps what was proposed. */
async function given(
  page: Page,
  name: string,
  amount: string | null,
  receipt: number,
): Promise<void> {
  const { keyboard } = page;
  const field = page.getByLabel(new RegExp(`^Da ${name}`));
  await field.focus();
  if (amount !== null) {
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type(amount);
  }
  await keyboard.press("Enter");
  await expect(page.getByLabel(new RegExp(`^Recibo de ${name}`))).toBeFocused();
  await keyboard.type(String(receipt));
}

async function cash(page: Page): Promise<void> {
  await expect(page.getByText("Debería haber Bs 2.200,90")).toBeVisible();
  for (const turn of ["Primer conteo", "Segundo conteo"]) {
    for (const [value, quantity] of [
      ["200,00", "11"],
      ["0,50", "1"],
      ["0,20", "2"],
    ]) {
      await page.getByLabel(`${turn}: piezas de Bs ${value}`).focus();
      await page.keyboard.type(quantity ?? "");
    }
  }
  await expect(page.getByLabel("Explicación de la diferencia de caja")).toHaveCount(0);
}

/** Those of the worked example, as a phone leaves them. */
async function figures(browser: Browser, url: string): Promise<void> {
  const reader = await officeReader(browser, url);
  const { bookId } = await reader.associationNamed("Las Flores");
  const meetings = await reader.read(`/api/associations/${bookId}/meetings`);
  const fourth = meetings.find(({ number }: { number: number }) => number === 4);
  expect(fourth.hiddenArrears).toBe(1804);
  const { totals } = fourth;
  const minor = (name: string) => totals[name].minor;
  expect([minor("external"), minor("collected"), minor("covered")]).toEqual([
    "215488",
    "193150",
    "38872",
  ]);
}

async function knownNumber(page: Page): Promise<void> {
  await page.goBack();
  await expect(page.getByLabel("Reunión", { exact: true })).toHaveValue(/.{36}/);
  await page.getByLabel("Número de la planilla").focus();
  await page.keyboard.type("lf 0004");
  await expect(page.getByText("Esta planilla ya se digitó").first()).toBeVisible();
  await expectAccessible(page, "sheet known already");
}

async function compare(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^En papel\s*1/ }).click();
  await expect(page.getByRole("heading", { name: "Planilla N.º LF-0004" })).toBeVisible();
  const image = page.getByRole("img", { name: /Ver la foto/ });
  await expect(image).toHaveJSProperty("complete", true);
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(1200);
  await expectAccessible(page, "sheets to compare");
  await page.setViewportSize(WIDE);
  await page.getByRole("button", { name: "Es igual a la planilla" }).press("Enter");
  await expect(page.getByText("Nada por comparar")).toBeVisible();
}

async function deposit(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Efectivo en tránsito" }).click();
  await page
    .getByRole("button", { name: /Las Flores/ })
    .first()
    .click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Número de la boleta").fill("BOL-77");
  await choose(page, await picture(page, "boleta.png"));
  await expect(form.getByRole("button", { name: "Quitar la foto 1" })).toBeVisible();
  await form.getByRole("button", { name: "Anotar el depósito" }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole("link", { name: "Banco" }).click();
  await expect(page.getByRole("img", { name: "Ver la foto: BOL-77" })).toBeVisible();
  await expectAccessible(page, "bank with a slip's picture");
}
