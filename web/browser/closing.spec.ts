// The last meeting of a cycle on the phone, without signal: what is open is said, the ledger is read
// and voted, the group looks back, one woman says she rests, another board is chosen. The office then
// sees who is renewing, and writes down the vote that another association forgot.

import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { canonicalText, toJson } from "#core/wire/canonical.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { lasFlores, WOMEN } from "#countries/bolivia/las-flores.ts";
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
import { isSound } from "./office-reader.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: "es-BO" });

const VOTED = "Sol de Mayo";
const FORGOT = "Virgen de Copacabana";

test("a cycle is closed by its assembly and the next one is awaited", async ({
  page,
  context,
  institution,
  browser,
}) => {
  test.setTimeout(400_000);
  await lastMeetingsToday(institution.url);
  await enrol(page, institution.url, "lucia");
  for (const name of [VOTED, FORGOT]) await takeAlong(page, name);
  await untilInstalled(page);
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await collect(page, VOTED);
  await holdAssembly(page);
  await close(page);
  await page.getByRole("link", { name: "Volver" }).click();
  await collect(page, FORGOT);
  await close(page);
  await context.setOffline(false);
  await page.getByRole("link", { name: /Bandeja de envío/ }).click();
  await page.getByRole("button", { name: "Enviar ahora" }).click();
  await expect(page.getByText("● En este teléfono")).toHaveCount(0, { timeout: 30_000 });
  const wide = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "es-BO",
  });
  const office = await wide.newPage();
  await signIn(office, institution.url, "teresa");
  await expect(office.getByRole("row", { name: new RegExp(VOTED) })).toContainText("En renovación");
  await expect(office.getByRole("row", { name: new RegExp(FORGOT) })).toContainText("En cierre");
  await seeRenewing(office);
  await writeVote(office);
  const beside = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "es-BO",
  });
  const second = await beside.newPage();
  await signIn(second, institution.url, "norma");
  await approveVote(second);
  expect(isSound(institution.dataDir)).toBe(true);
});

/** Two associations in a cycle of one instalment that falls due today. */
async function lastMeetingsToday(url: string): Promise<void> {
  const teresa = await seat(url, "teresa");
  const norma = await seat(url, "norma");
  const { staff } = teresa;
  for (const name of [VOTED, FORGOT]) {
    const begun = addDays(staff.today, -14);
    const { founding, cycle } = lasFlores(staff.branches[0]?.branchId ?? "", begun, newId);
    const association = { ...founding.association, name };
    const terms = { ...cycle.terms, instalments: 1 };
    const bookId = newId();
    const wish = { ...cycle, terms, meetingIds: cycle.meetingIds.slice(0, 1) };
    const proposalId = newId();
    const opening = { ...founding, association };
    const openingId = newId();
    await teresa.post("/api/openings", { proposalId: openingId, bookId, opening });
    const read = { proposalId: openingId, contentHash: hashOf(opening) };
    await norma.ask(bookId, newId(), { type: "approveOpening", ...read });
    await teresa.ask(bookId, proposalId, { type: "propose", wish });
    const contentHash = hashOf(wish);
    await norma.ask(bookId, newId(), { type: "approveProposal", proposalId, contentHash });
  }
}

/** Somebody signed in at the office, who asks for what is granted. */
async function seat(url: string, login: string) {
  const headers = { "content-type": "application/json", origin: url };
  const body = JSON.stringify({ login, password: DEMO_PASSWORD });
  const session = await fetch(`${url}/api/session`, { method: "POST", headers, body });
  const cookie = String(session.headers.get("set-cookie")).split(";")[0] ?? "";
  const staff = (await session.json()) as { branches: { branchId: string }[]; today: Day };
  const post = async (path: string, asked: object) => {
    const sent = { method: "POST", headers: { ...headers, cookie }, body: toJson(asked) };
    const answer = await fetch(`${url}${path}`, sent);
    expect(answer.ok).toBe(true);
    return answer.text();
  };
  const ask = async (bookId: string, commandId: string, command: object) =>
    expect(await post("/api/office/commands", { commandId, bookId, command })).toContain("applied");
  return { staff, ask, post };
}

function hashOf(content: object): string {
  return createHash("sha256").update(canonicalText(content)).digest("hex");
}

async function collect(page: Page, name: string): Promise<void> {
  await openMeeting(page, name);
  await takeRoll(page, []);
  for (const { given } of WOMEN) await receive(page, given, "3.700,00");
  await page.getByRole("link", { name: "Volver" }).click();
}

