// The audit log: what a page costs a writer, against a chain whose head every writer locks; and how
// the check of the chain grows with its length.

import { transaction, type Db } from "#server/database/db.ts";
import { systemClock } from "#server/clock.ts";
import { checkAudit } from "#server/audit/check.ts";
import { writePage } from "#server/audit/page.ts";
import { auditRow, type AuditRow } from "#server/audit/row.ts";
import { sealWaiting } from "#server/audit/sealer.ts";

type Say = (line: string) => void;

const CLOCK = systemClock();
const COUNTRY = "ZZ";
const WRITERS = 8;
const PAGES_EACH = 150;
/** As many rows as a meeting of twenty women has commands. */
const ROWS_OF_A_MEETING = 45;
const LENGTHS = [50_000, 200_000];

/** Needs a migrated database of its own. */
export async function benchAudit(db: Db, say: Say): Promise<void> {
  const free = await pagesPerSecond(db, () => Promise.resolve());
  const head = "insert into setting (name, value) values ('bench-head', '') on conflict do nothing";
  await db.query(head, []);
  const locked = await pagesPerSecond(db, async (sql) => {
    await sql.query("select value from setting where name = 'bench-head' for update", []);
  });
  await db.query("delete from setting where name = 'bench-head'", []);
  const ratio = (free / locked).toFixed(1);
  say(
    `audit, ${WRITERS} writing: ${free.toFixed(0)} pages of ${ROWS_OF_A_MEETING} rows a second, ` +
      `${locked.toFixed(0)} where all lock one head, ratio ${ratio}`,
  );
  await sealWaiting({ db, clock: CLOCK, country: { code: COUNTRY } });
  await db.query("truncate audit_row, audit_link", []);
  await benchCheck(db, say);
}

async function pagesPerSecond(
  db: Db,
  before: (sql: Pick<Db, "query">) => Promise<void>,
): Promise<number> {
  const rows = rowsOf(ROWS_OF_A_MEETING);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let page = 0; page < PAGES_EACH; page += 1)
        await transaction(db, async (sql) => {
          await before(sql);
          await writePage(sql, { country: COUNTRY, at: CLOCK.now() }, rows);
        });
    }),
  );
  return (WRITERS * PAGES_EACH) / ((performance.now() - began) / 1_000);
}

/** Pages of one row each: the longest chain that so many rows can make. */
async function benchCheck(db: Db, say: Say): Promise<void> {
  let written = 0;
  const times: number[] = [];
  for (const length of LENGTHS) {
    const began = performance.now();
    while (written < length) {
      const many = Array.from({ length: 500 }, () => writeOne(db));
      await Promise.all(many);
      written += many.length;
      await sealWaiting({ db, clock: CLOCK, country: { code: COUNTRY } });
    }
    const filled = performance.now() - began;
    await db.query("analyze", []);
    const seconds = await checkSeconds(db);
    times.push(seconds / length);
    say(
      `audit, ${length.toLocaleString("en")} links: checked in ${seconds.toFixed(1)} s ` +
        `(written and sealed in ${(filled / 1_000).toFixed(0)} s)`,
    );
  }
  const [short = 1, long = 1] = times;
  say(`audit: a link of the longer chain costs ${(long / short).toFixed(2)} of one of the shorter`);
}

async function writeOne(db: Db): Promise<void> {
  await writePage(db, { country: COUNTRY, at: CLOCK.now() }, rowsOf(1));
}

async function checkSeconds(db: Db): Promise<number> {
  const connection = await db.connect();
  const began = performance.now();
  const { findings } = await checkAudit(connection, []);
  const seconds = (performance.now() - began) / 1_000;
  connection.release();
  const wrong = findings.filter(({ id, offenders }) => id !== "I33c" && offenders.length > 0);
  if (wrong.length > 0) throw new Error(`The chain is broken: ${wrong[0]?.offenders[0]}`);
  return seconds;
}

function rowsOf(count: number): AuditRow[] {
  return Array.from({ length: count }, () =>
    auditRow({
      kind: "read",
      act: "readAssociation",
      outcome: "200",
      contentHash: "0".repeat(64),
    }),
  );
}
