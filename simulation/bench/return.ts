// How long the institution is away after a kill: the server dies in the middle of writes, every fifth
// time its database too, and is started again; until it answers.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killUnderWriters, type Return } from "#simulation/kills.ts";

const KILLS = 20;
const PHONES = 8;

export async function benchReturn(say: (line: string) => void): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "ayni-return-"));
  try {
    const { returns } = await killUnderWriters({ dataDir, phones: PHONES, kills: KILLS });
    for (const killed of ["server", "server and database"] as const) {
      say(`return after a kill of the ${killed}: ${asLine(returns, killed)}`);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function asLine(returns: readonly Return[], what: Return["killed"]): string {
  const times = returns.filter(({ killed }) => killed === what).map(({ afterMs }) => afterMs);
  const sorted = times.toSorted((left, right) => left - right);
  const [median = 0, slowest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `median ${Math.round(median)} ms, slowest ${Math.round(slowest)} ms (${times.length} kills)`;
}
