// Opens the door of an institution: its database, its clock, its country, and the books it keeps
// in memory.

import type { Country } from "#countries/country.ts";
import type { Clock } from "#server/clock.ts";
import type { ClosedDb } from "#server/database/db.ts";
import type { CommandDoor } from "./accept.ts";
import { openShelf } from "./shelf.ts";

/** Keeps at most `books` in memory; troubles of ours are written to the error stream. */
export function openDoor(db: ClosedDb, clock: Clock, country: Country, books: number): CommandDoor {
  return { db, clock, country, shelf: openShelf(books), report };
}

function report(failure: unknown): void {
  const message = failure instanceof Error ? failure.message : String(failure);
  process.stderr.write(`${JSON.stringify({ level: "error", trouble: message })}\n`);
}
