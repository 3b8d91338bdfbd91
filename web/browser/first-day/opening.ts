// Section 1 of the first day: the institution is opened, and each has a password of her own.

import { expect, type Browser, type Page } from "@playwright/test";
import type { Book } from "#web/browser/by-the-book.ts";
import { codeIn } from "#web/browser/life/people.ts";

const FIRST_PASSWORD = "quinua-y-retama-9";
export const OWN_PASSWORD = "lluvia-y-sol-de-abril";

export async function opening(
  book: Book,
  page: Page,
  browser: Browser,
  office: string,
  printed: () => string,
): Promise<readonly [Page, Page]> {
  await page.goto(office);
  await book.reads(page, "Una institución nueva");
  await book.field(page, "Clave de apertura").fill(await codeIn(printed));
  await book.field(page, "Nombre del primer centro focal").fill("Villa Tunari");
  await book.field(page, "Su nombre").fill("Ana Choque");
  await book.field(page, "Su usuario").fill("ana");
  await book.field(page, "Su documento de identidad").fill("4821734");
  await book.field(page, "Su contraseña").fill(FIRST_PASSWORD);
  await book.touch(page, "Empezar");
  const hired = [
    {
      login: "bertha",
      name: "Bertha Quisbert",
      document: "5512340",
      role: "Encargada de centro focal",
    },
    { login: "carla", name: "Carla Nina", document: "6633410", role: "Asesora" },
  ];
  const pages = [];
  for (const { login, name, document, role } of hired) {
    await book.touch(page, "Personas");
    await book.touch(page, "Nueva persona");
    const form = page.getByRole("dialog");
    await form.getByLabel("Nombre").fill(name);
    await form.getByLabel("Usuario").fill(login);
    await form.getByLabel("Su documento de identidad").fill(document);
    await book.field(form, "Cargo").selectOption({ label: role });
    await form.getByLabel("Villa Tunari").check();
    await book.touch(form, "Nueva persona");
    const given = await page.getByText(/^\w{5}-\w{5}-\w{5}$/).innerText();
    await book.touch(page, "Ya se la dije");
    const own = login === "carla" ? await small(browser, office) : await wide(browser, office);
    await firstSignIn(book, own, login, given);
    pages.push(own);
  }
  const [bertha, carla] = pages;
  if (bertha === undefined || carla === undefined) throw new Error("Nobody was hired.");
  return [bertha, carla];
}

async function firstSignIn(book: Book, page: Page, login: string, given: string): Promise<void> {
  await book.field(page, "Usuario").fill(login);
  await book.field(page, "Contraseña").fill(given);
  await book.touch(page, "Entrar");
  await book.field(page, "La que tiene ahora").fill(given);
  await book.field(page, "La nueva").fill(OWN_PASSWORD);
  await book.touch(page, "Cambiarla");
  await expect(page.getByRole("heading", { name: "Villa Tunari" })).toBeVisible();
}

export async function small(browser: Browser, url: string): Promise<Page> {
  return opened(browser, url, 360);
}

async function wide(browser: Browser, url: string): Promise<Page> {
  return opened(browser, url, 1280);
}

async function opened(browser: Browser, url: string, width: number): Promise<Page> {
  const context = await browser.newContext({ locale: "es-BO", viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
