// Anchors: the head of the chain, said with the institution's key and kept outside the database.
// Each names the anchor before it, so that one taken out, put in twice or put back shows too.

import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalText } from "#core/wire/canonical.ts";
import { sealing, type Place } from "#server/database/scope.ts";
import { isOurs, macOf } from "./key.ts";
import { sha256 } from "./row.ts";
import { FIRST_LINK } from "./sealer.ts";

const anchorSchema = z.strictObject({
  country: z.string(),
  /** 1, 2, 3 … within a folder. */
  turn: z.number().int().positive(),
  /** The link it holds fast. */
  number: z.string().regex(/^\d{1,18}$/),
  hash: z.string(),
  at: z.string(),
  /** Hash of the anchor before it in the same folder; zeros before the first. */
  previous: z.string(),
  mac: z.string(),
});

export type Anchor = z.infer<typeof anchorSchema>;

/** An anchor file as found: `anchor` is null when it cannot be read. */
export type FoundAnchor = { readonly file: string; readonly anchor: Anchor | null };

/** AUDIT_ANCHORS, or `anchors` in the data folder. */
export function anchorsFolder(env: NodeJS.ProcessEnv, dataDir: string): string {
  return env["AUDIT_ANCHORS"] || join(dataDir, "anchors");
}

/** In the order of their names, which is the order of their turns; none when there is no folder. */
export async function readAnchors(folder: string): Promise<FoundAnchor[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all(files.map(async (file) => ({ file, anchor: await readOne(folder, file) })));
}

async function readOne(folder: string, file: string): Promise<Anchor | null> {
  try {
    const text = await readFile(join(folder, file), "utf8");
    return anchorSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function nameOfAnchor({ country, turn }: Pick<Anchor, "country" | "turn">): string {
  return `${country}-${String(turn).padStart(9, "0")}.json`;
}

function textOf({ mac: _mac, ...said }: Anchor): string {
  return canonicalText({ anchor: said });
}

export function isOurAnchor(anchor: Anchor): boolean {
  return isOurs(textOf(anchor), anchor.mac);
}

export function anchorHash(anchor: Anchor): string {
  return sha256(textOf(anchor));
}

/** Writes the head of the chain to the folder. Null when the last anchor there says the same. */
export async function writeAnchor(
  place: Place,
  folder: string,
  at: string,
): Promise<Anchor | null> {
  const country = place.country.code;
  const [head] = await sealing(place, (sql) =>
    sql.query(
      "select number, hash from audit_link where country = $1 order by number desc limit 1",
      [country],
    ),
  );
  if (head === undefined) return null;
  await mkdir(folder, { recursive: true });
  const last = await lastAnchor(folder, country);
  const number = String(head["number"]);
  if (last?.number === number) return null;
  const said = {
    country,
    turn: (last?.turn ?? 0) + 1,
    number,
    hash: head["hash"] as string,
    at,
    previous: last === null ? FIRST_LINK : anchorHash(last),
  };
  const anchor = { ...said, mac: macOf(textOf({ ...said, mac: "" })) };
  return (await keep(folder, anchor)) ? anchor : null;
}

/** Throws when the last one cannot be read: nothing is put behind a damaged anchor. */
export async function lastAnchor(folder: string, country: string): Promise<Anchor | null> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${country}-`) && name.endsWith(".json"));
  const file = own.toSorted().at(-1);
  if (file === undefined) return null;
  const anchor = await readOne(folder, file);
  if (anchor === null) throw new Error(`The anchor ${join(folder, file)} cannot be read.`);
  return anchor;
}

/** Whole or not at all; false when another server took the turn. */
async function keep(folder: string, anchor: Anchor): Promise<boolean> {
  const passing = join(folder, `.${randomBytes(6).toString("hex")}`);
  const file = await open(passing, "wx", 0o644);
  await file.writeFile(`${canonicalText(anchor)}\n`);
  await file.sync();
  await file.close();
  try {
    await link(passing, join(folder, nameOfAnchor(anchor)));
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw failure;
  } finally {
    await rm(passing, { force: true });
  }
}
