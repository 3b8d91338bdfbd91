// `npm run verify -- --json`: the invariants on a live database, read-only. Ends with 0 when all
// hold, 1 when one does not, 2 when it could not look.

import { parseArgs } from "node:util";
import { anchorsFolder, readAnchors } from "#server/audit/anchors.ts";
import { couldNotLook } from "#server/audit/could-not-look.ts";
import type { Db } from "#server/database/db.ts";
import { placeFrom, visitDatabase } from "#server/database/open.ts";
import { verifyAgainst, type Report } from "./verify.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

/** An hour: a check reads years of a branch, and nobody waits for a page. */
const LONGEST_CHECK_MS = 3_600_000;

try {
  const place = placeFrom(process.env);
  const { db, close } = await visitDatabase({ ...place, longestQueryMs: LONGEST_CHECK_MS });
  const report = await lookedAt(db, place.dataDir, close);
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
  process.exitCode = report.isSound ? 0 : 1;
} catch (failure) {
  couldNotLook(failure, values.json);
}

/** The database is left whatever the look finds. */
async function lookedAt(db: Db, dataDir: string, close: () => Promise<void>): Promise<Report> {
  try {
    return await verifyAgainst(db, await readAnchors(anchorsFolder(process.env, dataDir)));
  } finally {
    await close();
  }
}

function inWords({ isSound, books, invariants }: Report): string {
  const lines = invariants.map(({ id, claim, count, offenders }) =>
    count === 0
      ? `ok    ${id}  ${claim}`
      : `WRONG ${id}  ${claim}: ${count}, first ${offenders.join("; ")}`,
  );
  return `${lines.join("\n")}\n${books} books, ${isSound ? "sound" : "NOT SOUND"}\n`;
}
