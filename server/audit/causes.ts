// Every effect has its audit row and every audit row its cause: one query each; every row it
// returns is an offender.

import { UNREAD_REASONS } from "#core/wire/office.ts";
import type { Sql } from "#server/database/db.ts";

/** $1: the reasons for which a record is kept raw. */
const QUESTIONS: readonly string[] = [
  `select 'command ' || k.command_id || ' has no audit row' as what from command_key k
    left join audit_row a on a.kind = 'command' and a.effect_hash is not null and a.subject_id = k.command_id
    where a.page_id is null and $1::text[] is not null`,
  `select 'the audit row of command ' || a.subject_id || ' has no cause' as what from audit_row a
    left join command_key k on k.command_id = a.subject_id and k.body_hash = a.content_hash
    where a.kind = 'command' and a.effect_hash is not null and k.command_id is null and $1::text[] is not null`,
  `select 'command ' || a.subject_id || ' was bound ' || count(*) || ' times' as what from audit_row a
    where a.kind = 'command' and a.effect_hash is not null and $1::text[] is not null
    group by a.subject_id having count(*) > 1`,
  `select 'what was kept raw as ' || u.body_hash || ' has no audit row' as what from unreadable u
    left join audit_row a on a.kind = 'command' and a.content_hash = u.body_hash and a.device_id = u.device_id
      and (a.at = u.received_at or a.act = 'adopted') and a.reason = u.reason
    where a.page_id is null and $1::text[] is not null`,
  `select 'what an audit row says was kept raw as ' || a.content_hash || ' is gone' as what from audit_row a
    left join unreadable u on u.body_hash = a.content_hash
    where a.kind = 'command' and a.reason = any($1::text[]) and u.body_hash is null`,
  `select 'a session of ' || s.staff_id || ' has no sign-in' as what from session s
    left join audit_row a on a.kind = 'signIn' and a.content_hash = s.token_hash and a.actor_id = s.staff_id
      and a.device_id = s.device_id
    where a.page_id is null and $1::text[] is not null`,
  `select 'a visit of ' || s.member_id || ' has no sign-in' as what from member_session s
    left join audit_row a on a.kind = 'signIn' and a.content_hash = s.token_hash and a.subject_id = s.member_id
      and a.book_id = s.book_id
    where a.page_id is null and $1::text[] is not null
      and exists (select 1 from audit_row o where o.kind = 'opened' and o.act = 'memberAccess')`,
  `select 'an audit row names a person who is not there: ' || a.actor_id as what from audit_row a
    left join staff p on p.staff_id = a.actor_id
    where a.actor_id is not null and p.staff_id is null and $1::text[] is not null`,
  `select 'a read names a book that is not there: ' || a.book_id as what from audit_row a
    left join book b on b.book_id = a.book_id
    where a.kind = 'read' and a.book_id is not null and b.book_id is null and $1::text[] is not null`,
  `select 'page ' || r.page_id || ' is neither in the chain nor waiting' as what
    from (select distinct page_id from audit_row) r
    left join audit_link l on l.page_id = r.page_id left join audit_waiting w on w.page_id = r.page_id
    where l.page_id is null and w.page_id is null and $1::text[] is not null`,
  `select 'page ' || w.page_id || ' waits and is in the chain' as what from audit_waiting w
    join audit_link l on l.page_id = w.page_id where $1::text[] is not null`,
];

export async function causesMissing(sql: Pick<Sql, "query">): Promise<string[]> {
  const offenders: string[] = [];
  for (const text of QUESTIONS) {
    const rows = await sql.query(text, [UNREAD_REASONS]);
    offenders.push(...rows.map((row) => String(row["what"])));
  }
  return offenders;
}
