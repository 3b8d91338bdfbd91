// The meeting of Las Flores, worked example X12: taken along, run without signal to the end, and
// read in the office to the coin.

import { expect, type Page } from "@playwright/test";
import {
  countCash,
  DEMO_PASSWORD,
  enrol,
  openMeeting,
  receive,
  sign,
  takeAlong,
  takeRoll,
  unlock,
  untilInstalled,
} from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";
import { picture } from "./picture.ts";

const EXACT = ["Carmen", "Martha", "Elena", "Sonia", "Lidia"];

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: "es-BO" });

test("Las Flores meets without signal and the office sees the figures of the table", async ({
  page,
  context,
  institution,
  browser,
}) => {
  test.setTimeout(240_000);
  await enrol(page, institution.url, "lucia");
  await takeAlong(page, "Las Flores");
  await untilInstalled(page);
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await fourthMeeting(page);
  await context.setOffline(false);
  await send(page);
  const office = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "es-BO" });
  await readInOffice(office, institution.url);
  await nextMeeting(page);
  await send(page);
  await readRecovery(office, institution.url);
});

async function fourthMeeting(page: Page): Promise<void> {
  await openMeeting(page, "Las Flores");
  await takeRoll(page, ["Julia"]);
  await receive(page, "Rosa", "300,00");
  await receive(page, "Virginia", "150");
  for (const name of EXACT) await receive(page, name, "296.30");
  await solve(page);
  await page.getByRole("link", { name: /Siguiente: Devolver/ }).click();
  await expect(page.getByText("Bs 2.200,90").first()).toBeVisible();
  await countTwice(page, { "200,00": 11, "0,50": 1, "0,20": 2 });
  await agreeAndClose(page);
  await photograph(page);
}

/** Without signal: who has not agreed to pictures is named, and the slip waits on the phone. */
async function photograph(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Fotos" }).click();
  const group = page.locator("section", { has: page.getByRole("heading", { name: "El grupo" }) });
  await expect(group.getByRole("listitem")).toHaveCount(8);
  await expect(group.getByLabel(/Tomar la foto/)).toHaveCount(0);
  const slip = page.locator("section", {
    has: page.getByRole("heading", { name: "La boleta del banco" }),
  });
  await slip.getByLabel(/Tomar la foto/).setInputFiles(await picture(page, "boleta.png"));
  await expect(slip.getByText("Por enviar")).toBeVisible();
  await expectAccessible(page, "pictures on the phone");
  await page.getByRole("link", { name: "Volver" }).click();
}

/** Julia gives back; Virginia too; the split is on the screen before anything is kept. */
async function nextMeeting(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Volver" }).click();
  await takeAlong(page, "Las Flores");
  await openMeeting(page, "Las Flores");
  await takeRoll(page, []);
  await page.getByRole("link", { name: /Julia/ }).click();
  await page.getByLabel("Cuánto trae").fill("596,30");
  const split = page.locator("section", {
    has: page.getByRole("heading", { name: "Así se reparte" }),
  });
  const read = await split.locator("dl > div").allInnerTexts();
  expect(read.map((line) => line.replace(/\s+/g, " "))).toEqual([
    "A la institución Bs 269,36",
    "Devuelve al fondo Bs 79,36",
    "Interés del fondo Bs 1,11",
    "Devuelve a quienes la cubrieron Bs 150,00",
    "Ahorro obligatorio Bs 26,94",
    "Ahorro atrasado Bs 26,94",
    "Multas Bs 5,00",
    "Repone su ahorro Bs 37,59",
  ]);
  await page.getByRole("button", { name: "Recibir Bs 596,30" }).click();
  await page.getByRole("link", { name: "Seguir con los pagos" }).click();
  await receive(page, "Virginia", "442,60");
  for (const name of ["Rosa", ...EXACT]) await receive(page, name, "296,30");
  await page.getByRole("link", { name: /Siguiente: Faltantes/ }).click();
  await expect(page.getByText("Nadie queda debiendo")).toBeVisible();
  await page.getByRole("link", { name: /Siguiente: Devolver/ }).click();
  await expect(page.getByText("Bs 2.547,40").first()).toBeVisible();
  await countTwice(page, {
    "200,00": 12,
    "100,00": 1,
    "20,00": 2,
    "5,00": 1,
    "2,00": 1,
    "0,20": 2,
  });
  await agreeAndClose(page);
}

async function agreeAndClose(page: Page): Promise<void> {
  await page.getByLabel("Acuerdo 1").fill("Cada una trae su libreta");
  await page.getByRole("button", { name: "Guardar acuerdos" }).click();
  await expect(page.getByLabel("Explicación de la diferencia")).toHaveCount(0);
  for (const role of ["Presidenta", "Secretaria", "Tesorera"]) await sign(page, role);
  await page.getByRole("button", { name: "Cerrar la reunión" }).click();
  await expect(page.getByText("Reunión cerrada")).toBeVisible();
}

