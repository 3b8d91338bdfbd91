// `npm run bench`: what the program costs, measured in one run on this machine. Ratios travel
// between machines; seconds do not. `npm run bench -- size --data DIR` is one part alone, over a
// branch that is kept in a folder; it ends with 1 when a bound is broken.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openDb } from "#server/database/db.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { benchAudit } from "./audit.ts";
import { benchBranch } from "./branch.ts";
import { benchMeetings } from "./meetings.ts";
import { benchPlans } from "./plans.ts";
import { benchReturn } from "./return.ts";
import { benchSize } from "./size/size.ts";

const PARTS = ["plans", "meetings", "audit", "branch", "return", "size"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "data/bench-size" },
    members: { type: "string", default: "5000" },
    months: { type: "string", default: "24" },
    page: { type: "string", default: "" },
  },
});
const parts = positionals.length === 0 ? PARTS : positionals;
const unknown = parts.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`Parts of the bench are ${PARTS.join(", ")}.\n`);
  process.exit(2);
}
const say = (line: string) => void process.stdout.write(`${line}\n`);
say(`node ${process.versions.node}, ${process.platform} ${process.arch}`);
if (parts.includes("plans")) benchPlans(say);
if (parts.some((part) => ["meetings", "audit", "branch"].includes(part))) await small();
if (parts.includes("return")) await benchReturn(say);
if (parts.includes("size")) await large();

/** The parts that need no past, on a database of the moment. */
async function small(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "ayni-bench-"));
  const embedded = await startEmbedded(dataDir);
  const db = openDb(embedded.config);
  try {
    if (parts.includes("meetings")) await benchMeetings(embedded.config, db, say);
    await migrate(db);
    if (parts.includes("audit")) await benchAudit(db, say);
    if (parts.includes("branch")) await benchBranch(db, say);
  } finally {
    await db.end();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function large(): Promise<void> {
  const asked = {
    dataDir: resolve(values.data),
    members: Number(values.members),
    months: Number(values.months),
    only: values.page,
  };
  const broken = await benchSize(asked, say);
  for (const bound of broken) say(`OVER THE BOUND: ${bound}`);
  if (broken.length > 0) process.exitCode = 1;
}
