// Listens to the database while meetings are posted, so that the very same statements can be
// replayed bare: same rows, same shape, no rules, no HTTP.

import { transaction, type Connection, type Db, type Statement } from "#server/database/db.ts";

/** What one transaction sent: batches in order, each of one round trip. */
export type Run = readonly (readonly Statement[])[];

export type Recorder = { readonly db: Db; readonly runs: () => readonly Run[] };

export function recording(db: Db): Recorder {
  const runs: Run[] = [];
  const listen = (connection: Connection): Connection => {
    let batches: (readonly Statement[])[] = [];
    return {
      ...connection,
      query: async (text, values) => {
        const rows = await connection.query(text, values);
        if (text === "commit") {
          runs.push(batches);
          batches = [];
        }
        return rows;
      },
      pipeline: (batch) => {
        batches.push(batch);
        return connection.pipeline(batch);
      },
    };
  };
  return { db: { ...db, connect: async () => listen(await db.connect()) }, runs: () => runs };
}

export async function replay(db: Db, run: Run): Promise<void> {
  await transaction(db, async (sql) => {
    for (const batch of run) await sql.pipeline(batch);
  });
}
