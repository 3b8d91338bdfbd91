// Checks every invariant on a live database, in one read-only snapshot: nothing is changed, and
// what is found is one moment of the institution.

import type { Db, Sql } from "#server/database/db.ts";
import { LEDGER_CHECKS } from "./ledger-checks.ts";
import { LOAN_CHECKS } from "./loan-checks.ts";
import { MEETING_CHECKS } from "./meeting-checks.ts";
import { readBook } from "./read-book.ts";
import { SQL_CHECKS } from "./sql-checks.ts";

export type Finding = {
  readonly id: string;
  readonly claim: string;
  readonly count: number;
  /** The first five. */
  readonly offenders: readonly string[];
};

export type Report = {
  readonly isSound: boolean;
  readonly books: number;
  readonly invariants: readonly Finding[];
};

const SHOWN = 5;

export async function verify(db: Db): Promise<Report> {
  const connection = await db.connect();
  try {
    await connection.query("begin isolation level repeatable read read only", []);
    const report = await inspect(connection);
    await connection.query("commit", []);
    connection.release();
    return report;
  } catch (failure) {
    connection.release(failure instanceof Error ? failure : new Error("verify failed"));
    throw failure;
  }
}

async function inspect(sql: Sql): Promise<Report> {
  const found = new Map<string, { claim: string; offenders: string[] }>();
  const report = (id: string, claim: string, offenders: readonly string[]) => {
    const known = found.get(id) ?? { claim, offenders: [] };
    known.offenders.push(...offenders);
    found.set(id, known);
  };
  for (const { id, claim, text } of SQL_CHECKS) {
    const rows = await sql.query(text, []);
    report(
      id,
      claim,
      rows.map((row) => `${String(row["book_id"])} ${String(row["what"])}`),
    );
  }
  const books = await sql.query("select book_id from book order by book_id", []);
  for (const row of books) {
    const record = await readBook(sql, row["book_id"] as string);
    if (record === null) continue;
    for (const { id, claim, offenders } of [...LEDGER_CHECKS, ...LOAN_CHECKS, ...MEETING_CHECKS]) {
      report(
        id,
        claim,
        offenders(record).map((offender) => `${record.bookId} ${offender}`),
      );
    }
  }
  const invariants = [...found].map(([id, { claim, offenders }]) => ({
    id,
    claim,
    count: offenders.length,
    offenders: offenders.slice(0, SHOWN),
  }));
  const isSound = invariants.every(({ count }) => count === 0);
  return { isSound, books: books.length, invariants };
}