async function send(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Bandeja de envío/ }).click();
  await page.getByRole("button", { name: "Enviar ahora" }).click();
  await expect(page.getByText("● Por enviar")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("● En este teléfono")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("Por revisar")).toHaveCount(0);
}

/** The waterfall as the women agreed it: own savings, the sisters, the voted fund. */
async function solve(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Siguiente: Faltantes/ }).click();
  const julia = page.locator("section", { has: page.getByRole("heading", { name: /Julia/ }) });
  await julia.getByText("Por teléfono").click();
  await julia.getByRole("button", { name: "Anotar Bs 40,00" }).click();
  await julia.getByLabel("Partes iguales de").fill("150");
  await julia.getByRole("button", { name: "Repartir" }).click();
  await julia.getByRole("button", { name: "Anotar Bs 150,00" }).click();
  await julia.getByRole("button", { name: /No se acordó/ }).click();
  await expect(julia.getByRole("heading", { name: "Fondo de reserva" })).toBeVisible();
  await julia.getByText("Votación").click();
  await julia.getByLabel("A favor").fill("7");
  await julia.getByRole("button", { name: "Anotar Bs 79,36" }).click();
  await expect(julia.getByText("Resuelto entre todas")).toBeVisible();
  const virginia = page.locator("section", {
    has: page.getByRole("heading", { name: /Virginia/ }),
  });
  await expect(virginia.getByRole("textbox")).toHaveCount(4);
  await virginia.getByRole("button", { name: "Anotar Bs 119,40" }).click();
  await expect(virginia.getByText("Resuelto entre todas")).toBeVisible();
}

async function countTwice(page: Page, table: Readonly<Record<string, number>>): Promise<void> {
  await countCash(page, table);
  await expect(page.getByRole("heading", { name: "Segundo conteo" })).toBeVisible();
  await countCash(page, table);
  await expect(page.getByRole("heading", { name: "Acuerdos" })).toBeVisible();
}

type Amount = { readonly minor: string };

async function readInOffice(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill("teresa");
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText("Las Flores").first()).toBeVisible();
  const { bookId, ...flores } = await rowOfLasFlores(page, url);
  expect(flores.clocks.contract).toEqual({ since: null, daysPastDue: 0 });
  expect(flores.clocks.personal.since).not.toBeNull();
  const [, , , fourth] = await read(page, url, `/api/associations/${bookId}/meetings`);
  expect(fourth.totals.external.minor).toBe("215488");
  expect(fourth.totals.shortfall.minor).toBe("38872");
  expect(fourth.hiddenArrears).toBe(1804);
  const { collected, covered } = fourth.totals;
  expect(Number(collected.minor) + Number(covered.minor)).toBe(232_022);
  const { photos } = await read(
    page,
    url,
    `/api/associations/${bookId}/meetings/${fourth.meetingId}`,
  );
  expect(photos.map(({ use }: { use: string }) => use)).toEqual(["slip"]);
  const association = await read(page, url, `/api/associations/${bookId}`);
  const members = association.subgroups.flatMap(
    (subgroup: { members: unknown[] }) => subgroup.members,
  );
  const late = members
    .filter(
      (member: { clocks: { personal: { since: string | null } } }) =>
        member.clocks.personal.since !== null,
    )
    .map((member: { name: { given: string } }) => member.name.given);
  expect(late).toEqual(["Julia", "Virginia"]);
  const transit: { meetingId: string; amount: Amount }[] = await read(
    page,
    url,
    "/api/cash-in-transit",
  );
  expect(transit.find(({ meetingId }) => meetingId === fourth.meetingId)?.amount.minor).toBe(
    "215488",
  );
}

async function readRecovery(page: Page, url: string): Promise<void> {
  const { bookId, clocks } = await rowOfLasFlores(page, url);
  expect(clocks.personal).toEqual({ since: null, daysPastDue: 0 });
  const coverage: { remaining: Amount }[] = await read(
    page,
    url,
    `/api/associations/${bookId}/coverage`,
  );
  expect(coverage.map(({ remaining }) => remaining.minor)).toEqual(coverage.map(() => "0"));
}

async function rowOfLasFlores(page: Page, url: string) {
  const rows = await read(page, url, "/api/associations");
  return rows.find((row: { name: string }) => row.name === "Las Flores");
}

async function read(page: Page, url: string, path: string) {
  return (await page.request.get(`${url}${path}`)).json();
}
