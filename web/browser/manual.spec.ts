// The first day, walked with nothing in hand but its page of the manual: from the door of an empty
// institution to a closed meeting whose figures stand in the office.

import { join } from "node:path";
import { expect } from "@playwright/test";
import { openBook } from "./by-the-book.ts";
import { asking, paying } from "./first-day/credit.ts";
import { founding } from "./first-day/founding.ts";
import { meeting } from "./first-day/meeting.ts";
import { opening, small } from "./first-day/opening.ts";
import { GROUP } from "./first-day/women.ts";
import { test } from "./institution.ts";

test.use({ locale: "es-BO", viewport: { width: 1280, height: 900 }, actionTimeout: 15_000 });

const PAGE = join(import.meta.dirname, "../../docs/manual/first-day.md");
test("whoever follows the first day of the manual closes a meeting", async ({
  page,
  empty,
  browser,
}) => {
  test.setTimeout(420_000);
  const book = openBook(PAGE);
  const office = `${empty.url}/office/`;
  const [bertha, carla] = await opening(book, page, browser, office, empty.printed);
  await founding(book, carla, bertha);
  await asking(book, carla, bertha);
  const phone = await small(browser, `${empty.url}/field/`);
  await paying(book, phone);
  await meeting(book, phone);
  await page.close();
  await bertha.goto(office);
  await bertha.getByRole("link", { name: GROUP }).click();
  await expect(bertha.getByText("ciclo 1, 1 de 12 reuniones")).toBeVisible();
  expect(book.untouched(), "named in the manual and not met on the way").toEqual([]);
});
