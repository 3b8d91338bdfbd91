// A change in mid-cycle on screen: an asesora proposes, the branch manager reads what it does to
// each woman and approves; a branch closes; and at the table a woman chooses to pay ahead.

import { expect, type Browser, type Page } from "@playwright/test";
import { DEMO_PASSWORD, enrol, openMeeting, takeAlong, takeRoll } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";
import { isSound } from "./office-reader.ts";

const WIDE = { width: 1280, height: 900 };
const VOTES_NEEDED = "Hacen falta más votos a favor que en contra.";

test("a loan is rescheduled by the wish of one and the eyes of two", async ({
  browser,
  institution,
}) => {
  test.setTimeout(100_000);
  const lucia = await signedIn(browser, institution.url, "lucia");
  await lucia.getByRole("link", { name: "Mujeres de Altura" }).first().click();
  await lucia.getByRole("link", { name: "Cambios" }).click();
  await lucia.getByRole("button", { name: "Reprogramar" }).click();
  const form = lucia.getByRole("dialog");
  await form.getByLabel("Socia").selectOption({ index: 1 });
  await expectAccessible(lucia, "reschedule form");
  await form.getByRole("button", { name: "Proponer" }).click();
  await expect(lucia.getByText("0 de 2 aprobaciones")).toBeVisible();
  await expect(lucia.getByRole("button", { name: "Retirar" })).toBeVisible();
  await expectAccessible(lucia, "changes");
  for (const login of ["teresa", "norma"]) {
    const page = await signedIn(browser, institution.url, login);
    await page.getByRole("link", { name: /Por aprobar/ }).click();
    await expect(page.getByText("Qué cambia para cada socia")).toBeVisible();
    if (login === "teresa") await expectAccessible(page, "to approve");
    await page.setViewportSize(WIDE);
    await page.getByRole("button", { name: "Aprobar", exact: true }).click();
    await expect(page.getByRole("button", { name: "Aprobar", exact: true })).toHaveCount(0);
  }
  await lucia.reload();
  const own = lucia.getByRole("article").filter({ hasText: "Reprogramar el préstamo" });
  await expect(own.getByText("Hecho")).toBeVisible();
  await expectAccessible(lucia, "decided");
  expect(isSound(institution.dataDir)).toBe(true);
});

test("a branch closes, and an exit asks for what it needs", async ({ browser, institution }) => {
  test.setTimeout(100_000);
  const lucia = await signedIn(browser, institution.url, "lucia");
  await lucia.getByRole("link", { name: "Cierres" }).click();
  await lucia.getByRole("button", { name: "Declarar un cierre" }).click();
  const form = lucia.getByRole("dialog");
  const meeting = await nextMeetingDay(lucia, institution.url);
  await form.getByLabel("Hasta").fill(meeting);
  await form.getByLabel("Desde").fill(meeting);
  await form.getByLabel("Quién lo dice o dónde está escrito").fill("Junta de vecinos");
  await expectAccessible(lucia, "closure form");
  await form.getByRole("button", { name: "Declarar un cierre" }).click();
  await expect(lucia.getByText("Junta de vecinos")).toBeVisible();
  const teresa = await signedIn(browser, institution.url, "teresa");
  await teresa.getByRole("link", { name: "Cierres" }).click();
  await teresa.getByRole("button", { name: "Aprobar el cierre" }).click();
  await expect(teresa.getByText("Asociaciones que se reunían esos días")).toBeVisible();
  await expectAccessible(teresa, "closure");
  await teresa.setViewportSize(WIDE);
  const still = teresa.getByRole("button", { name: "Mover sus reuniones" });
  const left = await still.count();
  await still.first().click();
  await expect(still).toHaveCount(left - 1);
  await changesOf(teresa, institution.url);
  await teresa.getByRole("button", { name: "Registrar salida" }).click();
  const leave = teresa.getByRole("dialog");
  await leave.getByLabel("Socia").selectOption({ index: 1 });
  await leave.getByLabel("Cómo sale").selectOption("expelled");
  await expect(leave.getByLabel("Votos a favor")).toBeVisible();
  await expectAccessible(teresa, "exit form");
});

