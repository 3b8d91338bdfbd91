// Checks every invariant on a live database, in one read-only snapshot: nothing is changed, and
// what is found is one moment of the institution.

import type { FoundAnchor } from "#server/audit/anchors.ts";
import { checkAudit } from "#server/audit/check.ts";
import { alteredLines } from "#server/bank/statement.ts";
import type { Db, Sql } from "#server/database/db.ts";
import { lookingOnce } from "#server/database/scope.ts";
import { BELONGING_CLAIM, homeless } from "#server/database/belongings.ts";
import { CARRIED_CLAIM, carriedOffenders } from "./carried-checks.ts";
import { addCommands, addRaw, brokenChains, newChains, type Chains } from "./chain-checks.ts";
import { COUNTER_CHECKS } from "./counter-checks.ts";
import { INTERNAL_CHECKS } from "./internal-checks.ts";
import { LEDGER_CHECKS } from "./ledger-checks.ts";
import { LOAN_CHECKS } from "./loan-checks.ts";
import { MEETING_CHECKS } from "./meeting-checks.ts";
import { OPENED_CLAIM, openingOffenders } from "./opening-checks.ts";
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

/** One check with all it found. */
export type Look = Pick<Finding, "id" | "claim" | "offenders">;

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
export function verifyAgainst(db: Db, anchors: readonly FoundAnchor[]): Promise<Report> {
  return lookingOnce(db, (sql) => inspect(sql, anchors));
}

/** The same on an open session, which sees what it has not committed yet. */
export async function inspect(sql: Sql, anchors: readonly FoundAnchor[]): Promise<Report> {
  const findings = newFindings();
  let books = 0;
  for await (const look of looks(sql, anchors)) {
    findings.add(look);
    if (look.id === BOOK_BY_BOOK) books += 1;
  }
  return findings.report(books);
}

/** One check after the other, with all its offenders: whoever asks may stop at the first. */
export async function* looks(sql: Sql, anchors: readonly FoundAnchor[]): AsyncGenerator<Look> {
  for (const { id, claim, text } of SQL_CHECKS) {
    const rows = await sql.query(text, []);
    const offenders = rows.map((row) => `${String(row["book_id"])} ${String(row["what"])}`);
    yield { id, claim, offenders };
  }
  yield { id: "I36b", claim: BELONGING_CLAIM, offenders: await homeless(sql) };
  const chains = newChains();
  const books = await sql.query("select book_id from book order by book_id", []);
  for (const row of books) yield* looksAtBook(sql, row["book_id"] as string, chains);
  yield { id: "I42", claim: CARRIED_CLAIM, offenders: await carriedOffenders(sql) };
  yield { id: "I52", claim: OPENED_CLAIM, offenders: await openingOffenders(sql) };
  yield { id: "I26b", claim: AS_READ, offenders: await alteredLines(sql) };
  const raw = await sql.query("select body_hash, body from unreadable", []);
  const phones = await sql.query(
    "select device_id, last_turn, last_hash from device where kind = 'phone' order by device_id",
    [],
  );
  const altered = raw.flatMap((row) => addRaw(chains, row));
  yield { id: "I33", claim: CHAINED, offenders: [...altered, ...brokenChains(chains, phones)] };
  yield* (await checkAudit(sql, anchors)).findings;
}

/** The check that each book has exactly once. */
const BOOK_BY_BOOK = "I30b";
const CHAINED = "every command is what its hash says, and each phone's turns chain without a gap";
const AS_READ = "every line of the bank's statement is as it was read";
const READABLE = "every book can be read";

async function* looksAtBook(sql: Sql, bookId: string, chains: Chains): AsyncGenerator<Look> {
  const look = (id: string, claim: string, offenders: () => string[]): Look => {
    const found = attempted(offenders).map((offender) => `${bookId} ${offender}`);
    return { id, claim, offenders: found };
  };
  const stored = await readBook(sql, bookId).catch((failure: unknown) => String(failure));
  yield look(BOOK_BY_BOOK, READABLE, () => (typeof stored === "string" ? [stored] : []));
  if (stored === null || typeof stored === "string") return;
  for (const { id, claim, offenders } of [
    ...LEDGER_CHECKS,
    ...LOAN_CHECKS,
    ...MEETING_CHECKS,
    ...INTERNAL_CHECKS,
    ...COUNTER_CHECKS,
  ])
    yield look(id, claim, () => offenders(stored.record));
  for (const { id, claim, offenders } of ROW_CHECKS) yield look(id, claim, () => offenders(stored));
  yield look("I33", CHAINED, () => addCommands(chains, stored));
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
  readonly add: (look: Look) => void;
  readonly report: (books: number) => Report;
};

function newFindings(): Findings {
  const found = new Map<string, { readonly claim: string; readonly offenders: string[] }>();
  return {
    add: ({ id, claim, offenders }) => {
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
