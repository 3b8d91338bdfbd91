// `npm run simulate -- --lives N --seed S`: many lives, one after another, and the seeds of
// those that broke a rule.

import { parseArgs } from "node:util";
import { live } from "./life.ts";

const { values } = parseArgs({
  options: {
    lives: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
  },
});
const lives = Number(values.lives);
const first = Number(values.seed);
if (!Number.isSafeInteger(lives) || lives < 1 || !Number.isSafeInteger(first)) {
  process.stderr.write("Say whole numbers: npm run simulate -- --lives 1000 --seed 1\n");
  process.exit(2);
}
let broken = 0;
let meetings = 0;
for (let seed = first; seed < first + lives; seed += 1) {
  const { record, violations } = live(seed);
  meetings += record.events.filter(({ event }) => event.type === "MeetingClosed").length;
  if (violations.length > 0) {
    broken += 1;
    process.stdout.write(`seed ${seed}: ${violations.slice(0, 5).join("; ")}\n`);
  }
  if ((seed - first + 1) % 1_000 === 0) process.stdout.write(`${seed - first + 1} lives\n`);
}
process.stdout.write(`${lives} lives, ${meetings} meetings, ${broken} with violations\n`);
process.exitCode = broken > 0 ? 1 : 0;
