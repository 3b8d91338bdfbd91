// The only way from a room to the database: one transaction, in a role of the database, for one
// person's branches and countries. What she does not have is not there for the statements inside.

import type { BranchId, StaffId } from "#core/people/ids.ts";
import { transactionAs, type ClosedDb, type Db, type Sql, type Statement } from "./db.ts";
import { ROLES, SETTINGS, type RoleName } from "./rights.ts";

/** Whose rows: a person with the branches she works in. */
export type Person = {
  readonly staffId: StaffId;
  readonly branchIds: readonly BranchId[];
  /** The countries of her branches; the server's own when nobody has looked. */
  readonly countries?: readonly string[];
};

export type Place = { readonly db: ClosedDb; readonly country: { readonly code: string } };

type Work<T> = (sql: Sql) => Promise<T>;

/** The rows of a person's branches: every book, and who works there. */
export function scoped<T>({ db, country }: Place, person: Person, work: Work<T>): Promise<T> {
  const { staffId, branchIds, countries = [country.code] } = person;
  return within(db, "branch", { staffId, branchIds, countries }, work);
}

/** People and branches of the countries of whoever administers; no book. */
export function administering<T>(
  { db, country }: Place,
  { staffId, branchIds, countries = [country.code] }: Person,
  work: Work<T>,
): Promise<T> {
  return within(db, "administration", { staffId, branchIds, countries }, work);
}

/** Before it is known who asks: sign-in, sessions, phones, receipt numbers; no book. */
export function atEntrance<T>({ db }: Pick<Place, "db">, work: Work<T>): Promise<T> {
  return within(db, "entrance", NOBODY, work);
}

/** The audit log of an auditor's countries, and what of her branches it names. */
export function auditing<T>(
  { db, country }: Place,
  { staffId, branchIds, countries = [country.code] }: Person,
  work: Work<T>,
): Promise<T> {
  return within(db, "auditor", { staffId, branchIds, countries }, work);
}

/** The audit log of the server's country, to be added to and chained. */
export function sealing<T>({ db, country }: Place, work: Work<T>): Promise<T> {
  return within(db, "sealer", { ...NOBODY, countries: [country.code] }, work);
}

/** Everything there is, to be read and not changed. */
export function checking<T>({ db }: Pick<Place, "db">, work: Work<T>): Promise<T> {
  return within(db, "audit", NOBODY, work);
}

/** The same on one session, in one snapshot that cannot write: who looks for long sees one moment. */
export async function lookingOnce<T>(db: Db, look: Work<T>): Promise<T> {
  const connection = await db.connect();
  try {
    const { text, values } = enterAs("audit");
    await connection.query("begin isolation level repeatable read read only", []);
    await connection.query(text, values);
    const seen = await look(connection);
    await connection.query("commit", []);
    connection.release();
    return seen;
  } catch (failure) {
    connection.release(failure instanceof Error ? failure : new Error("The look failed."));
    throw failure;
  }
}

/**
 * One look at everything from within an open transaction, which then goes on in its own role: for
 * constant questions whose answer only becomes a hash.
 */
export function seeingAll<T>(sql: Pick<Sql, "query">, look: () => Promise<T>): Promise<T> {
  return asAnother(sql, "audit", look);
}

/** The same for what a member's own way in leaves in the audit log, which she may not write herself. */
export function tellingLog(sql: Pick<Sql, "query">, tell: () => Promise<void>): Promise<void> {
  return asAnother(sql, "entrance", tell);
}

async function asAnother<T>(
  sql: Pick<Sql, "query">,
  role: RoleName,
  work: () => Promise<T>,
): Promise<T> {
  const [own] = await sql.query("select current_setting('role') as role", []);
  const take = "select set_config('role', $1, true)";
  await sql.query(take, [ROLES[role]]);
  const done = await work();
  await sql.query(take, [own?.["role"]]);
  return done;
}

const NOBODY = { staffId: "", branchIds: [], countries: [] };

/** A woman at her own figures, or on her way there: `shown` is the hash of her key or token. */
export type Herself = {
  readonly bookId: string;
  readonly memberId: string;
  readonly shown: string;
};

/** Her own rows and what is said at her association's table; nothing of another woman's purse. */
export function asMember<T>(
  { db }: Pick<Place, "db">,
  herself: Herself,
  work: Work<T>,
): Promise<T> {
  return transactionAs(db as Db, enterAsMember(herself), work);
}

export function enterAsMember({ bookId, memberId, shown }: Herself): Statement {
  return {
    text: `select set_config('${SETTINGS.book}', $1, true), set_config('${SETTINGS.member}', $2, true),
      set_config('${SETTINGS.shown}', $3, true), set_config('role', $4, true)`,
    values: [bookId, memberId, shown, ROLES.member],
  };
}

/** Begin and scope travel with the first question of `work`: no round trip of their own. */
function within<T>(
  db: ClosedDb,
  role: RoleName,
  person: Required<Person>,
  work: Work<T>,
): Promise<T> {
  return transactionAs(db as Db, enterAs(role, person), work);
}

/** What makes the open transaction see with the eyes of a role; undone by its end. */
export function enterAs(
  role: RoleName,
  { staffId, branchIds, countries }: Required<Person> = NOBODY,
): Statement {
  return {
    text: `select set_config('${SETTINGS.staff}', $1, true), set_config('${SETTINGS.branches}', $2, true),
      set_config('${SETTINGS.countries}', $3, true), set_config('role', $4, true)`,
    values: [staffId, arrayOf(branchIds), arrayOf(countries), ROLES[role]],
  };
}

/** PostgreSQL's own writing of an array; none is absence, and absence denies. */
function arrayOf(texts: readonly string[]): string {
  return texts.length === 0 ? "" : `{${texts.map((text) => JSON.stringify(text)).join(",")}}`;
}