test("a board is elected with its votes, and a woman joins only when a cycle begins", async ({
  browser,
  institution,
}) => {
  test.setTimeout(100_000);
  const teresa = await signedIn(browser, institution.url, "teresa");
  await changesOf(teresa, institution.url);
  await teresa.getByRole("button", { name: "Cambiar la directiva" }).click();
  const form = teresa.getByRole("dialog");
  const treasurer = form.getByLabel("Tesorera");
  const held = await treasurer.inputValue();
  const options = await treasurer
    .locator("option")
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  const others = [
    held,
    await form.getByLabel("Presidenta").inputValue(),
    await form.getByLabel("Secretaria").inputValue(),
    "",
  ];
  await treasurer.selectOption(options.find((known) => !others.includes(known)) ?? "");
  await expectAccessible(teresa, "board form");
  await expect(form.getByRole("button", { name: "Proponer" })).toBeDisabled();
  await expect(form.getByText(VOTES_NEEDED)).toBeVisible();
  await form.getByLabel("Votos a favor").fill("8");
  await expect(form.getByText(VOTES_NEEDED)).toHaveCount(0);
  await form.getByRole("button", { name: "Proponer" }).click();
  await expect(form).toHaveCount(0);
  for (const [button, says] of [
    ["Recibir del seguro", "El seguro no debe nada por ninguna socia de esta asociación."],
    ["Devolver ahorro", "Ninguna mujer que salió tiene ahorro por devolver."],
  ] as const) {
    await teresa.getByRole("button", { name: button }).click();
    await expect(teresa.getByRole("dialog").getByText(says)).toBeVisible();
    await teresa.keyboard.press("Escape");
    await expect(teresa.getByRole("dialog")).toHaveCount(0);
    await expect(teresa.getByRole("button", { name: button })).toBeFocused();
  }
  await teresa.getByRole("button", { name: "Admitir socia" }).click();
  await form.getByLabel("Primer nombre").fill("Eulalia");
  await form.getByLabel("Primer apellido").fill("Choquehuanca");
  await form.getByLabel("O solo el año").fill("1990");
  await expectAccessible(teresa, "admission form");
});

async function changesOf(page: Page, url: string): Promise<void> {
  await page.setViewportSize(WIDE);
  await page.goto(`${url}/office/`);
  await page.getByRole("link", { name: "Mujeres de Altura" }).first().click();
  await page.getByRole("link", { name: "Cambios" }).click();
}

test("at the table Rosa pays a part ahead, and chooses what it buys", async ({
  page,
  institution,
}) => {
  test.setTimeout(100_000);
  await enrol(page, institution.url, "lucia");
  await takeAlong(page, "Las Flores");
  await openMeeting(page, "Las Flores");
  await takeRoll(page, []);
  await page.getByRole("link", { name: /Rosa/ }).click();
  await page.getByLabel("Cuánto trae").fill("1000");
  await page.getByText("Quiere pagar por adelantado").click();
  await page.getByText("Una parte, y su cuota baja").click();
  await page.getByLabel("Cuánto por adelantado").fill("500");
  await expectAccessible(page, "pay ahead");
  await page.getByRole("button", { name: /^Recibir/ }).click();
  await expect(page.getByText("Guardado en este teléfono")).toBeVisible();
});

async function signedIn(browser: Browser, url: string, login: string): Promise<Page> {
  const context = await browser.newContext({ locale: "es-BO", viewport: WIDE });
  const page = await context.newPage();
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText("Mujeres de Altura").first()).toBeVisible();
  return page;
}

/** When an association of the branch meets next. */
async function nextMeetingDay(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(`${url}/api/associations`);
  const rows = (await answer.json()) as {
    readonly nextMeeting: { readonly dueOn: string; readonly status: string } | null;
  }[];
  const planned = rows.flatMap(({ nextMeeting }) =>
    nextMeeting?.status === "planned" ? [nextMeeting.dueOn] : [],
  );
  return planned.toSorted((left, right) => right.localeCompare(left))[0] ?? "";
}
