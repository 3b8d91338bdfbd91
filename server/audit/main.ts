// `npm run audit -- verify --anchors FOLDER [--json]`, `anchor --to FOLDER`, `show --book ID`: the audit
// log for whoever must not have to believe the program. Ends with 0 when all holds, 1 when something
// does not, 2 when it could not look.

import { parseArgs } from "node:util";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { systemClock } from "#server/clock.ts";
import type { Db } from "#server/database/db.ts";
import { placeFrom, visitDatabase } from "#server/database/open.ts";
import { checking, lookingOnce } from "#server/database/scope.ts";
import { anchorsFolder, readAnchors, writeAnchor } from "./anchors.ts";
import { couldNotLook } from "./could-not-look.ts";
import { checkAudit, type AuditReport } from "./check.ts";
import { sealWaiting } from "./sealer.ts";
import { shownRows } from "./show.ts";

/** An hour, as for `npm run verify`: a chain of years is read as one. */
const LONGEST_CHECK_MS = 3_600_000;

const USAGE = `npm run audit -- verify [--anchors FOLDER] [--json]
npm run audit -- anchor [--to FOLDER]
npm run audit -- show [--book ID] [--person ID] [--limit N]
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anchors: { type: "string" },
    to: { type: "string" },
    json: { type: "boolean", default: false },
    book: { type: "string" },
    person: { type: "string" },
    limit: { type: "string", default: "50" },
  },
});

const ACTS: Readonly<Record<string, (db: Db, folder: string) => Promise<void>>> = {
  verify: check,
  anchor,
  show,
};

const act = ACTS[positionals[0] ?? ""];
if (act === undefined || positionals.length > 1) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else await look(act);

async function look(work: (db: Db, folder: string) => Promise<void>): Promise<void> {
  try {
    const place = placeFrom(process.env);
    const { db, close } = await visitDatabase({ ...place, longestQueryMs: LONGEST_CHECK_MS });
    try {
      await work(db, anchorsFolder(process.env, place.dataDir));
    } finally {
      await close();
    }
  } catch (failure) {
    couldNotLook(failure, values.json);
  }
}

async function check(db: Db, folder: string): Promise<void> {
  const anchors = await readAnchors(values.anchors ?? folder);
  if (values.anchors !== undefined && anchors.length === 0)
    throw new Error(`There is no anchor in ${values.anchors}.`);
  const report = await lookingOnce(db, (sql) => checkAudit(sql, anchors));
  const isSound = report.findings.every(({ offenders }) => offenders.length === 0);
  const told = { isSound, anchors: anchors.length, ...report };
  process.stdout.write(values.json ? `${JSON.stringify(told, null, 2)}\n` : inWords(report));
  process.exitCode = isSound ? 0 : 1;
}

function inWords({ findings, countries }: AuditReport): string {
  const lines = findings.map(({ id, claim, offenders }) =>
    offenders.length === 0
      ? `ok    ${id}  ${claim}`
      : `WRONG ${id}  ${claim}: ${offenders.length}, first ${offenders[0]}`,
  );
  const chains = Object.entries(countries).map(
    ([country, { links, rows, waiting }]) =>
      `${country}: ${links} links, ${rows} rows, ${waiting} pages still to be linked`,
  );
  return `${[...lines, ...chains].join("\n")}\n`;
}

async function anchor(db: Db, folder: string): Promise<void> {
  const to = values.to ?? folder;
  const clock = systemClock();
  const place = { db, clock, country: BOLIVIA };
  await sealWaiting(place);
  const made = await writeAnchor(place, to, clock.now());
  process.stdout.write(
    made === null
      ? `The last anchor in ${to} holds the head already.\n`
      : `Anchor ${made.turn} holds link ${made.number} (${made.hash}) in ${to}.\n`,
  );
}

async function show(db: Db): Promise<void> {
  const { book = null, person = null } = values;
  const rows = await checking({ db }, (sql) =>
    shownRows(sql, { bookId: book, staffId: person }, Number(values.limit)),
  );
  const lines = rows.map((row) => row.map((value) => value ?? "-").join("  "));
  process.stdout.write(lines.length === 0 ? "Nothing.\n" : `${lines.join("\n")}\n`);
}
