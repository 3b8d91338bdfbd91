// The whole life of an association on an institution where nobody is yet: set up, hired, formed,
// lent, met, changed, shared out, and lent again, by the people whose work each of it is.

import { expect, test as base } from "@playwright/test";
import { addDays } from "#core/time/day.ts";
import { isBusinessDay } from "#core/time/holidays.ts";
import { PAPER_KINDS } from "#core/wire/paper.ts";
import { test } from "./institution.ts";
import { confirms, deposits } from "./life/bank.ts";
import { leaves, meetOn } from "./life/changes.ts";
import { branchCloses } from "./life/closures.ts";
import { approve, ask, disburse, phoneOf } from "./life/credit.ts";
import { closedOf, daysOfLife } from "./life/days.ts";
import { insurerPays, savingsReturn } from "./life/farewell.ts";
import { bringTogether, nameOf, WOMEN } from "./life/forming.ts";
import { allBring, allIsGivenBack, allShare, oneIsCovered } from "./life/meetings.ts";
import { meetingsOf, officeFigures, todayOf } from "./life/office.ts";
import { actasOf, papersOn } from "./life/papers.ts";
import { openInstitution } from "./life/people.ts";
import { admit, askByLadder } from "./life/renewal.ts";
import { paysAtBranch } from "./life/till.ts";
import { isSound } from "./office-reader.ts";

test.use({ locale: "es-BO", viewport: { width: 1280, height: 900 }, actionTimeout: 15_000 });

const { step } = base;

/** The three rules for a meeting on a closed day, as the screens say them. */
const WITH_INTEREST = "Siguiente día hábil, con interés";
const WITHOUT_INTEREST = "Siguiente día hábil, sin interés";
const SKIPPED = "Se salta, y todo se corre";

