// The branch cannot open on a day the association would have met: Lucía declares it, Teresa agrees
// and moves the meeting by the rule that was chosen for it.

import { expect } from "@playwright/test";
import type { Day } from "#core/time/day.ts";
import type { Staff } from "./people.ts";
import { GROUP } from "./forming.ts";

type Closed = {
  readonly on: Day;
  readonly reason: "Duelo" | "Bloqueo" | "Feria";
  /** What becomes of the meeting, as the screen says it. */
  readonly rule: string;
  readonly source: string;
};

export async function branchCloses({ lucia, teresa }: Staff, closed: Closed): Promise<void> {
  await lucia.goto(new URL("/office/closures", lucia.url()).href);
  await lucia.getByRole("button", { name: "Declarar un cierre" }).click();
  const form = lucia.getByRole("dialog");
  await form.getByLabel("Desde").fill(closed.on);
  await form.getByLabel("Hasta").fill(closed.on);
  await form.getByLabel("Motivo").selectOption({ label: closed.reason });
  await form.getByLabel("Qué pasa con las reuniones").selectOption({ label: closed.rule });
  await form.getByLabel("Quién lo dice o dónde está escrito").fill(closed.source);
  await form.getByRole("button", { name: "Declarar un cierre" }).click();
  await expect(form).toHaveCount(0);
  await teresa.goto(new URL("/office/closures", teresa.url()).href);
  const card = teresa.getByRole("article").filter({ hasText: closed.source });
  await card.getByRole("button", { name: "Aprobar el cierre" }).click();
  await expect(card.getByRole("link", { name: GROUP })).toBeVisible();
  await expect(card.getByText("Cambia 1 reunión.")).toBeVisible();
  await card.getByRole("button", { name: "Mover sus reuniones" }).click();
  await expect(card.getByText("Ninguna reunión queda por mover.")).toBeVisible();
}
