// The only way to the database: constant SQL with parameters, in transactions that are tried
// again a bounded number of times when the database asks for it. Rooms come in through scope.ts.

import { createHash } from "node:crypto";
import pg from "pg";
import { isRetryable } from "./errors.ts";

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

export type Row = Record<string, unknown>;

export type Sql = {
  readonly query: (text: string, values: readonly unknown[]) => Promise<Row[]>;
  /** Sends all statements at once and waits for all; the rows of each, in order. */
  readonly pipeline: (batch: readonly Statement[]) => Promise<Row[][]>;
};

/** One session of the database; `release` gives it back, or throws it away after a failure. */
export type Connection = Sql & { readonly release: (failure?: Error) => void };

/** A database that cannot be asked as it is: scope.ts opens it for one person at a time. */
export type ClosedDb = { readonly isDatabase: true };

export type Db = Sql &
  ClosedDb & {
    readonly connect: () => Promise<Connection>;
    readonly end: () => Promise<void>;
  };

const CONNECTIONS = 16;
const LONGEST_QUERY_MS = 30_000;

/**
 * A pool with our readings: int8 as bigint, dates and instants as text. A session that breaks says so
 * to whoever waits for it; the event beside it, unheard, would end the whole program. Sessions that a
 * pooler shares out are asked without names for statements: the next one may not know them.
 */
export function openDb(config: pg.PoolConfig, sessions: "own" | "shared" = "own"): Db {
  const naming = sessions === "own" ? nameOf : () => undefined;
  const pool = new pg.Pool({
    max: CONNECTIONS,
    statement_timeout: LONGEST_QUERY_MS,
    query_timeout: LONGEST_QUERY_MS + 5_000,
    connectionTimeoutMillis: 10_000,
    ...config,
    pipeline: true,
    types: { getTypeParser },
  } as pg.PoolConfig);
  pool.on("error", () => undefined);
  pool.on("connect", (session) => session.on("error", () => undefined));
  return {
    isDatabase: true,
    query: async (text, values) => (await pool.query(text, [...values])).rows as Row[],
    pipeline: async (batch) =>
      borrowed(connectionOf(await pool.connect(), naming), (sql) => sql.pipeline(batch)),
    connect: async () => connectionOf(await pool.connect(), naming),
    end: () => pool.end(),
  };
}

const MOST_TRIES = 5;

/**
 * All of it or none of it. `work` locks the row it decides by before it reads. Serialisation
 * failures, deadlocks and lost races for a key are tried again, at most five times, with jitter.
 */
export function transaction<T>(db: Db, work: Work<T>): Promise<T> {
  return tried(db, async (connection) => {
    await connection.query("begin", []);
    return work(connection);
  });
}

/**
 * The same, opened by a statement that is sent ahead and not waited for: it costs no round trip. For
 * connections that may nothing until it has run, so that its failure is the failure of `work`.
 */
export function transactionAs<T>(db: Db, { text, values }: Statement, work: Work<T>): Promise<T> {
  return tried(db, async (connection) => {
    const opening = Promise.all([connection.query("begin", []), connection.query(text, values)]);
    const [opened, worked] = await Promise.allSettled([opening, work(connection)]);
    if (opened.status === "rejected") throw opened.reason;
    if (worked.status === "rejected") throw worked.reason;
    return worked.value;
  });
}

type Work<T> = (sql: Sql) => Promise<T>;

async function tried<T>(db: Db, attempt: (connection: Connection) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ended(await db.connect(), attempt);
    } catch (failure) {
      if (tries >= MOST_TRIES || !isRetryable(failure)) throw failure;
      await pause(tries * 10 * (1 + Math.random()));
    }
  }
}

async function ended<T>(
  connection: Connection,
  attempt: (connection: Connection) => Promise<T>,
): Promise<T> {
  try {
    const value = await attempt(connection);
    await connection.query("commit", []);
    connection.release();
    return value;
  } catch (failure) {
    await rolledBack(connection);
    throw failure;
  }
}

/** A session that cannot even roll back is thrown away. */
async function rolledBack(connection: Connection): Promise<void> {
  try {
    await connection.query("rollback", []);
    connection.release();
  } catch (failure) {
    connection.release(failure instanceof Error ? failure : new Error("rollback failed"));
  }
}

async function borrowed<T>(connection: Connection, work: (sql: Sql) => Promise<T>): Promise<T> {
  try {
    const value = await work(connection);
    connection.release();
    return value;
  } catch (failure) {
    connection.release(failure instanceof Error ? failure : new Error("query failed"));
    throw failure;
  }
}

type Naming = (text: string) => string | undefined;

function connectionOf(session: pg.PoolClient, naming: Naming): Connection {
  const query: Sql["query"] = async (text, values) =>
    (await session.query(text, [...values])).rows as Row[];
  return {
    query,
    pipeline: async (batch) => {
      const answers = await Promise.allSettled(
        batch.map(async ({ text, values }) => {
          const name = naming(text);
          const asked = { text, values: [...values], ...(name === undefined ? {} : { name }) };
          return (await session.query(asked)).rows as Row[];
        }),
      );
      return answers.map((answer) => {
        if (answer.status === "rejected") throw answer.reason;
        return answer.value;
      });
    },
    release: (failure) => session.release(failure),
  };
}

const NAMES = new Map<string, string>();

/** The name a session keeps a statement under, so that it is read and planned once. */
function nameOf(text: string): string {
  const known = NAMES.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
  NAMES.set(text, name);
  return name;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === INT8) return BigInt;
  if (oid === DATE) return String;
  if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
  return pg.types.getTypeParser(oid, format);
}
