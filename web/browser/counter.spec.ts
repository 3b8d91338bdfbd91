// The cashier's day: a woman pays outside the meeting, her asesora's phone and printed sheet say so,
// the till is counted and goes to the bank, and the books hold.

import { expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD, enrol, openMeeting, takeAlong, takeRoll } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";
import { isSound } from "./office-reader.ts";

test("celia receives, prints, counts and banks; the next sheet says 'ya pagado'", async ({
  browser,
  institution,
}) => {
  test.setTimeout(180_000);
  const { url, dataDir } = institution;
  const celia = await atDesk(await page(browser.newContext({ locale: "es-BO" })), url, "celia");
  await celia.getByRole("link", { name: "Caja", exact: true }).click();
  await celia.getByLabel("Asociación").selectOption({ label: "Las Flores" });
  await celia
    .getByRole("row", { name: /Julia/ })
    .getByRole("button", { name: /Recibir/ })
    .click();
  await celia.getByLabel("Cuánto entrega, en efectivo").fill("200");
  await celia.getByRole("button", { name: "Guardar y dar recibo" }).click();
  await expect(celia.getByText("Recibido. Imprima el recibo y entréguelo.")).toBeVisible();
  const receipt = celia.getByRole("link", { name: /Imprimir el recibo/ });
  const printed = await celia.request.get(url + (await receipt.getAttribute("href")));
  expect(printed.headers()["content-type"]).toBe("application/pdf");

  await celia
    .getByRole("row", { name: /Rosa/ })
    .getByRole("button", { name: /Recibir/ })
    .click();
  await celia.getByLabel("Cómo paga").selectOption("transfer");
  await celia.getByLabel("Cuánto paga").fill("50");
  await celia.getByLabel(/Número de la transferencia/).fill("TRF-90");
  await celia.getByRole("button", { name: "Guardar y dar recibo" }).click();
  await expect(celia.getByText("Por transferencia · TRF-90")).toBeVisible();

  const phone = await page(
    browser.newContext({ locale: "es-BO", viewport: { width: 360, height: 800 } }),
  );
  await enrol(phone, url, "lucia");
  await takeAlong(phone, "Las Flores");
  await openMeeting(phone, "Las Flores");
  await takeRoll(phone, []);
  await expect(phone.getByText("Ya pagado en caja Bs 200,00")).toBeVisible();
  await phone.getByRole("link", { name: /Julia/ }).click();
  await expect(phone.getByText(/Ya pagado en caja: Bs\s200,00, el/)).toBeVisible();
  await expectAccessible(phone, "a payment with money paid before");

  await countTill(celia);
  await celia.getByRole("button", { name: /Llevar al banco/ }).click();
  await celia.getByLabel("Número de la boleta").fill("BOL-77");
  await celia
    .getByRole("button", { name: /Anotar|Guardar/ })
    .last()
    .click();
  await expect(celia.getByText("La caja está vacía")).toBeVisible();
  await expectAccessible(celia, "the till");

  const teresa = await atDesk(await page(browser.newContext({ locale: "es-BO" })), url, "teresa");
  await teresa.getByRole("link", { name: "Caja", exact: true }).click();
  await teresa.getByRole("button", { name: /Mirar el arqueo/ }).click();
  await expect(teresa.getByText("Arqueo mirado.")).toBeVisible();
  expect(isSound(dataDir)).toBe(true);
});

/** Two hundred in the till, counted in two notes. */
async function countTill(celia: Page): Promise<void> {
  await celia.getByRole("button", { name: "Contar la caja" }).click();
  await celia.getByLabel("Cantidad de Bs 100,00").fill("1");
  await expect(celia.getByText("Falta Bs 100,00.")).toBeVisible();
  await celia.getByLabel("Cantidad de Bs 100,00").fill("2");
  await expect(celia.getByText(/Cuadra: lo contado/)).toBeVisible();
  await celia.getByRole("button", { name: "Guardar el arqueo" }).click();
  await expect(celia.getByText(/Arqueo guardado/)).toBeVisible();
}

async function page(context: Promise<{ newPage: () => Promise<Page> }>): Promise<Page> {
  return (await context).newPage();
}

async function atDesk(desk: Page, url: string, login: string): Promise<Page> {
  await desk.goto(`${url}/office/`);
  await desk.getByLabel("Usuario").fill(login);
  await desk.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await desk.getByRole("button", { name: "Entrar" }).click();
  return desk;
}
