// A branch of five thousand members, opened as the office opens it.

import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import type { Db } from "#server/database/db.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-staff.ts";
import { buildApp } from "#server/http/app.ts";
import { chanceOf } from "#simulation/chance.ts";
import { seedBranch } from "#simulation/seed-branch.ts";

const ASSOCIATIONS = 320;
const MONTHS = 1;
const LOOKS = 5;

export async function benchBranch(db: Db, say: (line: string) => void): Promise<void> {
  const door = openDoor(db, systemClock(), BOLIVIA, 10);
  await seedBranch(door, chanceOf(9), { associations: ASSOCIATIONS, months: MONTHS, women: null });
  await db.query("analyze", []);
  const [row] = await db.query("select count(*) as members from member", []);
  const app = await buildApp(
    { ...door, newId: () => crypto.randomUUID(), setUpCode: "", screens: null },
    { logger: false, trustProxy: false },
  );
  const body = { login: "teresa", password: DEMO_PASSWORD };
  const signed = await app.inject({ method: "POST", url: "/api/session", body });
  const cookie = String(signed.headers["set-cookie"]).split(";")[0] ?? "";
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const began = performance.now();
    const answer = await app.inject({
      method: "GET",
      url: "/api/associations",
      headers: { cookie },
    });
    times.push(performance.now() - began);
    if (answer.statusCode !== 200) throw new Error(`The branch was answered ${answer.statusCode}.`);
  }
  await app.close();
  const median = times.toSorted((one, other) => one - other)[Math.floor(LOOKS / 2)] ?? 0;
  say(
    `branch: ${String(row?.["members"])} members in ${ASSOCIATIONS} associations open in ${median.toFixed(0)} ms (median of ${LOOKS})`,
  );
}
