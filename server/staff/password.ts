// Passwords as Argon2id hashes: 19 MiB and two passes, the floor for a shared server.

import { hash, verify } from "@node-rs/argon2";
import { Refused } from "#server/http/refused.ts";

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Four are reckoned at once; a flood beyond this queue is asked to come again. */
const MOST_WAITING = 40;

let waiting = 0;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  if (waiting >= MOST_WAITING) throw new Refused(503, "tryLater");
  waiting += 1;
  try {
    return await verify(passwordHash, password);
  } finally {
    waiting -= 1;
  }
}
