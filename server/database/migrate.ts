// Brings a database to the schema of this program: numbered SQL files, each in one transaction,
// each remembered by its checksum.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { transaction, type Db, type Sql } from "./db.ts";
import { ensureRoles } from "./roles.ts";
import { layRights, lowerWall } from "./wall.ts";

const FOLDER = new URL("./migrations/", import.meta.url);

/** Brings the schema up to date and raises the wall between branches; says which files ran. */
export async function migrate(db: Db, folder: URL = FOLDER): Promise<readonly string[]> {
  await ensureRoles(db);
  const ran = await runFiles(db, folder);
  await layRights(db);
  return ran;
}

/** Runs what has not run yet, in order. Throws when a file that ran has been altered since. */
export async function runFiles(db: Db, folder: URL): Promise<readonly string[]> {
  await transaction(db, async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [TURN]);
    await sql.query(
      "create table if not exists migration (name text primary key, checksum text not null, ran_at timestamptz not null)",
      [],
    );
  });
  const names = await namesIn(folder);
  refuseLater(await ranNames(db), names);
  const ran: string[] = [];
  for (const name of names) {
    const text = await readFile(new URL(name, folder), "utf8");
    const isNew = await transaction(db, (sql) => runOnce(sql, name, text));
    if (isNew) ran.push(name);
  }
  return ran;
}

async function namesIn(folder: URL): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
}

async function ranNames(sql: Pick<Sql, "query">): Promise<string[]> {
  const rows = await sql.query("select name from migration order by name", []);
  return rows.map((row) => row["name"] as string);
}

/** What a later program wrote, this one would read wrongly and change without telling. */
function refuseLater(ran: readonly string[], names: readonly string[]): void {
  const [unknown] = ran.filter((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new Error(
    `A later version of Ayni has kept this database (${unknown}). Start that version, or go back to the copy made before it.`,
  );
}

/** For whoever only looks: the database stands where this program brings it, no less and no more. */
export async function refuseOtherVersion(sql: Pick<Sql, "query">): Promise<void> {
  const [ran, names] = [await ranNames(sql), await namesIn(FOLDER)];
  refuseLater(ran, names);
  const missing = names.filter((name) => !ran.includes(name));
  if (missing.length === 0) return;
  throw new Error(
    `This database is not at the schema of this program: ${missing.length} steps have not run, the first of them ${missing[0]}. Start Ayni once, then look.`,
  );
}

/** One key for all who migrate, so that two starts at once do not run a file twice. */
const TURN = 4_197_001;

async function runOnce(sql: Sql, name: string, text: string): Promise<boolean> {
  if (!text.startsWith("--")) throw new Error(`Migration ${name} opens without a note.`);
  await sql.query("select pg_advisory_xact_lock($1)", [TURN]);
  const [known] = await sql.query("select checksum from migration where name = $1", [name]);
  const checksum = createHash("sha256").update(text).digest("hex");
  if (known !== undefined) {
    if (known["checksum"] === checksum) return false;
    throw new Error(`Migration ${name} was changed after it ran; write a new one instead.`);
  }
  await lowerWall(sql);
  await sql.query(text, []);
  await sql.query("insert into migration (name, checksum, ran_at) values ($1, $2, now())", [
    name,
    checksum,
  ]);
  return true;
}
