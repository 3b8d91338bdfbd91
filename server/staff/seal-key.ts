// The institution's key pair for rescue files: phones seal a copy of every record to the public
// half, so that a forgotten PIN or a dead screen loses no money.

import { generateKeyPairSync } from "node:crypto";
import type { SealKey } from "#core/wire/staff.ts";
import type { Db } from "#server/database/db.ts";

/** Made once and kept in the settings; the private half never leaves the server. */
export async function sealKey(db: Db): Promise<SealKey> {
  const known = await readKey(db);
  if (known !== null) return known;
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pair = {
    public: publicKey.export({ format: "jwk" }),
    private: privateKey.export({ format: "jwk" }),
  };
  await db.query(
    "insert into setting (name, value) values ('seal-key', $1) on conflict (name) do nothing",
    [JSON.stringify(pair)],
  );
  const made = await readKey(db);
  if (made === null) throw new Error("The seal key could not be kept.");
  return made;
}

async function readKey(db: Db): Promise<SealKey | null> {
  const [row] = await db.query("select value from setting where name = 'seal-key'", []);
  if (row === undefined) return null;
  const { x, y } = (JSON.parse(row["value"] as string) as { public: { x: string; y: string } })
    .public;
  return { kty: "EC", crv: "P-256", x, y };
}
