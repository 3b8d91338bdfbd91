// Many lives at once: the seeds shared out in runs, one process for each core, and what they found.

import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { live } from "./life.ts";
import { addTallies, tallyOf, type Tally } from "./tally.ts";

export type Crowd = {
  readonly lives: number;
  /** One line for each seed that broke a rule. */
  readonly broken: readonly string[];
  readonly tally: Tally;
};

const NOBODY: Crowd = { lives: 0, broken: [], tally: new Map() };

/** Fewer do not pay for a process of their own; more would leave a core without work in the end. */
const [FEWEST_APART, MOST_APART] = [200, 1_000];

export type Asked = { readonly first: number; readonly lives: number; readonly workers: number };

/** As many processes as there are cores. */
export const EVERY_CORE = availableParallelism();

/**
 * The seeds are given out in order, a run at a time, to whoever is free. `tell` hears of every broken
 * seed, and up to which seed everything has been lived: from the next one on one may go on later.
 */
export async function liveMany(asked: Asked, tell: (line: string) => void): Promise<Crowd> {
  const { first, lives, workers } = asked;
  const parts = Math.min(workers, Math.ceil(lives / FEWEST_APART));
  if (parts === 1) return liveHere(first, lives, tell);
  const runs = runsOf(asked, Math.min(MOST_APART, Math.ceil(lives / parts)));
  const waiting = [...runs];
  const crowds = new Map<Run, Crowd>();
  const work = async () => {
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
      crowds.set(run, await liveThere(run, tell));
      const unlived = runs.find((known) => !crowds.has(known));
      if (unlived !== undefined) tell(wayOn(unlived.first, first + lives));
    }
  };
  await Promise.all(Array.from({ length: parts }, work));
  return [...crowds.values()].reduce(together, NOBODY);
}

type Run = { readonly first: number; readonly lives: number };

function runsOf({ first, lives }: Run, each: number): Run[] {
  return Array.from({ length: Math.ceil(lives / each) }, (_none, index) => ({
    first: first + index * each,
    lives: Math.min(each, lives - index * each),
  }));
}

function wayOn(from: number, end: number): string {
  return `lived up to seed ${from - 1}; the rest is --seed ${from} --lives ${end - from}`;
}

export function liveHere(first: number, lives: number, tell: (line: string) => void): Crowd {
  let crowd = NOBODY;
  for (let seed = first; seed < first + lives; seed += 1) {
    const life = lived(seed);
    life.broken.forEach(tell);
    crowd = together(crowd, life);
  }
  return crowd;
}

/** What throws is broken too, and says its seed. */
function lived(seed: number): Crowd {
  try {
    const life = live(seed);
    const { violations } = life;
    const found = `seed ${seed}: ${violations.slice(0, 5).join("; ")}`;
    return { lives: 1, broken: violations.length > 0 ? [found] : [], tally: tallyOf(life) };
  } catch (error) {
    return { ...NOBODY, lives: 1, broken: [`seed ${seed}: threw ${String(error)}`] };
  }
}

const LAST_LINE = "CROWD ";

/** What a process of its own writes last, for the one that started it. */
export function asLine({ lives, broken, tally }: Crowd): string {
  return LAST_LINE + JSON.stringify({ lives, broken, tally: [...tally] });
}

/** A process that ends without a word is broken too, and says its seeds. */
async function liveThere({ first, lives }: Run, tell: (line: string) => void): Promise<Crowd> {
  const asked = ["--alone", "--lives", String(lives), "--seed", String(first)];
  const child = spawn(process.execPath, ["tools/run.mjs", "simulation/main.ts", ...asked], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let crowd: Crowd | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(LAST_LINE)) crowd = fromLine(line);
    else tell(line);
  }
  if (crowd !== null) return crowd;
  const silent = `seeds ${first} to ${first + lives - 1} ended without a word`;
  tell(silent);
  return { ...NOBODY, broken: [silent] };
}

function fromLine(line: string): Crowd {
  const { lives, broken, tally } = JSON.parse(line.slice(LAST_LINE.length)) as {
    lives: number;
    broken: string[];
    tally: [string, number][];
  };
  return { lives, broken, tally: new Map(tally) };
}

function together(left: Crowd, right: Crowd): Crowd {
  return {
    lives: left.lives + right.lives,
    broken: [...left.broken, ...right.broken],
    tally: addTallies(left.tally, right.tally),
  };
}
