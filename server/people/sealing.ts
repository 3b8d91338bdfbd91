// The key of the people room: numbers of documents are sealed with it, and found again only by
// digests that nobody without it can make. A copy of the tables alone answers no question about
// a number.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { standingBefore } from "#server/audit/before.ts";
import { writePage } from "#server/audit/page.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Clock } from "#server/clock.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";

export type PeopleKey = {
  readonly digest: (text: string) => string;
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
};

type Entrance = Place & { readonly clock: Clock };

const KEYS = new WeakMap<Entrance["db"], PeopleKey>();

/** Made once and kept in the settings, which only the entrance reads. */
export async function peopleKey(place: Entrance): Promise<PeopleKey> {
  const known = KEYS.get(place.db);
  if (known !== undefined) return known;
  const key = keyFrom((await readSecret(place)) ?? (await makeSecret(place)));
  KEYS.set(place.db, key);
  return key;
}

async function makeSecret(place: Entrance): Promise<Buffer> {
  await atEntrance(place, async (sql) => {
    const named = { setting: ["people-key"] };
    const before = await standingBefore(sql, NOBODY, named);
    const rows = await sql.query(
      "insert into setting (name, value) values ('people-key', $1) on conflict (name) do nothing returning name",
      [JSON.stringify(randomBytes(32).toString("base64"))],
    );
    if (rows.length === 0) return;
    const rowsNow = [...before, ...(await standingRows(sql, NOBODY, named))];
    await writePage(sql, { country: place.country.code, at: place.clock.now() }, rowsNow);
  });
  const made = await readSecret(place);
  if (made === null) throw new Error("The key of the people room could not be kept.");
  return made;
}

/** The server makes it by itself. */
const NOBODY = { actorId: null, deviceId: null };

async function readSecret(place: Pick<Place, "db">): Promise<Buffer | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query("select value from setting where name = 'people-key'", []),
  );
  if (row === undefined) return null;
  return Buffer.from(JSON.parse(row["value"] as string) as string, "base64");
}

const NONCE = 12;
const TAG = 16;
const CIPHER = "aes-256-gcm";

function keyFrom(secret: Buffer): PeopleKey {
  const [finding, sealing] = ["finding", "sealing"].map((purpose) =>
    Buffer.from(hkdfSync("sha256", secret, "", `ayni.people.${purpose}`, 32)),
  ) as [Buffer, Buffer];
  return {
    digest: (text) => createHmac("sha256", finding).update(text, "utf8").digest("base64url"),
    seal: (text) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, sealing, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, "base64");
      const decipher = createDecipheriv(CIPHER, sealing, bytes.subarray(0, NONCE));
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      const body = decipher.update(bytes.subarray(NONCE + TAG));
      return Buffer.concat([body, decipher.final()]).toString("utf8");
    },
  };
}
