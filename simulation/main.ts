// `npm run simulate -- --lives N --seed S --workers W`: many lives from seed S on, on every core of
// the machine unless it is said on how many, the seeds of those that broke a rule, and how often each
// kind of act happened.

import { parseArgs } from "node:util";
import { asLine, EVERY_CORE, liveHere, liveMany } from "./crowd.ts";

const { values } = parseArgs({
  options: {
    lives: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    workers: { type: "string", default: String(EVERY_CORE) },
    alone: { type: "boolean", default: false },
  },
});

const say = (line: string) => void process.stdout.write(`${line}\n`);

const lives = Number(values.lives);
const first = Number(values.seed);
const workers = Number(values.workers);
if (![lives, workers].every(isCount) || !Number.isSafeInteger(first)) {
  process.stderr.write("Say whole numbers: npm run simulate -- --lives 1000 --seed 1\n");
  process.exit(2);
}
const crowd = values.alone
  ? liveHere(first, lives, say)
  : await liveMany({ first, lives, workers }, say);
if (values.alone) say(asLine(crowd));
else {
  for (const [kind, count] of [...crowd.tally].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  ))
    say(`${String(count).padStart(9)}  ${kind}`);
  const meetings = crowd.tally.get("meeting closed") ?? 0;
  say(`${crowd.lives} lives, ${meetings} meetings, ${crowd.broken.length} with violations`);
}
process.exitCode = crowd.broken.length > 0 ? 1 : 0;

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number > 0;
}
