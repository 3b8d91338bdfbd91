// The server is killed in the middle of everything, again and again, under phones that keep
// writing. What was acknowledged is there, once; nothing is there twice; and it comes back each
// time. How soon depends on who else uses the machine: that is told by `npm run bench -- return`.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAnchors } from "#server/audit/anchors.ts";
import { transactionAs } from "#server/database/db.ts";
import { visitDatabase } from "#server/database/open.ts";
import { enterAs } from "#server/database/scope.ts";
import { verifyAgainst } from "#server/verify/verify.ts";
import { killUnderWriters } from "./kills.ts";

const KILLS = 40;
const PHONES = 8;

test(
  `${KILLS} kills under ${PHONES} writing phones lose nothing and double nothing`,
  { timeout: 600_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "ayni-crash-"));
    const { acked, returns } = await killUnderWriters({ dataDir, phones: PHONES, kills: KILLS });
    expect(returns.length).toBe(KILLS);
    await expectEveryPaymentOnce(dataDir, acked);
    expect(acked.length).toBeGreaterThan(KILLS * PHONES);
    await rm(dataDir, { recursive: true, force: true });
  },
);

async function expectEveryPaymentOnce(dataDir: string, acked: readonly string[]): Promise<void> {
  const { db, close } = await visitDatabase({ databaseUrl: undefined, dataDir });
  try {
    const rows = await transactionAs(db, enterAs("audit"), (sql) =>
      sql.query("select command_id, count(*) as times from event group by command_id", []),
    );
    const times = new Map(rows.map((row) => [row["command_id"] as string, row["times"] as bigint]));
    expect(acked.filter((commandId) => times.get(commandId) !== 1n)).toEqual([]);
    const anchors = await readAnchors(join(dataDir, "anchors"));
    expect(anchors.length).toBeGreaterThan(1);
    const report = await verifyAgainst(db, anchors);
    const broken = report.invariants.filter(
      ({ id, count }) => count > 0 && id !== RECEIPTS_BEYOND_BLOCK,
    );
    expect(broken).toEqual([]);
  } finally {
    await close();
  }
}

/** These phones write more payments than a real one has numbers for. */
const RECEIPTS_BEYOND_BLOCK = "I24b";
