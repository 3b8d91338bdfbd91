// The bench of size measures what the office asks: a new page that is not in its list is found here.

import { expect, test } from "vitest";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDb } from "#server/database/db.ts";
import { buildApp } from "#server/http/app.ts";
import { getRoutes } from "./house.ts";
import { routesForgotten, routesInvented } from "./pages.ts";

async function routes(): Promise<readonly string[]> {
  const db = openDb({ host: "/nowhere" });
  const door = openDoor(db, systemClock(), BOLIVIA, 1);
  const deps = { ...door, newId: () => "", setUpCode: "", screens: null };
  const app = await buildApp(deps, { logger: false, trustProxy: false });
  await app.ready();
  const known = getRoutes(app);
  await app.close();
  await db.end();
  return known;
}

test("every page a person of the office can open is measured, or left out with a reason", async () => {
  expect(routesForgotten(await routes())).toEqual([]);
});

test("the bench measures nothing that the server does not answer", async () => {
  expect(routesInvented(await routes())).toEqual([]);
});

test("a route nobody thought of is named", () => {
  expect(routesForgotten(["/api/associations", "/api/associations/{bookId}/songs"])).toEqual([
    "/api/associations/{bookId}/songs",
  ]);
});
