// Migrates a database in a process of its own, which may be killed at any moment: for tests of
// what the next start finds. The first word is the database's configuration, the second a folder.

import { pathToFileURL } from "node:url";
import type { PoolConfig } from "pg";
import { openDb } from "./db.ts";
import { runFiles } from "./migrate.ts";

const [config = "{}", folder = ""] = process.argv.slice(2);
const db = openDb(JSON.parse(config) as PoolConfig);
await runFiles(db, pathToFileURL(`${folder}/`));
await db.end();
