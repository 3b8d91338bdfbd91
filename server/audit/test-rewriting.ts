// What a database superuser can do who has read this program: rewrite the chain so that every hash
// fits again, and write pages of her own. All she lacks is the key, and yesterday's anchors.

import type { Sql } from "#server/database/db.ts";
import { auditRow, digestOf, storedDigest } from "./row.ts";
import { FIRST_LINK, linkHash } from "./sealer.ts";

/** Numbers the links 1..n in their order and works every hash out anew. */
export async function rewriteChain(sql: Sql): Promise<void> {
  const links = await sql.query("select * from audit_link order by country, number", []);
  await sql.query("delete from audit_link", []);
  let [hash, number] = [FIRST_LINK, 0n];
  for (const row of links) {
    const pageId = row["page_id"] as string;
    const page = await sql.query("select * from audit_row where page_id = $1 order by line", [
      pageId,
    ]);
    number += 1n;
    const [country, mac] = [row["country"] as string, row["mac"] as string];
    const link = { country, number, pageId, mac, sealedAt: row["sealed_at"] as string };
    hash = linkHash(link, hash, storedDigest(page));
    await sql.query("insert into audit_link values ($1, $2, $3, $4, $5, $6)", [
      country,
      number,
      pageId,
      mac,
      link.sealedAt,
      hash,
    ]);
  }
}

const FORGED_PAGE = "0199a000-0000-7000-8000-00000000f0f0";
const AT = "2026-06-02T15:00:00.000Z";

/** A read nobody made, in somebody's name, appended with a hash that fits and a code that is copied. */
export async function appendForged(sql: Sql): Promise<void> {
  await forgeRow(sql, "read", null);
  const [head] = await sql.query("select * from audit_link order by number desc limit 1", []);
  const [country, mac] = [head?.["country"] as string, head?.["mac"] as string];
  const actorId = await someone(sql);
  const row = auditRow({ kind: "read", act: "forged", actorId, outcome: "200" });
  const number = (head?.["number"] as bigint) + 1n;
  const link = { country, number, pageId: FORGED_PAGE, mac, sealedAt: AT };
  const hash = linkHash(link, head?.["hash"] as string, digestOf({ country, at: AT }, [row]));
  await sql.query("insert into audit_link values ($1, $2, $3, $4, $5, $6)", [
    country,
    number,
    FORGED_PAGE,
    mac,
    AT,
    hash,
  ]);
}

/** A page that waits to be sealed, so that a server would seal it. */
export async function forgeWaiting(
  sql: Sql,
  kind: string,
  standing: { readonly subjectId: string; readonly hash: string } | null,
): Promise<void> {
  await forgeRow(sql, kind, standing);
  await sql.query("insert into audit_waiting select $1, 'BO', mac from audit_link limit 1", [
    FORGED_PAGE,
  ]);
}

async function forgeRow(
  sql: Sql,
  kind: string,
  standing: { readonly subjectId: string; readonly hash: string } | null,
): Promise<void> {
  await sql.query(
    `insert into audit_row (page_id, line, country, at, kind, act, actor_id, subject_id, outcome, effect_hash)
      values ($1, 1, 'BO', $2, $3, $4, $5, $6, $7, $8)`,
    [
      FORGED_PAGE,
      AT,
      kind,
      standing === null ? "forged" : "person",
      await someone(sql),
      standing?.subjectId ?? null,
      standing === null ? "200" : "done",
      standing?.hash ?? null,
    ],
  );
}

async function someone(sql: Sql): Promise<string> {
  const [row] = await sql.query("select staff_id from staff where login = 'ines'", []);
  return row?.["staff_id"] as string;
}
