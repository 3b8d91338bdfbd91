// The only chance in a simulated world: one seed, one sequence, the same story every time.

export type Chance = {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  /** From `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True once in `times` on average. */
  readonly onceIn: (times: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A UUID of version 7 in shape, made of this sequence. */
  readonly newId: () => string;
};

/** A 32-bit generator (mulberry) over the seed; good enough to shuffle lives, not to keep secrets. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number) => next() % bound;
  const hex = (digits: number) => {
    let text = "";
    while (text.length < digits) text += below(16).toString(16);
    return text;
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    onceIn: (times) => below(times) === 0,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error("Nothing to pick from.");
      return found;
    },
    newId: () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
