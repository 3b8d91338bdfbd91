// Walks a country's chain from its first link to its head, and on through the pages that still wait,
// in portions: what it holds in memory does not grow with the log.

import type { Row, Sql } from "#server/database/db.ts";
import type { Anchor } from "./anchors.ts";
import { isOurs } from "./key.ts";
import { pageText } from "./page.ts";
import { rowFrom, storedDigest, type AuditRow } from "./row.ts";
import { FIRST_LINK, linkHash, PAGES_AT_ONCE } from "./sealer.ts";

export type Walked = {
  readonly links: bigint;
  readonly rows: number;
  readonly waiting: number;
  /** The first places that are wrong, in words; at most `SHOWN`. */
  readonly flaws: readonly string[];
  readonly forged: readonly string[];
  readonly unanchored: readonly string[];
};

const SHOWN = 20;
const LINKS_AT_ONCE = 2_000;

/** Where a page stands: those of one portion were sealed together, or without a pause. */
export type PagePlace = { readonly country: string; readonly portion: number };

/** `see` is given the rows of every page in their order. */
export async function walkChain(
  sql: Sql,
  country: string,
  anchors: readonly Anchor[],
  see: (rows: readonly AuditRow[], place: PagePlace) => void,
): Promise<Walked> {
  const held = new Map(anchors.map((anchor) => [anchor.number, anchor]));
  const [flaws, forged, unanchored]: [string[], string[], string[]] = [[], [], []];
  let [number, hash, rows] = [0n, FIRST_LINK, 0];
  const portionOf = newPortions();
  for (;;) {
    const links = await linksAfter(sql, country, number);
    if (links.length === 0) break;
    for (const { link, stored, page } of links) {
      number += 1n;
      if (link.number !== number) {
        say(flaws, `${country}: link ${number} is missing`);
        ({ number } = link);
      }
      hash = linkHash(link, hash, storedDigest(page));
      if (hash !== stored) say(flaws, `${country}: link ${number} is not what its hash says`);
      // What comes after a broken link is measured by what is written there: the first place is told.
      hash = stored;
      if (!isWritten(link, page)) say(forged, `${country}: page of link ${number}`);
      const anchor = held.get(String(number));
      if (anchor !== undefined && anchor.hash !== stored)
        say(unanchored, `${country}: link ${number} is not the one of anchor ${anchor.turn}`);
      rows += page.length;
      see(page.map(rowFrom), { country, portion: portionOf(link.sealedAt) });
    }
  }
  for (const anchor of anchors)
    if (BigInt(anchor.number) > number)
      say(
        unanchored,
        `${country}: the chain ends at ${number}, anchor ${anchor.turn} holds link ${anchor.number}`,
      );
  const waiting = await waitingPages(sql, country);
  const portion = portionOf(null);
  for (const { link, page } of waiting) {
    if (!isWritten(link, page)) say(forged, `${country}: waiting page ${link.pageId}`);
    see(page.map(rowFrom), { country, portion });
  }
  return { links: number, rows, waiting: waiting.length, flaws, forged, unanchored };
}

/** Numbers the portions by the instants at which their pages were sealed; what waits has none. */
function newPortions(): (sealedAt: string | null) => number {
  let [portion, size, last]: [number, number, string | null] = [0, 0, null];
  return (sealedAt) => {
    const isSame = sealedAt === last;
    if (!isSame && size < PAGES_AT_ONCE) portion += 1;
    [size, last] = [isSame ? size + 1 : 1, sealedAt];
    return portion;
  };
}

function say(told: string[], words: string): void {
  if (told.length < SHOWN) told.push(words);
}

type Page = {
  readonly link: Parameters<typeof linkHash>[0];
  readonly stored: string;
  readonly page: Row[];
};

/** Whether a server of the institution wrote the page, as it is. */
function isWritten({ country, pageId, mac }: Page["link"], page: readonly Row[]): boolean {
  return isOurs(pageText(country, pageId, storedDigest(page)), mac);
}

async function linksAfter(sql: Sql, country: string, number: bigint): Promise<Page[]> {
  const rows = await sql.query(
    `select l.number, l.page_id as link_page, l.mac, l.sealed_at, l.hash, r.*
      from (select * from audit_link where country = $1 and number > $2 order by number limit $3) l
      left join audit_row r on r.page_id = l.page_id order by l.number, r.line`,
    [country, number, LINKS_AT_ONCE],
  );
  return pagesOf(rows, country);
}

async function waitingPages(sql: Sql, country: string): Promise<Page[]> {
  const rows = await sql.query(
    `select 0::bigint as number, w.page_id as link_page, w.mac, null::timestamptz as sealed_at, '' as hash, r.*
      from audit_waiting w left join audit_row r on r.page_id = w.page_id
      where w.country = $1 order by w.page_id, r.line`,
    [country],
  );
  return pagesOf(rows, country);
}

function pagesOf(rows: readonly Row[], country: string): Page[] {
  const pages: Page[] = [];
  for (const row of rows) {
    const pageId = row["link_page"] as string;
    const last = pages.at(-1);
    if (last?.link.pageId === pageId) {
      last.page.push(row);
      continue;
    }
    const [number, mac] = [row["number"] as bigint, row["mac"] as string];
    const link = { country, number, pageId, mac, sealedAt: row["sealed_at"] as string };
    const page = row["line"] === null ? [] : [row];
    pages.push({ link, stored: row["hash"] as string, page });
  }
  return pages;
}
