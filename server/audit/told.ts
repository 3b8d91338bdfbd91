// What the log says of how each thing stood, one telling after the other, and whether one history
// explains all of it. Tellings of one portion were sealed together and may stand in another order than
// they happened, for servers whose clocks disagree name their pages by them; so may those that stand
// in the chains of two countries. Nothing else may.

export type Telling = {
  /** In which chain. */
  readonly country: string;
  /** What was sealed together has the same. */
  readonly portion: number;
  /** How it stood before; null for not there, absent where nobody was asked. */
  readonly before?: string | null;
  readonly after: string | null;
};

/** Where the story of a thing begins: with nothing, or with whatever stood there before anybody was asked. */
export type Beginning = "nothing" | "anything";

export type Heard = {
  /** Somebody changed it behind the program's back, and a person changed it after that. */
  readonly isBroken: boolean;
  /** How it may stand now, null for not there: several where the order is not known. */
  readonly ends: ReadonlySet<string | null>;
};

/** `tellings` in the order of the chains, and not empty. */
export function hear(tellings: readonly Telling[], beginning: Beginning): Heard {
  let isBroken = false;
  let ends = beginningOf(tellings, beginning);
  for (const portion of portionsOf(tellings)) {
    const told = hearPortion(portion, ends);
    ({ ends } = told);
    isBroken ||= told.isBroken;
  }
  return { isBroken, ends };
}

function beginningOf(
  tellings: readonly Telling[],
  beginning: Beginning,
): ReadonlySet<string | null> {
  if (beginning === "nothing") return new Set([null]);
  return new Set(tellings.flatMap(({ before }) => (before === undefined ? [] : [before])));
}

function portionsOf(tellings: readonly Telling[]): readonly (readonly Telling[])[] {
  if (new Set(tellings.map(({ country }) => country)).size > 1) return [tellings];
  const portions: Telling[][] = [];
  for (const telling of tellings) {
    const last = portions.at(-1);
    if (last?.[0]?.portion === telling.portion) last.push(telling);
    else portions.push([telling]);
  }
  return portions;
}

type Step = { readonly before: string | null; readonly after: string | null };

function hearPortion(portion: readonly Telling[], starts: ReadonlySet<string | null>): Heard {
  const ends = inOrder(portion, starts) ?? inAnyOrder(portion, starts);
  if (ends.size > 0) return { isBroken: false, ends };
  return { isBroken: true, ends: new Set([portion.at(-1)?.after ?? null]) };
}

/** Null when one of them begins where the one before it did not end. */
function inOrder(
  portion: readonly Telling[],
  starts: ReadonlySet<string | null>,
): ReadonlySet<string | null> | null {
  let here = starts;
  for (const { before, after } of portion) {
    if (before !== undefined && !here.has(before)) return null;
    here = new Set([after]);
  }
  return here;
}

/** Where a walk that takes each step once may end. Whoever asked nobody may have made the thing. */
function inAnyOrder(
  portion: readonly Telling[],
  starts: ReadonlySet<string | null>,
): ReadonlySet<string | null> {
  const made = portion.flatMap(({ before, after }) => (before === undefined ? [after] : []));
  const steps = portion.flatMap(({ before, after }): Step[] =>
    before === undefined ? [] : [{ before, after }],
  );
  const ends = [...starts, ...made].map((start) => endFrom(steps, start));
  return new Set(ends.filter((end) => end !== undefined));
}

/** Undefined when there is no such walk: each state is left as often as it is reached, but for its end. */
function endFrom(steps: readonly Step[], start: string | null): string | null | undefined {
  const open = new Map<string | null, number>([[start, 1]]);
  const count = (state: string | null, by: number) => open.set(state, (open.get(state) ?? 0) + by);
  for (const { before, after } of steps) {
    count(before, -1);
    count(after, 1);
  }
  const [end, ...more] = [...open].filter(([, times]) => times !== 0);
  const isOne = end?.[1] === 1 && more.length === 0;
  return isOne && hangsTogether(steps, start) ? end[0] : undefined;
}

function hangsTogether(steps: readonly Step[], start: string | null): boolean {
  const from = new Map<string | null, Step[]>();
  for (const step of steps) from.set(step.before, [...(from.get(step.before) ?? []), step]);
  const [reached, open] = [new Set([start]), [start]];
  for (let here = open.pop(); here !== undefined; here = open.pop())
    for (const { after } of from.get(here) ?? [])
      if (!reached.has(after)) {
        reached.add(after);
        open.push(after);
      }
  return steps.every(({ before }) => reached.has(before));
}
