// Checks every invariant on a live database, in one read-only snapshot: nothing is changed, and
// what is found is one moment of the institution.

import type { FoundAnchor } from "#server/audit/anchors.ts";
import { checkAudit } from "#server/audit/check.ts";
import { alteredLines } from "#server/bank/statement.ts";
import type { Db, Sql } from "#server/database/db.ts";
import { enterAs } from "#server/database/scope.ts";
import { CARRIED_CLAIM, carriedOffenders } from "./carried-checks.ts";
import { addCommands, addRaw, brokenChains, newChains, type Chains } from "./chain-checks.ts";
import { COUNTER_CHECKS } from "./counter-checks.ts";
import { INTERNAL_CHECKS } from "./internal-checks.ts";
import { LEDGER_CHECKS } from "./ledger-checks.ts";
import { LOAN_CHECKS } from "./loan-checks.ts";
import { MEETING_CHECKS } from "./meeting-checks.ts";
import { readBook } from "./read-book.ts";
import { ROW_CHECKS } from "./row-checks.ts";
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

export function verify(db: Db): Promise<Report> {
  return verifyAgainst(db, []);
}

/** Also against what was kept of the audit chain outside the database. */
export async function verifyAgainst(db: Db, anchors: readonly FoundAnchor[]): Promise<Report> {
  const connection = await db.connect();
  try {
    const { text, values } = enterAs("audit");
    await connection.query("begin isolation level repeatable read read only", []);
    await connection.query(text, values);
    const report = await inspect(connection, anchors);
    await connection.query("commit", []);
    connection.release();
    return report;
  } catch (failure) {
    connection.release(failure instanceof Error ? failure : new Error("verify failed"));
    throw failure;
  }
}

/** The same on an open session, which sees what it has not committed yet. */
export async function inspect(sql: Sql, anchors: readonly FoundAnchor[]): Promise<Report> {
  const findings = newFindings();
  for (const { id, claim, text } of SQL_CHECKS) {
    const rows = await sql.query(text, []);
    findings.add(
      id,
      claim,
      rows.map((row) => `${String(row["book_id"])} ${String(row["what"])}`),
    );
  }
  const chains = newChains();
  const books = await sql.query("select book_id from book order by book_id", []);
  for (const row of books) await inspectBook(sql, row["book_id"] as string, chains, findings);
  findings.add("I42", CARRIED_CLAIM, await carriedOffenders(sql));
  findings.add("I26b", AS_READ, await alteredLines(sql));
  const raw = await sql.query("select body_hash, body from unreadable", []);
  const phones = await sql.query(
    "select device_id, last_turn, last_hash from device where kind = 'phone' order by device_id",
    [],
  );
  const altered = raw.flatMap((row) => addRaw(chains, row));
  findings.add("I33", CHAINED, [...altered, ...brokenChains(chains, phones)]);
  const audit = await checkAudit(sql, anchors);
  for (const { id, claim, offenders } of audit.findings) findings.add(id, claim, offenders);
  return findings.report(books.length);
}

const CHAINED = "every command is what its hash says, and each phone's turns chain without a gap";
const AS_READ = "every line of the bank's statement is as it was read";
const READABLE = "every book can be read";

async function inspectBook(
  sql: Sql,
  bookId: string,
  chains: Chains,
  findings: Findings,
): Promise<void> {
  const found = (id: string, claim: string, look: () => string[]) => {
    const offenders = attempted(look);
    findings.add(
      id,
      claim,
      offenders.map((offender) => `${bookId} ${offender}`),
    );
  };
  const stored = await readBook(sql, bookId).catch((failure: unknown) => String(failure));
  found("I30b", READABLE, () => (typeof stored === "string" ? [stored] : []));
  if (stored === null || typeof stored === "string") return;
  for (const { id, claim, offenders } of [
    ...LEDGER_CHECKS,
    ...LOAN_CHECKS,
    ...MEETING_CHECKS,
    ...INTERNAL_CHECKS,
    ...COUNTER_CHECKS,
  ])
    found(id, claim, () => offenders(stored.record));
  for (const { id, claim, offenders } of ROW_CHECKS) found(id, claim, () => offenders(stored));
  found("I33", CHAINED, () => addCommands(chains, stored));
}

/** A check that stumbles over what it reads has found something wrong. */
function attempted(look: () => string[]): string[] {
  try {
    return look();
  } catch (failure) {
    return [`cannot be checked: ${String(failure)}`];
  }
}

type Findings = {
  readonly add: (id: string, claim: string, offenders: readonly string[]) => void;
  readonly report: (books: number) => Report;
};

function newFindings(): Findings {
  const found = new Map<string, { readonly claim: string; readonly offenders: string[] }>();
  return {
    add: (id, claim, offenders) => {
      const known = found.get(id) ?? { claim, offenders: [] };
      known.offenders.push(...offenders);
      found.set(id, known);
    },
    report: (books) => {
      const invariants = [...found].map(([id, { claim, offenders }]) => ({
        id,
        claim,
        count: offenders.length,
        offenders: offenders.slice(0, SHOWN),
      }));
      return { isSound: invariants.every(({ count }) => count === 0), books, invariants };
    },
  };
}
