// Gives waiting pages their place in the chain, in short batches. One sealer at a time for a country,
// whichever server it runs in: a lock of the database keeps the others out, and two links can never
// have the same number. What a killed sealer did not commit waits for the next.

import type { Clock } from "#server/clock.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { sealing, type Place } from "#server/database/scope.ts";
import { sha256, storedDigest } from "./row.ts";

export const FIRST_LINK = "0".repeat(64);

export type Link = {
  readonly country: string;
  readonly number: bigint;
  readonly pageId: string;
  readonly mac: string;
  readonly sealedAt: string;
};

/** The hash of a link, given the hash before it and the digest of its page. */
export function linkHash(
  { country, number, pageId, mac, sealedAt }: Link,
  before: string,
  digest: string,
) {
  return sha256(JSON.stringify([country, String(number), before, pageId, mac, sealedAt, digest]));
}

/** A longer wait is sealed in several turns, one right after the other. */
export const PAGES_AT_ONCE = 500;

/** Seals all that waits. Returns how many pages it sealed; none while another sealer is at it. */
export async function sealWaiting(place: Place & { readonly clock: Clock }): Promise<number> {
  const { clock, country } = place;
  let sealed = 0;
  for (;;) {
    const count = await sealing(place, (sql) => sealBatch(sql, country.code, clock.now()));
    sealed += count;
    if (count < PAGES_AT_ONCE) return sealed;
  }
}

/** Of all countries the same; a country's own turn is its second half. */
const SEALING = 4_197_010;

async function sealBatch(sql: Sql, country: string, sealedAt: string): Promise<number> {
  const [lock] = await sql.query("select pg_try_advisory_xact_lock($1, hashtext($2)) as is_mine", [
    SEALING,
    country,
  ]);
  if (lock?.["is_mine"] !== true) return 0;
  const [heads = [], rows = []] = await sql.pipeline([
    {
      text: "select number, hash from audit_link where country = $1 order by number desc limit 1",
      values: [country],
    },
    {
      text: `select w.page_id as waiting_id, w.mac, r.* from (select page_id, mac from audit_waiting
          where country = $1 order by page_id limit $2) w
        left join audit_row r on r.page_id = w.page_id order by w.page_id, r.line`,
      values: [country, PAGES_AT_ONCE],
    },
  ]);
  const pages = pagesOf(rows);
  if (pages.length === 0) return 0;
  await sql.pipeline(bound({ country, sealedAt }, heads[0], pages));
  return pages.length;
}

type Page = { readonly pageId: string; readonly mac: string; readonly rows: Row[] };

function pagesOf(rows: readonly Row[]): Page[] {
  const pages: Page[] = [];
  for (const row of rows) {
    const pageId = row["waiting_id"] as string;
    const last = pages.at(-1);
    if (last?.pageId === pageId) last.rows.push(row);
    else pages.push({ pageId, mac: row["mac"] as string, rows: row["line"] === null ? [] : [row] });
  }
  return pages;
}

function bound(
  { country, sealedAt }: { readonly country: string; readonly sealedAt: string },
  head: Row | undefined,
  pages: readonly Page[],
) {
  let number = (head?.["number"] as bigint | undefined) ?? 0n;
  let hash = (head?.["hash"] as string | undefined) ?? FIRST_LINK;
  const links = pages.map(({ pageId, mac, rows }) => {
    number += 1n;
    const link = { country, number, pageId, mac, sealedAt };
    hash = linkHash(link, hash, storedDigest(rows));
    return { ...link, hash };
  });
  return [
    {
      text: `insert into audit_link (country, sealed_at, number, page_id, mac, hash)
        select $1, $2::timestamptz, u.* from unnest($3::bigint[], $4::uuid[], $5::text[], $6::text[]) as u`,
      values: [
        country,
        sealedAt,
        links.map((link) => link.number),
        links.map(({ pageId }) => pageId),
        links.map(({ mac }) => mac),
        links.map((link) => link.hash),
      ],
    },
    {
      text: "delete from audit_waiting where page_id = any($1::uuid[])",
      values: [links.map(({ pageId }) => pageId)],
    },
  ];
}
