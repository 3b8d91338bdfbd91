// The key of the people room: numbers of documents are sealed with it, and found again only by
// digests that nobody without it can make. A copy of the tables alone answers no question about
// a number.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Sql } from "#server/database/db.ts";

export type PeopleKey = {
  readonly digest: (text: string) => string;
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
};

/** Made once and kept in the settings. */
export async function peopleKey(sql: Pick<Sql, "query">): Promise<PeopleKey> {
  const known = await readSecret(sql);
  if (known !== null) return keyFrom(known);
  await sql.query(
    "insert into setting (name, value) values ('people-key', $1) on conflict (name) do nothing",
    [JSON.stringify(randomBytes(32).toString("base64"))],
  );
  const made = await readSecret(sql);
  if (made === null) throw new Error("The key of the people room could not be kept.");
  return keyFrom(made);
}

async function readSecret(sql: Pick<Sql, "query">): Promise<Buffer | null> {
  const [row] = await sql.query("select value from setting where name = 'people-key'", []);
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
