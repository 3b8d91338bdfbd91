// A branch manager proposes to bring in a running association with the template: what is wrong is
// shown row by row; the country's finance reads every figure and opens its book, and its next meeting
// is on the phone.

import { expect, type Page } from "@playwright/test";
import { addDays, type Day } from "#core/time/day.ts";
import { DEMO_PASSWORD, enrol } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test, type Institution } from "./institution.ts";

const WOMEN = ["Ana", "Berta", "Celia", "Dora", "Elsa", "Flora", "Gloria", "Hilda"];
const POSTS = ["Presidenta", "Secretaria", "Tesorera"];

test.use({ locale: "es-BO" });

test("a running association is brought in, and its next meeting is on the phone", async ({
  page,
  institution,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page, institution, "teresa");
  await page.getByRole("link", { name: "Traer una asociación" }).click();
  await expect(page.getByRole("heading", { name: "Traer una asociación" })).toBeVisible();
  await expectAccessible(page, "import");
  const template = await (await page.request.get(templateOf(institution))).text();
  const today = (await sessionOf(page, institution)).today;
  await choose(page, filled(template, today, "tres mil"));
  await expect(page.getByRole("row", { name: /Socias, fila .* No es un monto/ })).toBeVisible();
  await expectAccessible(page, "import problems");
  await choose(page, filled(template, today, "3.000,00"));
  await expect(page.getByText(/ciclo 4, con 3 de 12 cuotas pasadas/)).toBeVisible();
  await expectAccessible(page, "import preview");
  await page.getByRole("button", { name: "Proponer traer a Flor de Altura" }).press("Enter");
  await expect(page.getByRole("button", { name: "Retirar" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Aprobar y abrir sus libros" })).toHaveCount(0);
  const seat = await browser.newContext({ locale: "es-BO" });
  await openBook(await seat.newPage(), institution);
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "es-BO" });
  await enrol(phone, institution.url, "lucia");
  await expect(phone.getByText("Flor de Altura")).toBeVisible();
});

async function openBook(norma: Page, institution: Institution): Promise<void> {
  await signIn(norma, institution, "norma");
  await norma.getByRole("link", { name: /Por aprobar/ }).click();
  const card = norma.getByRole("article").filter({ hasText: "Flor de Altura" });
  await expect(card.getByText("Ana Mamani Quispe")).toBeVisible();
  await expectAccessible(norma, "an opening that waits");
  await norma.setViewportSize({ width: 1280, height: 800 });
  await card.getByRole("button", { name: "Aprobar y abrir sus libros" }).press("Enter");
  await card.getByRole("link", { name: "Ver Flor de Altura" }).click();
  await expect(norma.getByRole("heading", { name: "Flor de Altura" })).toBeVisible();
}

async function signIn(page: Page, { url }: Institution, login: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
}

function templateOf({ url }: Institution): string {
  return `${url}/api/imports/template/csv`;
}

async function sessionOf(page: Page, { url }: Institution): Promise<{ readonly today: Day }> {
  return (await (await page.request.get(`${url}/api/session`)).json()) as { today: Day };
}

async function choose(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text, "utf8");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "flor-de-altura.csv", mimeType: "text/csv", buffer });
}

/** The template as Teresa would fill it in: three instalments passed, all of them paid. */
function filled(template: string, today: Day, firstLoan: string): string {
  const says: Record<string, string> = {
    "Nombre de la asociación": "Flor de Altura",
    "Lugar de reunión": "Sede vecinal, frente a la cancha",
    "Hora de reunión": "10:00",
    "Fundada el": addDays(today, -900),
    "Saldos al": today,
    "Número de ciclo": "4",
    "Desembolsado el": addDays(today, -42),
    "Cuotas que ya pasaron": "3",
    "Fondo de reserva": "400",
  };
  return template
    .split("\r\n")
    .flatMap((line) => {
      const [heading = "", , ...rest] = line.split(";");
      if (heading === "Línea")
        return [line, ...WOMEN.map((name, index) => rowOf(name, index, firstLoan))];
      const value = says[heading];
      return value === undefined ? [line] : [[heading, value, ...rest].join(";")];
    })
    .join("\r\n");
}

function rowOf(name: string, index: number, firstLoan: string): string {
  const loan = index === 0 ? firstLoan : "3.000,00";
  const group = index < 4 ? "Las Kantutas" : "Las Retamas";
  const post = POSTS[index] ?? "";
  return [index + 1, name, "Mamani Quispe", "", group, post, loan, 3, "", 0, "80,82"].join(";");
}
