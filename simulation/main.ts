// `npm run simulate -- --lives N --seed S`: many lives, on every core of the machine, and the
// seeds of those that broke a rule.

import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { live } from "./life.ts";

const { values } = parseArgs({
  options: {
    lives: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    alone: { type: "boolean", default: false },
  },
});

type Tally = { readonly lives: number; readonly meetings: number; readonly broken: number };

const FEWEST_APART = 200;
const say = (line: string) => void process.stdout.write(`${line}\n`);

const lives = Number(values.lives);
const first = Number(values.seed);
if (!Number.isSafeInteger(lives) || lives < 1 || !Number.isSafeInteger(first)) {
  process.stderr.write("Say whole numbers: npm run simulate -- --lives 1000 --seed 1\n");
  process.exit(2);
}
const parts = values.alone ? 1 : Math.min(availableParallelism(), Math.ceil(lives / FEWEST_APART));
const { meetings, broken } = parts === 1 ? liveHere(first, lives) : await liveApart(parts);
say(`${lives} lives, ${meetings} meetings, ${broken} with violations`);
process.exitCode = broken > 0 ? 1 : 0;

function liveHere(from: number, count: number): Tally {
  let tally: Tally = { lives: 0, meetings: 0, broken: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const { record, violations } = live(seed);
    const closed = record.events.filter(({ event }) => event.type === "MeetingClosed").length;
    if (violations.length > 0) say(`seed ${seed}: ${violations.slice(0, 5).join("; ")}`);
    tally = add(tally, { lives: 1, meetings: closed, broken: violations.length > 0 ? 1 : 0 });
    if (tally.lives % 1_000 === 0) say(`seed ${seed}: ${tally.lives} lives here`);
  }
  return tally;
}

/** The seeds shared out in runs, one process for each; what they say of seeds is passed on. */
async function liveApart(count: number): Promise<Tally> {
  const each = Math.ceil(lives / count);
  const tallies = await Promise.all(
    Array.from({ length: count }, (_none, index) =>
      liveThere(first + index * each, Math.min(each, lives - index * each)),
    ),
  );
  return tallies.reduce(add);
}

async function liveThere(from: number, total: number): Promise<Tally> {
  const asked = ["--alone", "--lives", String(total), "--seed", String(from)];
  const child = spawn(process.execPath, ["tools/run.mjs", "simulation/main.ts", ...asked], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let tally: Tally | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /^(\d+) lives, (\d+) meetings, (\d+) with/.exec(line);
    if (found === null) say(line);
    else {
      const [, seen, held, bad] = found.map(Number);
      tally = { lives: seen ?? 0, meetings: held ?? 0, broken: bad ?? 0 };
    }
  }
  if (tally === null) throw new Error(`The lives from seed ${from} ended without a word.`);
  return tally;
}

function add(left: Tally, right: Tally): Tally {
  return {
    lives: left.lives + right.lives,
    meetings: left.meetings + right.meetings,
    broken: left.broken + right.broken,
  };
}