async function holdAssembly(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Asamblea de cierre" }).click();
  await expect(page.getByText("El saldo es cero.")).toBeVisible();
  await expectAccessible(page, "the assembly");
  await page.getByRole("link", { name: /El libro de las socias/ }).click();
  await expect(page.getByText("Todo junto")).toBeVisible();
  await page.getByLabel("En contra").fill("0");
  await page.getByLabel("A favor").fill("7");
  await page.getByLabel("Se abstienen").fill("1");
  await expectAccessible(page, "the ledger");
  await page.getByRole("button", { name: "Guardar la votación" }).click();
  await expect(page.getByText("7 a favor, 0 en contra, 1 se abstienen.")).toBeVisible();
  await page.getByRole("link", { name: /Cómo nos fue/ }).click();
  const savings = page.getByRole("group", { name: "El ahorro" });
  await savings.getByLabel("Fue bien").fill("6");
  await savings.getByLabel("Cambiar").fill("2");
  await expectAccessible(page, "the evaluation");
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByText("El ahorro: bien 6, cambiar 2")).toBeVisible();
  await page.getByRole("link", { name: /Quién no sigue/ }).click();
  await expect(page.getByText(/[Ss]alud$/)).toHaveCount(0);
  await page.getByLabel("Socia").selectOption({ label: "8. Lidia Ticona Calle" });
  await page.getByText("Personal o de familia").click();
  await expectAccessible(page, "the exit");
  await page.getByRole("button", { name: "Guardar", exact: true }).click();
  await expect(page.getByText("Lidia Ticona Calle: Descansa un ciclo")).toBeVisible();
  await page.getByRole("link", { name: /La nueva directiva/ }).click();
  await expect(page.getByText("No cambió ningún cargo")).toBeVisible();
  await page.getByLabel("Presidenta").selectOption({ label: "3. Julia Condori Huanca" });
  await expect(page.getByText("No cambió ningún cargo")).toHaveCount(0);
  await expectAccessible(page, "the board");
  await page.getByRole("button", { name: "Guardar la elección" }).click();
  await expect(page.getByText("Presidenta Julia Condori Huanca")).toBeVisible();
  await expectAccessible(page, "the assembly told");
  await page.getByRole("link", { name: "Volver" }).click();
}

async function close(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Devolver/ }).click();
  const pieces = { "200,00": 148 };
  await countCash(page, pieces);
  await expect(page.getByRole("heading", { name: "Segundo conteo" })).toBeVisible();
  await countCash(page, pieces);
  await page.getByLabel("Acuerdo 1").fill("Nos vemos en el desembolso");
  await page.getByRole("button", { name: "Guardar acuerdos" }).click();
  for (const role of ["Presidenta", "Secretaria", "Tesorera"]) await sign(page, role);
  await page.getByRole("button", { name: "Cerrar la reunión" }).click();
  await expect(page.getByText("Reunión cerrada")).toBeVisible();
}

async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
}

async function seeRenewing(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Semana" }).click();
  const renewing = page.getByRole("table", { name: "Por renovar" });
  await expect(renewing.getByRole("row", { name: new RegExp(VOTED) })).toContainText("0 días");
  await expectAccessible(page, "the week");
  await page.setViewportSize({ width: 1280, height: 900 });
  await renewing.getByRole("link", { name: VOTED }).click();
  await expect(page.getByText("Las socias aprobaron su libro.")).toBeVisible();
  await expect(page.getByText("Descansa un ciclo")).toBeVisible();
  await expectAccessible(page, "the closing section");
}

async function writeVote(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("link", { name: "Semana" }).click();
  await page
    .getByRole("table", { name: "Por renovar" })
    .getByRole("link", { name: FORGOT })
    .click();
  await expect(page.getByText("todavía no votaron su libro")).toBeVisible();
  await page.getByLabel("A favor").fill("8");
  await page.getByLabel("Suma que se leyó").fill("1,00");
  await page.getByRole("button", { name: "Proponer", exact: true }).click();
  await expect(page.getByText("La suma que se leyó no es la del libro.")).toBeVisible();
  const told = await page.getByText(/tiene que ser la del libro: Bs/).textContent();
  const total = /Bs\s([\d.]+,\d\d)/u.exec(told ?? "")?.[1] ?? "";
  await page.getByLabel("Suma que se leyó").fill(total);
  await expectAccessible(page, "the vote form");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Proponer", exact: true }).click();
  await expect(page.getByText("Ahora otra persona lo compara con el acta.")).toBeVisible();
}

/** Norma has the acta in her hand. */
async function approveVote(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Por aprobar/ }).click();
  const card = page.getByRole("article").filter({ hasText: "Anotar el voto del libro" });
  await expect(card.getByText(/8 a favor, 0 en contra/)).toBeVisible();
  await expectAccessible(page, "the proposed vote");
  await page.setViewportSize({ width: 1280, height: 900 });
  await card.getByRole("button", { name: "Aprobar", exact: true }).click();
  await expect(card.getByText("Hecho")).toBeVisible();
  await page.getByRole("link", { name: "Semana" }).click();
  await page
    .getByRole("table", { name: "Por renovar" })
    .getByRole("link", { name: FORGOT })
    .click();
  await expect(page.getByText("Las socias aprobaron su libro.")).toBeVisible();
}
