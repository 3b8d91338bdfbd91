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

const FEWEST_APART = 200;

/** `tell` hears of every broken seed and of the way so far as it goes. */
export async function liveMany(
  first: number,
  lives: number,
  tell: (line: string) => void,
): Promise<Crowd> {
  const parts = Math.min(availableParallelism(), Math.ceil(lives / FEWEST_APART));
  if (parts === 1) return liveHere(first, lives, tell);
  const each = Math.ceil(lives / parts);
  const crowds = await Promise.all(
    Array.from({ length: parts }, (_none, index) =>
      liveThere(first + index * each, Math.min(each, lives - index * each), tell),
    ),
  );
  return crowds.reduce(together, NOBODY);
}

export function liveHere(first: number, lives: number, tell: (line: string) => void): Crowd {
  let crowd = NOBODY;
  for (let seed = first; seed < first + lives; seed += 1) {
    const life = lived(seed);
    life.broken.forEach(tell);
    crowd = together(crowd, life);
    if (crowd.lives % 1_000 === 0) tell(`seed ${seed}: ${crowd.lives} lives here`);
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

async function liveThere(
  first: number,
  lives: number,
  tell: (line: string) => void,
): Promise<Crowd> {
  const asked = ["--alone", "--lives", String(lives), "--seed", String(first)];
  const child = spawn(process.execPath, ["tools/run.mjs", "simulation/main.ts", ...asked], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let crowd: Crowd | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(LAST_LINE)) crowd = fromLine(line);
    else tell(line);
  }
  if (crowd === null) throw new Error(`The lives from seed ${first} ended without a word.`);
  return crowd;
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
