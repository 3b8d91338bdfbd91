// From women met at a market to a founded association of twelve: Lucía writes it down on her
// phone, and Teresa, who did not, founds it.

import { expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./asesora.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./institution.ts";

const MET = ["Ana Choque Apaza", "Berta Ticona Nina", "Celia Huanca Poma"];
const OTHERS = ["Dora", "Elsa", "Flora", "Gloria", "Hilda", "Irma", "Juana", "Karina", "Luisa"];

test.use({ locale: "es-BO", viewport: { width: 360, height: 740 } });

test("three women met become an association of twelve", async ({ page, institution }) => {
  test.setTimeout(420_000);
  await signIn(page, institution.url, "lucia");
  await meet(page);
  await page.getByRole("button", { name: "Formar con las 3 marcadas" }).click();
  await expect(page.getByRole("heading", { name: "Flor de Altura" })).toBeVisible();
  await writeDown(page);
  await chooseEachOther(page);
  await seat(page);
  await teach(page);
  await constitute(page);
  await expect(page.getByText("La funda otra persona")).toBeVisible();
  const { pathname } = new URL(page.url());
  await signOut(page);
  await signIn(page, institution.url, "teresa");
  await page.goto(`${institution.url}${pathname}`);
  await page.getByRole("button", { name: "Fundar la asociación" }).click();
  await expect(page).toHaveURL(/\/associations\//);
  await expect(page.getByRole("heading", { name: "Flor de Altura" })).toBeVisible();
  await expect(page.getByText("Ana Choque Apaza").first()).toBeVisible();
});

async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByLabel("Usuario").fill(login);
  await page.getByLabel("Contraseña").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByRole("button", { name: "Menú" })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Menú" }).click();
  await page.getByRole("button", { name: "Salir" }).click();
  await expect(page.getByLabel("Usuario")).toBeVisible();
}

async function meet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Menú" }).click();
  await page.getByRole("link", { name: "Interesadas" }).click();
  await page.getByRole("button", { name: "Anotar una asamblea" }).click();
  await page.getByLabel("Lugar").fill("Feria 16 de Julio");
  await page.getByLabel("Cuántas vinieron").fill("40");
  await page.getByRole("button", { name: "Anotar la asamblea" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const [index, name] of MET.entries()) {
    await page.getByRole("button", { name: "Anotar una interesada" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Su nombre, como lo dice ella").fill(name);
    await dialog.getByLabel("Celular").fill(`7123456${index}`);
    await dialog.getByLabel("Zona o barrio").fill("16 de Julio");
    await dialog.getByLabel("Asamblea").selectOption({ index: 1 });
    if (index === 0) await dialog.getByLabel("Llamarla el").fill("2020-01-02");
    await dialog.getByRole("button", { name: "Anotar", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole("heading", { name: "Para llamar hoy" })).toBeVisible();
  await expectAccessible(page, "promotion");
  await page.getByRole("button", { name: "Ya hablé con Ana Choque Apaza" }).click();
  await expect(page.getByRole("heading", { name: "Para llamar hoy" })).toBeHidden();
  for (const name of MET) await page.getByLabel(name).check();
  await page.getByLabel("Nombre de la asociación, por ahora").fill("Flor de Altura");
}

async function writeDown(page: Page): Promise<void> {
  for (const [index, name] of MET.entries()) {
    await page.getByRole("link", { name: `Inscribir a ${name}` }).click();
    await expect(page.getByLabel("Primer apellido")).toHaveValue(name.split(" ")[1] ?? "");
    if (index === 0) await expectAccessible(page, "woman");
    await fillWoman(page, 4_000_001 + index * 7_919);
    if (index === 0) await page.getByLabel("Que se le tome una foto").check();
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByRole("heading", { name: "Mujeres inscritas" })).toBeVisible();
  }
  for (const [index, given] of OTHERS.entries()) {
    await page.getByRole("link", { name: "Inscribir a otra mujer" }).click();
    await page.getByLabel("Primer nombre").fill(given);
    await page.getByLabel("Primer apellido").fill(`Mamani`);
    await fillWoman(page, 5_000_001 + index * 7_919);
    await page.getByRole("button", { name: "Guardar" }).click();
    // Until she stands in the list: what is touched before moves away when it grows.
    const enrolled = MET.length + index + 1;
    await expect(page.getByText(`con ${enrolled} mujeres inscritas`)).toBeVisible();
  }
  await knownAlready(page);
  await expect(page.getByText("con 12 mujeres inscritas")).toBeVisible();
  await expectAccessible(page, "forming women");
}

async function fillWoman(page: Page, card: number): Promise<void> {
  await page.getByLabel("O solo el año").fill("1985");
  await page.getByLabel("Número de CI").fill(String(card));
  await page.getByLabel("No lee; se le lee en voz alta").check();
}

/** Ana comes a second time under a shorter name, and is known by her card. */
async function knownAlready(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Inscribir a otra mujer" }).click();
  await page.getByLabel("Primer nombre").fill("Anita");
  await page.getByLabel("Primer apellido").fill("Choke");
  await fillWoman(page, 4_000_001);
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByRole("heading", { name: "¿Ya la conocemos?" })).toBeFocused();
  await expect(page.getByText(/mismo documento/)).toBeVisible();
  await expectAccessible(page, "likeness");
  await page.getByRole("button", { name: "Es ella: Ana Choque Apaza" }).click();
  await expect(page.getByRole("heading", { name: "Mujeres inscritas" })).toBeVisible();
}

async function chooseEachOther(page: Page): Promise<void> {
  await page.getByRole("link", { name: "2. Se eligen" }).click();
  for (let turn = 0; turn < 12; turn += 1) {
    await page
      .getByRole("button", { name: /^Le toca a/ })
      .first()
      .click();
    if (turn === 0) await expectAccessible(page, "answers");
    const yes = page.getByRole("radio", { name: "Sí" });
    await expect(yes).toHaveCount(11);
    for (const answer of await yes.all()) await answer.check();
    if (turn === 11) {
      const last = page.getByRole("group", { name: "Ana Choque Apaza" });
      await last.getByRole("radio", { name: "No" }).check();
    }
    await page.getByRole("button", { name: "Guardar mis respuestas" }).click();
    await expect(page.getByRole("heading", { name: "Cada una responde" })).toBeVisible();
  }
  await expect(page.getByText("Ana Choque Apaza y Luisa Mamani no irán juntas.")).toBeVisible();
  await expectAccessible(page, "choices");
}

async function seat(page: Page): Promise<void> {
  await page.getByRole("link", { name: "3. Grupos" }).click();
  const names = [...MET, ...OTHERS.map((given) => `${given} Mamani`)];
  for (const [index, name] of names.entries()) {
    const group = index < 6 ? "Grupo A" : "Grupo B";
    await page.getByLabel(name, { exact: true }).selectOption({ label: group });
  }
  await page.getByRole("button", { name: "Guardar los grupos" }).click();
  await expect(page.getByText("Los grupos quedaron guardados.")).toBeVisible();
  await expectAccessible(page, "subgroups");
}

async function teach(page: Page): Promise<void> {
  await page.getByRole("link", { name: "4. Capacitación" }).click();
  for (const number of [1, 2, 3]) {
    await page.getByRole("button", { name: `Anotar la sesión ${number}` }).click();
    await page.getByRole("button", { name: "Vinieron todas" }).click();
    if (number === 1) await expectAccessible(page, "session");
    await page.getByRole("button", { name: "Guardar la sesión" }).click();
    await expect(page.getByRole("button", { name: `Corregir la sesión ${number}` })).toBeVisible();
  }
  await expect(page.getByText("Nada falta para la reunión de constitución.")).toBeVisible();
}

async function constitute(page: Page): Promise<void> {
  await page.getByRole("link", { name: "5. Constitución" }).click();
  await page.getByLabel("Dónde se reúnen").fill("Sede vecinal, frente a la cancha");
  const elected = { Presidenta: MET[0], Secretaria: MET[1], Tesorera: "Luisa Mamani" };
  for (const [post, name = ""] of Object.entries(elected)) {
    const field = page.getByRole("group", { name: post });
    await field.getByLabel("Añadir una candidata").selectOption({ label: name });
    await field.getByLabel(`Votos de ${name}`).fill("11");
    await expect(field.getByText(`Elegida: ${name}`)).toBeVisible();
  }
  for (const article of await page.getByLabel("A favor").all()) await article.fill("12");
  for (const signature of await page.getByRole("radio", { name: "Firma" }).all()) {
    await signature.check();
  }
  await page.getByRole("radio", { name: "Huella" }).last().check();
  await expectAccessible(page, "constitution");
  await page.getByRole("button", { name: "Guardar la reunión" }).click();
  await expect(page.getByText("La reunión quedó guardada.")).toBeVisible();
}
