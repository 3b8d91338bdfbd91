// `npm run bench`: what the program costs, measured in one run on this machine. Ratios travel
// between machines; seconds do not.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb } from "#server/database/db.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { benchAudit } from "./audit.ts";
import { benchBranch } from "./branch.ts";
import { benchMeetings } from "./meetings.ts";
import { benchPlans } from "./plans.ts";

const dataDir = await mkdtemp(join(tmpdir(), "ayni-bench-"));
const embedded = await startEmbedded(dataDir);
const db = openDb(embedded.config);
const say = (line: string) => void process.stdout.write(`${line}\n`);
try {
  say(`node ${process.versions.node}, ${process.platform} ${process.arch}`);
  benchPlans(say);
  await benchMeetings(embedded.config, db, say);
  await migrate(db);
  await benchAudit(db, say);
  await benchBranch(db, say);
} finally {
  await db.end();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}
