// What happened at each meeting of this life, on the phone and without signal.

import type { Page } from "@playwright/test";
import { receive } from "#web/browser/asesora.ts";
import { borrows, repays, shareOut } from "./account.ts";
import { carryLedger, electTreasurer } from "./assembly.ts";
import { nameOf } from "./forming.ts";
import { bringsAll, isCovered, paysAhead, sitDown, standUp } from "./table.ts";

/** Every woman brings her instalment. */
export async function allBring(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  for (const name of women) await bringsAll(phone, name);
  await standUp(phone);
}

/** Dora borrows from the women, Elsa pays 500.00 ahead, and her sisters cover Flora. */
export async function oneIsCovered(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  const others = women.filter((name) => name !== nameOf("Elsa") && name !== nameOf("Flora"));
  for (const name of others) await bringsAll(phone, name);
  await paysAhead(phone, nameOf("Elsa"), 50_000);
  await isCovered(phone, nameOf("Flora"));
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await borrows(phone, "Dora", "100");
  await standUp(phone);
}

/** Dora gives back what she borrowed, and Flora what her sisters brought for her. */
export async function allIsGivenBack(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  for (const name of women.filter((one) => one !== nameOf("Flora"))) await bringsAll(phone, name);
  await receive(phone, nameOf("Flora"), "1.800,00");
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await repays(phone);
  await standUp(phone);
}

/** The last instalments come in; the ledger is carried, and what it earned is shared and signed. */
export async function allShare(phone: Page, women: readonly string[]): Promise<void> {
  await sitDown(phone);
  for (const name of women) await bringsAll(phone, name);
  await phone.getByRole("link", { name: "Volver", exact: true }).click();
  await carryLedger(phone, women.length);
  await electTreasurer(phone, "Celia");
  await shareOut(phone, women);
  await standUp(phone);
}
