// Wrong passwords are counted, right ones never: by person and place, by person wherever the
// guess comes from, and by place whoever is guessed at. Kept in memory: a restart forgives.

import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refused } from "#server/http/refused.ts";

const WINDOW_SECONDS = 15 * 60;
/** A person who forgets stays under the first; the second bounds a guess from many places. */
const MOST = { here: 10, person: 60, place: 120 };

export type Guesses = {
  /** Throws 429 when there were too many wrong ones of late. */
  readonly refuseTooMany: (from: Guesser) => Promise<void>;
  readonly countWrong: (from: Guesser) => Promise<void>;
};

type Guesser = { readonly login: string; readonly ip: string };

export function newGuesses(): Guesses {
  const limits = (Object.keys(MOST) as (keyof typeof MOST)[]).map((kind) => ({
    key: KEYS[kind],
    limiter: new RateLimiterMemory({
      keyPrefix: kind,
      points: MOST[kind],
      duration: WINDOW_SECONDS,
    }),
  }));
  return {
    refuseTooMany: async (from) => {
      for (const { key, limiter } of limits) {
        const seen = await limiter.get(key(from));
        if (seen !== null && seen.remainingPoints <= 0) throw new Refused(429, "tooManyTries");
      }
    },
    countWrong: async (from) => {
      await Promise.all(limits.map(({ key, limiter }) => limiter.penalty(key(from), 1)));
    },
  };
}

const KEYS: Record<keyof typeof MOST, (from: Guesser) => string> = {
  here: ({ login, ip }) => `${ip} ${login}`,
  person: ({ login }) => login,
  place: ({ ip }) => ip,
};
