// `npm run seed -- --associations N --months M --seed S`: a branch with N associations of
// twenty women and M months of meetings, through the real door. Takes an empty database.

import { parseArgs } from "node:util";
import { systemClock } from "#server/clock.ts";
import { openDoor } from "#server/commands/door.ts";
import { placeFrom, visitDatabase } from "#server/database/open.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { chanceOf } from "./chance.ts";
import { seedBranch } from "./seed-branch.ts";

const { values } = parseArgs({
  options: {
    associations: { type: "string", default: "10" },
    months: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
  },
});
const [associations, months, seed] = [values.associations, values.months, values.seed].map(Number);
if (![associations, months, seed].every(Number.isSafeInteger)) {
  process.stderr.write(
    "Say whole numbers: npm run seed -- --associations 10 --months 3 --seed 1\n",
  );
  process.exit(2);
}
const { db, close } = await visitDatabase(placeFrom(process.env));
try {
  const door = openDoor(db, systemClock(), BOLIVIA, 10);
  const chance = chanceOf(seed ?? 1);
  const branch = await seedBranch(door, chance, {
    associations: associations ?? 0,
    months: months ?? 0,
    women: null,
  });
  process.stdout.write(`${branch.books.length} associations seeded.\n`);
} finally {
  await close();
}
