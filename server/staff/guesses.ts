// Wrong passwords are counted, right ones never: by person and place, by person wherever the
// guess comes from, and by place whoever is guessed at. Kept in memory: a restart forgives.

import { isIPv6 } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refused } from "#server/http/refused.ts";

const WINDOW_SECONDS = 15 * 60;
/** A person who forgets stays under the first; the second bounds a guess from many places. */
const MOST = { here: 10, person: 60, place: 120 };
const REMEMBERED_SECONDS = 14 * 24 * 60 * 60;

export type Guesses = {
  /** Throws 429 when there were too many wrong ones of late. */
  readonly refuseTooMany: (from: Guesser) => Promise<void>;
  readonly countWrong: (from: Guesser) => Promise<void>;
  /** What a right password gives, null for a wrong one, which is counted; throws 429. */
  readonly tried: <T>(from: Guesser, check: () => Promise<T | null>) => Promise<T | null>;
};

export type Guesser = { readonly login: string; readonly ip: string };

type Limit = keyof typeof MOST;

const LIMITS = Object.keys(MOST) as Limit[];

export function newGuesses(): Guesses {
  const limiters = Object.fromEntries(
    LIMITS.map((limit) => [limit, limiterOf(limit, MOST[limit], WINDOW_SECONDS)]),
  ) as Record<Limit, RateLimiterMemory>;
  const rightHere = limiterOf("right", 1, REMEMBERED_SECONDS);

  /** Where she signed in of late, wrong guesses from elsewhere do not keep her out. */
  async function limitsOn(from: Guesser): Promise<readonly Limit[]> {
    return (await rightHere.get(KEYS.here(from))) === null ? LIMITS : ["here"];
  }

  async function refuseTooMany(from: Guesser): Promise<void> {
    for (const limit of await limitsOn(from)) {
      const seen = await limiters[limit].get(KEYS[limit](from));
      if (seen !== null && seen.remainingPoints <= 0) throw new Refused(429, "tooManyTries");
    }
  }

  async function countWrong(from: Guesser): Promise<void> {
    await Promise.all(LIMITS.map((limit) => limiters[limit].penalty(KEYS[limit](from), 1)));
  }

  return {
    refuseTooMany,
    countWrong,
    tried: async (from, check) => {
      await refuseTooMany(from);
      const found = await check();
      if (found === null) await countWrong(from);
      else {
        // A burst passes the first look before any of it is counted.
        await refuseTooMany(from);
        await rightHere.penalty(KEYS.here(from), 1);
      }
      return found;
    },
  };
}

function limiterOf(keyPrefix: string, points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration });
}

const KEYS: Record<Limit, (from: Guesser) => string> = {
  here: ({ login, ip }) => `${placeOf(ip)} ${login}`,
  person: ({ login }) => login,
  place: ({ ip }) => placeOf(ip),
};

/** One line of one house has 2^64 addresses of IPv6: it is known by its first four groups. */
function placeOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes(".")) return ip;
  const [left = [], right = []] = ip.split("::").map((side) => side.split(":").filter(Boolean));
  const gap = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...gap, ...right].slice(0, 4).join(":");
}
