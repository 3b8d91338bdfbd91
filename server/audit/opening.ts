// The first page of a country's log. An institution older than its audit log is taken in as it
// stands, once: what was done before is bound from that day on. So is a kind of thing that the log
// came to bind later.

import type { Clock } from "#server/clock.ts";
import type { Sql } from "#server/database/db.ts";
import { checking, enterAs, type Place } from "#server/database/scope.ts";
import { peopleKey } from "#server/people/sealing.ts";
import { writePage } from "./page.ts";
import { auditRow, type AuditRow } from "./row.ts";
import { schemaUntold } from "./schema-standing.ts";
import {
  BOUND_LATER,
  keyOfThing,
  standingKey,
  standingNow,
  standingRows,
  THINGS,
  type Thing,
} from "./standing.ts";
import { storedEffects } from "./stored-effects.ts";

const OPENING = 4_197_011;
const ROWS_ON_A_PAGE = 1_000;
const NOBODY = { actorId: null, deviceId: null };

type House = Place & { readonly clock: Clock };

/** Does nothing when the log is open and was told of the database's rules. */
export async function openAudit(place: House): Promise<void> {
  await takeIn(place);
  await checking(place, async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [OPENING]);
    await tell(sql, place, await schemaUntold(sql));
  });
}

async function takeIn(place: House): Promise<void> {
  const country = place.country.code;
  const isDone = (taken: ReadonlySet<string>) => OPENINGS.every((act) => taken.has(act));
  if (isDone(await checking(place, (sql) => openedIn(sql, country)))) return;
  // Records of women are hashed with their room's key; those of the first version may lack it.
  if (await checking(place, hasWomen)) await peopleKey(place);
  await checking(place, async (sql) => {
    await sql.query("select pg_advisory_xact_lock($1)", [OPENING]);
    const taken = await openedIn(sql, country);
    if (isDone(taken)) return;
    const missing = OPENINGS.filter((act) => !taken.has(act));
    const rows = missing.map((act) => auditRow({ kind: "opened", act }));
    if (!taken.has(OPENED))
      rows.push(...(await commandsBefore(sql)), ...(await sessionsBefore(sql)));
    if (!taken.has(OPENED)) rows.push(...(await rawBefore(sql)));
    const things = taken.has(OPENED) ? BOUND_LATER.filter((thing) => !taken.has(thing)) : THINGS;
    if (things.includes("memberAccess")) rows.push(...(await visitsBefore(sql)));
    rows.push(...(await thingsBefore(sql, things)));
    await tell(sql, place, rows);
  });
}

/** All is read; from here on the transaction only tells. */
async function tell(sql: Sql, { country, clock }: House, rows: readonly AuditRow[]): Promise<void> {
  const nobody = { staffId: "", branchIds: [], countries: [country.code] };
  const telling = enterAs("sealer", nobody);
  await sql.query(telling.text, telling.values);
  const head = { country: country.code, at: clock.now() };
  for (let from = 0; from < rows.length; from += ROWS_ON_A_PAGE)
    await writePage(sql, head, rows.slice(from, from + ROWS_ON_A_PAGE));
}

/** The act of the row that opens a log; a kind of thing bound later is named by its own. */
const OPENED = "opened";
const OPENINGS: readonly string[] = [OPENED, ...BOUND_LATER];

async function openedIn(sql: Pick<Sql, "query">, country: string): Promise<Set<string>> {
  const rows = await sql.query("select act from audit_row where kind = 'opened' and country = $1", [
    country,
  ]);
  return new Set(rows.map((row) => row["act"] as string));
}

async function hasWomen(sql: Pick<Sql, "query">): Promise<boolean> {
  const rows = await sql.query(
    `select 1 where exists (select 1 from person) or exists (select 1 from lead)
      or exists (select 1 from promotion) or exists (select 1 from forming)`,
    [],
  );
  return rows.length > 0;
}

async function commandsBefore(sql: Sql): Promise<AuditRow[]> {
  const answers = await sql.query(
    `select k.*, l.actor_id, l.device_id from command_key k
      left join command_log l on l.book_id = k.book_id and l.command_id = k.command_id
      where not exists (select 1 from audit_row a where a.subject_id = k.command_id and a.effect_hash is not null)
      order by k.book_id, k.received_at`,
    [],
  );
  const rows: AuditRow[] = [];
  for (const bookId of new Set(answers.map((answer) => answer["book_id"] as string))) {
    const own = answers.filter((answer) => answer["book_id"] === bookId);
    const effects = await storedEffects(sql, bookId, own);
    rows.push(
      ...own.map((answer) =>
        auditRow({
          kind: "command",
          act: ADOPTED,
          actorId: answer["actor_id"] as string | null,
          deviceId: answer["device_id"] as string | null,
          bookId,
          subjectId: answer["command_id"] as string,
          outcome: answer["verdict"] as string,
          reason: answer["reason"] as string | null,
          contentHash: answer["body_hash"] as string,
          effectHash: effects.get(answer["command_id"] as string) ?? null,
        }),
      ),
    );
  }
  return rows;
}

/** The act of rows for what was done before there was a log. */
const ADOPTED = "adopted";

async function sessionsBefore(sql: Sql): Promise<AuditRow[]> {
  const rows = await sql.query(
    `select token_hash, staff_id, device_id from session s where not exists (
      select 1 from audit_row a where a.kind = 'signIn' and a.content_hash = s.token_hash)`,
    [],
  );
  return rows.map((row) =>
    auditRow({
      kind: "signIn",
      act: ADOPTED,
      actorId: row["staff_id"] as string,
      deviceId: row["device_id"] as string,
      contentHash: row["token_hash"] as string,
    }),
  );
}

async function visitsBefore(sql: Sql): Promise<AuditRow[]> {
  const rows = await sql.query("select book_id, token_hash, member_id from member_session", []);
  return rows.map((row) =>
    auditRow({
      kind: "signIn",
      act: ADOPTED,
      bookId: row["book_id"] as string,
      subjectId: row["member_id"] as string,
      contentHash: row["token_hash"] as string,
    }),
  );
}

async function rawBefore(sql: Sql): Promise<AuditRow[]> {
  const rows = await sql.query(
    `select body_hash, device_id, reason from unreadable u where not exists (
      select 1 from audit_row a where a.kind = 'command' and a.content_hash = u.body_hash)`,
    [],
  );
  return rows.map((row) =>
    auditRow({
      kind: "command",
      act: ADOPTED,
      deviceId: row["device_id"] as string,
      outcome: "suspense",
      reason: row["reason"] as string,
      contentHash: row["body_hash"] as string,
    }),
  );
}

async function thingsBefore(sql: Sql, things: readonly Thing[]): Promise<AuditRow[]> {
  const known = await sql.query(
    "select distinct act, subject_id, content_hash from audit_row where kind = 'standing'",
    [],
  );
  const told = new Set(
    known.map((row) =>
      standingKey({
        act: row["act"] as string,
        subjectId: row["subject_id"] as string | null,
        contentHash: row["content_hash"] as string | null,
      }),
    ),
  );
  const rows: AuditRow[] = [];
  for (const thing of things) {
    const all = await standingNow(sql, thing, null);
    const ids = all.filter((found) => !told.has(keyOfThing(found))).map(({ id }) => id);
    rows.push(...(await standingRows(sql, NOBODY, { [thing]: ids })));
  }
  return rows;
}