test("an association lives from the first sign-in to its second cycle", async ({
  page,
  empty,
  browser,
}, running) => {
  test.setTimeout(600_000);
  const { url, printed, dataDir } = empty;
  const staff = await step("the institution opens", () =>
    openInstitution(browser, page, url, printed),
  );
  const { lucia, teresa, norma, pilar } = staff;
  const days = daysOfLife(await todayOf(teresa));
  const bookId = await step("twelve women become an association", () =>
    bringTogether(lucia, teresa, url, days.founded),
  );
  const association = `${url}/office/associations/${bookId}`;
  const figures = () => officeFigures(teresa, bookId);
  const phone = await phoneOf(browser, url);
  const twelve = WOMEN.map(nameOf);
  await step("they borrow for the first time", async () => {
    const first = { names: twelve, amount: "3.000,00", on: days.lent, rule: WITH_INTEREST };
    await ask(lucia, association, first);
    await approve(teresa, association);
    await disburse(phone, Object.fromEntries(twelve.map((name) => [name, "3.000,00"])));
    expect(await figures()).toEqual({ cycleNumber: 1, owed: "3600000" });
  });
  await step("first meeting", async () => {
    await allBring(phone, twelve);
    expect(await figures()).toEqual({ cycleNumber: 1, owed: "2715600" });
  });
  await step("second meeting, a day later with its interest", async () => {
    const mourning = { on: days.mourning, reason: "Duelo", source: "Central del centro" } as const;
    await branchCloses(staff, { ...mourning, rule: WITH_INTEREST });
    await oneIsCovered(phone, twelve);
    expect(await figures()).toEqual({ cycleNumber: 1, owed: "1773148" });
  });
  const eleven = twelve.filter((name) => name !== nameOf("Gloria"));
  await step("Gloria is voted out", () =>
    leaves(staff, association, {
      given: "Gloria",
      kind: "Expulsión votada",
      on: days.expelled,
      takers: ["Hilda"],
    }),
  );
  await step("third meeting, a day later without interest", async () => {
    const blockade = { on: days.blockade, reason: "Bloqueo", source: "Junta de vecinos" } as const;
    await branchCloses(staff, { ...blockade, rule: WITHOUT_INTEREST });
    await allIsGivenBack(phone, eleven);
    expect(await figures()).toEqual({ cycleNumber: 1, owed: "891343" });
  });
  const ten = eleven.filter((name) => name !== nameOf("Irma"));
  await step("Irma dies, and the insurer pays", async () => {
    const dead = { given: "Irma", kind: "Fallecimiento", takers: [] } as const;
    await leaves(staff, association, { ...dead, on: days.died });
    expect(await insurerPays(teresa, association, "Irma", days.lastMeeting)).toBe("768,21");
  });
  await step("last meeting, a turn later, and the share-out", async () => {
    const fair = { on: days.fair, reason: "Feria", source: "Alcaldía" } as const;
    await branchCloses(staff, { ...fair, rule: SKIPPED });
    await allShare(phone, ten);
    expect(await figures()).toEqual({ cycleNumber: 1, owed: "0" });
    const { mourning, blockade, lastMeeting } = days;
    const held = (await meetingsOf(teresa, bookId)).map(({ heldOn }) => heldOn);
    expect(held.slice(1)).toEqual([addDays(mourning, 1), addDays(blockade, 1), lastMeeting]);
  });
  await step("what is due to those who are gone", async () => {
    await savingsReturn(teresa, association, "Gloria", nameOf("Gloria"));
    await savingsReturn(teresa, association, "Irma", "Rosa");
  });
  await step("the cash is at the bank", async () => confirms(norma, await deposits(lucia)));
  const kinds = new Set(
    await papersOn(
      teresa,
      [association, ...(await actasOf(teresa, association))],
      running.outputPath("first-cycle"),
    ),
  );
  await step("they ask again, and borrow for the second time", async () => {
    await admit(lucia, association, "Nora");
    const names = [...ten, nameOf("Nora")];
    const granted = await askByLadder(lucia, association, {
      names,
      on: days.lentAgain,
      rule: WITH_INTEREST,
    });
    await approve(teresa, association);
    await disburse(phone, granted);
    expect(await figures()).toEqual({ cycleNumber: 2, owed: "3340000" });
  });
  await step("they meet on another day of the week", async () => {
    await meetOn(staff, association, days.movedTo);
    const due = (await meetingsOf(teresa, bookId)).map(({ dueOn }) => dueOn);
    const closed = closedOf(days.lent, addDays(days.movedTo, 366));
    expect(due).toContain(days.movedTo);
    expect(due.every((on) => isBusinessDay(on, closed))).toBe(true);
  });
  await step("Karina travels and pays at the branch", () =>
    paysAtBranch(pilar, "Karina", "200,00"),
  );
  await step("first meeting on the new day, where Karina brings what is left", async () => {
    await allBring(phone, [...ten, nameOf("Nora")]);
    expect(await figures()).toEqual({ cycleNumber: 2, owed: "3079079" });
    const met = (await meetingsOf(teresa, bookId)).filter(({ dueOn }) => dueOn === days.movedTo);
    expect(met).toMatchObject([
      {
        heldOn: days.movedTo,
        totals: {
          // In coins: the nine centavos beyond what was asked are the women's own.
          collected: { minor: "309890" },
          external: { minor: "279888" },
          shortfall: { minor: "0" },
        },
      },
    ]);
  });
  await step("every paper is there", async () => {
    const offering = ["", "/next-cycle", "/handover"].map((page) => association + page);
    const folder = running.outputPath("second-cycle");
    const found = await papersOn(teresa, offering, folder);
    const atCounter = await papersOn(pilar, ["/office/counter"], folder);
    for (const kind of [...found, ...atCounter]) kinds.add(kind);
    expect([...kinds].toSorted()).toEqual([...PAPER_KINDS].toSorted());
  });
  expect(isSound(dataDir)).toBe(true);
});
