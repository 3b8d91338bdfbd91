// `npm run seed -- --members N --months M --seed S`: a branch of so many women, twenty in each
// association, with M months behind it, through the real door. Takes an empty database, the one
// of DATA_DIR or DATABASE_URL.

import { usualZone } from "#countries/zones.ts";
import { parseArgs } from "node:util";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { openDatabase, placeFrom } from "#server/database/open.ts";
import { isSetUpOpen } from "#server/staff/set-up.ts";
import { chanceOf } from "./chance.ts";
import { liveYears } from "./years/branch.ts";

const WOMEN = 20;
const MOST_MONTHS = 240;
const { values } = parseArgs({
  options: {
    members: { type: "string", default: "200" },
    months: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
  },
});
const [members = 0, months = 0, seed = 0] = [values.members, values.months, values.seed].map(
  Number,
);
const isSaid = [members, months, seed].every((number) => Number.isSafeInteger(number));
if (!isSaid || members < WOMEN || months < 1 || months > MOST_MONTHS) {
  process.stderr.write("Say whole numbers: npm run seed -- --members 200 --months 3 --seed 1\n");
  process.exit(2);
}
const { db, close } = await openDatabase(placeFrom(process.env));
try {
  const clock = systemClock();
  if (!(await isSetUpOpen(openDoor(db, clock, BOLIVIA, 1)))) {
    throw new Error("There are people in this institution already; a seed takes an empty one.");
  }
  const associations = Math.round(members / WOMEN);
  const today = clock.businessDay(usualZone(BOLIVIA.code));
  const asked = { associations, women: WOMEN, months, today };
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(0);
  const { bookIds, resting } = await liveYears(
    { db, country: BOLIVIA },
    chanceOf(seed),
    asked,
    (on) => process.stderr.write(`${on}  ${seconds()} s\n`),
  );
  const still = [...resting].map(([why, count]) => `${count} rest (${why})`).join(", ");
  process.stdout.write(
    `${bookIds.length} associations of ${WOMEN} with ${months} months in ${seconds()} s. ${still}\n`,
  );
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
} finally {
  await close();
}
