// All that the audit log proves, on one snapshot of the database: the chain, the anchors, that each
// effect has its row and each row its cause, and that everything stands as the log says.

import type { Sql } from "#server/database/db.ts";
import { anchorHash, isOurAnchor, nameOfAnchor, type Anchor, type FoundAnchor } from "./anchors.ts";
import { causesMissing } from "./causes.ts";
import type { AuditRow } from "./row.ts";
import { otherSchema } from "./schema-standing.ts";
import { otherEffects } from "./stored-effects.ts";
import { addPage, newStories, otherStanding } from "./stories.ts";
import { walkChain, type PagePlace, type Walked } from "./walk.ts";

export type AuditFinding = {
  readonly id: string;
  readonly claim: string;
  readonly offenders: readonly string[];
};

export type AuditReport = {
  readonly findings: readonly AuditFinding[];
  readonly countries: Readonly<
    Record<string, Pick<Walked, "rows" | "waiting"> & { links: string }>
  >;
};

export async function checkAudit(sql: Sql, anchors: readonly FoundAnchor[]): Promise<AuditReport> {
  const told = newStories();
  const see = (rows: readonly AuditRow[], place: PagePlace) => addPage(told, rows, place);
  const believed = anchors.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]));
  const walks = new Map<string, Walked>();
  for (const country of await countriesOf(sql, believed)) {
    const own = believed.filter((anchor) => anchor.country === country);
    walks.set(country, await walkChain(sql, country, own, see));
  }
  const from = (of: (walked: Walked) => readonly string[]) => [...walks.values()].flatMap(of);
  return {
    findings: [
      finding(
        "I34",
        CHAINED,
        from(({ flaws }) => flaws),
      ),
      finding(
        "I34k",
        WRITTEN,
        from(({ forged }) => forged),
      ),
      finding("I34a", ANCHORED, [...wrongAnchors(anchors), ...from((walked) => walked.unanchored)]),
      finding("I33c", CAUSED, await causesMissing(sql)),
      finding("I33e", BOUND, await allOtherEffects(sql)),
      finding("I35s", STANDING, await otherStanding(sql, told)),
      finding("I35d", RULES, await otherSchema(sql, told.of)),
    ],
    countries: Object.fromEntries(
      [...walks].map(([country, { links, rows, waiting }]) => [
        country,
        { links: String(links), rows, waiting },
      ]),
    ),
  };
}

const CHAINED = "the audit chain is gapless and every link is what its hash says";
const WRITTEN = "every page of the audit log was written by a server of the institution";
const ANCHORED = "the chain holds every anchor, and the anchors follow one another";
const CAUSED =
  "every command, refusal to read, sign-in and record has its audit row, and every row its cause";
const BOUND = "every command left what its audit row is bound to";
const RULES = "the database's own rules stand as they were told at a start";
const STANDING =
  "people, devices, branches, settings, staff acts, lines of the bank, pictures, counts of a till, closures, the clock's mark, women's records and their cards stand as the audit log says";

function finding(id: string, claim: string, offenders: readonly string[]): AuditFinding {
  return { id, claim, offenders };
}

async function countriesOf(sql: Sql, anchors: readonly Anchor[]): Promise<string[]> {
  const rows = await sql.query(
    `select country from branch union select country from audit_link union select country from audit_waiting
      union select country from audit_row`,
    [],
  );
  const names = [...rows.map((row) => row["country"] as string), ...anchors.map((a) => a.country)];
  return [...new Set(names)].toSorted();
}

async function allOtherEffects(sql: Sql): Promise<string[]> {
  const books = await sql.query(
    `select distinct book_id from audit_row where book_id is not null and kind = 'command' order by 1`,
    [],
  );
  const offenders: string[] = [];
  for (const row of books) offenders.push(...(await otherEffects(sql, row["book_id"] as string)));
  return offenders;
}

/** Read, made with our key, under their own names, and each after the one before it. */
function wrongAnchors(anchors: readonly FoundAnchor[]): string[] {
  const last = new Map<string, Anchor>();
  return anchors.flatMap(({ file, anchor }) => {
    if (anchor === null) return [`anchor ${file} cannot be read`];
    const before = last.get(anchor.country);
    last.set(anchor.country, anchor);
    if (!isOurAnchor(anchor)) return [`anchor ${file} was not made with a key that is here`];
    if (file !== nameOfAnchor(anchor)) return [`anchor ${file} is anchor ${nameOfAnchor(anchor)}`];
    if (before === undefined) return [];
    const isNext = anchor.turn === before.turn + 1 && anchor.previous === anchorHash(before);
    const isLater = BigInt(anchor.number) >= BigInt(before.number);
    return isNext && isLater ? [] : [`anchor ${file} does not follow ${nameOfAnchor(before)}`];
  });
}
