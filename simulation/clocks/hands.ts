// Time as it really passes in a simulated world, and clocks that somebody sets: each shows the truth
// and what it is off by.

export type World = {
  /** Milliseconds since 1970, truly. */
  readonly truth: () => number;
  /** An instant to come. */
  readonly passTo: (instant: string) => void;
  readonly pass: (milliseconds: number) => void;
};

export type SetClock = {
  readonly wall: () => number;
  /** Milliseconds since the world began; nobody can set it. */
  readonly counted: () => number;
  /** From now on it shows so many milliseconds more than the truth. */
  readonly set: (offMs: number) => void;
};

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function newWorld(instant: string): World {
  let truth = Date.parse(instant);
  return {
    truth: () => truth,
    passTo: (next) => {
      const at = Date.parse(next);
      if (at < truth) throw new Error("The truth does not go back.");
      truth = at;
    },
    pass: (milliseconds) => {
      truth += milliseconds;
    },
  };
}

export function clockIn({ truth }: World): SetClock {
  const began = truth();
  let off = 0;
  return {
    wall: () => truth() + off,
    counted: () => truth() - began,
    set: (offMs) => {
      off = offMs;
    },
  };
}
