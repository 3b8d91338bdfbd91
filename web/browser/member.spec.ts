// A woman is given her card in the office and looks at her own figures on a borrowed phone: she
// chooses her PIN, hears what she owes, reads the acta, leaves, and nothing of her stays behind.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import type { GivenAccess } from "#core/wire/member.ts";
import { DEMO_PASSWORD } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

const PIN = "480213";
const WRONG = "739152";

test.use({ locale: "es-BO" });

test("a woman sees her own figures and leaves no trace of them", async ({
  page,
  institution,
  browser,
}) => {
  test.setTimeout(180_000);
  const { address, code } = await giveAccess(page, institution.url);
  const context = await borrowed(browser, true);
  const phone = await context.newPage();
  await phone.goto(`${institution.url}/member/`);
  await expect(phone.getByText("Apunte la cámara")).toBeVisible();
  await seen(phone, "without a card");
  await phone.goto("about:blank");
  await phone.goto(address);
  await expect(phone.getByLabel("Su PIN")).toBeVisible();
  expect(phone.url()).toBe(`${institution.url}/member/`);
  await seen(phone, "door");
  await choosePin(phone, code);
  await expect(phone.getByRole("heading", { name: /^Buenas,/ })).toBeVisible();
  await expect(phone.getByRole("button", { name: /^Reunión/ }).first()).toBeVisible();
  await seen(phone, "figures");
  await expect(phone.getByText("De mi préstamo falta pagar")).toBeVisible();
  await phone.getByRole("button", { name: "Oír: Lo que debo" }).click();
  expect(await phone.evaluate("window.heard")).toMatch(/^De su préstamo debe Bs/);
  await phone
    .getByRole("button", { name: /^Reunión/ })
    .first()
    .click();
  await expect(phone.getByRole("heading", { name: /^Acta de la reunión/ })).toBeVisible();
  await seen(phone, "acta");
  await phone.getByRole("button", { name: "Volver" }).click();
  await phone.getByRole("button", { name: "Cambiar a inglés" }).click();
  await expect(phone.getByRole("heading", { name: "What I owe" })).toBeVisible();
  await phone.getByRole("button", { name: "Leave" }).click();
  await expect(phone.getByText("Apunte la cámara")).toBeVisible();
  await nothingLeft(phone, context);
});

test("a page nobody touches closes itself, and a phone without a voice offers none", async ({
  page,
  institution,
  browser,
}) => {
  test.setTimeout(120_000);
  const { address, code } = await giveAccess(page, institution.url);
  const context = await borrowed(browser, false);
  const phone = await context.newPage();
  await phone.clock.install();
  await phone.goto(address);
  await choosePin(phone, code);
  await expect(phone.getByRole("heading", { name: "Lo que ahorré" })).toBeVisible();
  await expect(phone.getByRole("button", { name: /Oír/ })).toHaveCount(0);
  await phone.clock.fastForward("03:10");
  await expect(phone.getByText("Apunte la cámara")).toBeVisible();
  await nothingLeft(phone, context);
});

test("wrong numbers close the door, also to the right one", async ({
  page,
  institution,
  browser,
}) => {
  test.setTimeout(120_000);
  const { address, code } = await giveAccess(page, institution.url);
  const phone = await (await borrowed(browser, true)).newPage();
  await phone.goto(address);
  await choosePin(phone, code);
  await phone.getByRole("button", { name: "Salir" }).click();
  await expect(phone.getByText("Apunte la cámara")).toBeVisible();
  await phone.goto("about:blank");
  await phone.goto(address);
  for (const pin of [WRONG, WRONG, WRONG, WRONG, WRONG, PIN]) {
    await phone.getByLabel("Su PIN").fill(pin);
    await phone.getByRole("button", { name: "Entrar" }).click();
    await expect(phone.getByRole("alert")).toContainText("No es ese número");
    await expect(phone.getByLabel("Su PIN")).toHaveValue("");
  }
  await seen(phone, "refused");
});

/** In the office, on the page of the association's women; the address is what the QR holds. */
async function giveAccess(page: Page, url: string): Promise<GivenAccess> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill("teresa");
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.getByRole("link", { name: "Mujeres de Altura" }).first().click();
  await page.getByRole("button", { name: "Dar acceso a Asunta Kantuta Ramos" }).click();
  const answer = page.waitForResponse((found) => found.url().endsWith("/access"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Dar acceso", exact: true }).click();
  const given = (await (await answer).json()) as GivenAccess;
  await expect(page.locator(".secret")).toHaveText(given.code);
  await expectDialogAccessible(page);
  await expect(page.getByRole("link", { name: "Imprimir la tarjeta" })).toHaveAttribute(
    "href",
    /^blob:/,
  );
  return given;
}

/** What the dialog half covers is not looked at. */
async function expectDialogAccessible(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
}

/** A phone with or without a Spanish voice; what is spoken is kept for the test. */
async function borrowed(browser: Browser, hasVoice: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "es-BO",
  });
  const voices = hasVoice
    ? '[{ lang: "es-BO", name: "Voz" }, { lang: "en-GB", name: "Voice" }]'
    : "[]";
  await context.addInitScript(`
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
      getVoices: () => ${voices}, cancel: () => {}, speak: ({ text }) => { window.heard = text; },
    }) });`);
  return context;
}

async function choosePin(phone: Page, code: string): Promise<void> {
  await phone.getByRole("button", { name: "Es mi primera vez" }).click();
  await phone.getByLabel("El número que le dijeron").fill(code);
  await phone.getByLabel("Elija su PIN").fill(PIN);
  await phone.getByLabel("Repita su PIN").fill(PIN);
  await phone.getByRole("button", { name: "Entrar" }).click();
}

/** At every width, the narrowest phone too. */
async function seen(phone: Page, screen: string): Promise<void> {
  await expectAccessible(phone, screen);
  await phone.setViewportSize({ width: 320, height: 740 });
  const cut = await phone.evaluate(`[...document.querySelectorAll("main *")].filter((part) =>
    part.getBoundingClientRect().right > innerWidth + 1 || part.scrollWidth > part.clientWidth + 1 &&
    getComputedStyle(part).display !== "inline").map((part) => part.outerHTML.slice(0, 90))`);
  expect(cut, `${screen} at 320`).toEqual([]);
  await phone.setViewportSize({ width: 360, height: 740 });
}

/** Neither by going back nor in what a browser keeps. */
async function nothingLeft(phone: Page, context: BrowserContext): Promise<void> {
  await phone.goBack().catch(() => null);
  await expect(phone.getByText("Lo que ahorré")).toHaveCount(0);
  await phone.goForward().catch(() => null);
  await expect(phone.getByText("Lo que ahorré")).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
  const kept = await phone.evaluate(`(async () => [localStorage.length, sessionStorage.length,
    (await caches.keys()).length, (await indexedDB.databases()).length,
    (await navigator.serviceWorker.getRegistrations()).length])()`);
  expect(kept).toEqual([0, 0, 0, 0, 0]);
}
