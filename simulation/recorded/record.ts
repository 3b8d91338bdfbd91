// Records the traffic of this program's phone and office for a whole life, and the database
// before and after it, so that every later version can be asked the same letter for letter.
// `node tools/run.mjs simulation/recorded/record.ts first`

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toJson } from "#core/wire/canonical.ts";
import { openDatabase } from "#server/database/open.ts";
import { enrolDemoStaff } from "#server/demo/demo-staff.ts";
import { dumpRows, dumpSchema } from "./dump.ts";
import { writeExchanges } from "./exchange.ts";
import { liveOneLife } from "./one-life.ts";
import { openStage } from "./stage.ts";
import { openTap } from "./tap.ts";

const name = process.argv[2] ?? "first";
const folder = new URL(`${name}/`, import.meta.url);
mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), "ayni-record-"));
const { db, close } = await openDatabase({ databaseUrl: undefined, dataDir });
let last = 0;
const newId = () => `0199a000-0000-7000-8000-${String(++last).padStart(12, "0")}`;
const stage = await openStage(db, newId, "2026-01-15T13:00:00.000Z");
await enrolDemoStaff(stage.door, newId);
const tap = openTap(stage);
const keep = (file: string, text: string) => writeFileSync(new URL(file, folder), text);
await liveOneLife({ stage, tap, newId }, async () => {
  keep("schema.sql", dumpSchema());
  keep("before.sql", await dumpRows(db));
});
writeExchanges(new URL("doors.jsonl", folder), tap.doors());
writeExchanges(new URL("traffic.jsonl", folder), tap.traffic());
keep("after.sql", await dumpRows(db));
const balances = await db.query(
  "select book_id, account, owner_id, balance_minor as minor from account_balance order by 1, 2, 3",
  [],
);
keep("balances.jsonl", balances.map((row) => `${toJson(row)}\n`).join(""));
await stage.app.close();
await close();
rmSync(dataDir, { recursive: true, force: true });
