// The institution's key pair for rescue files: phones seal a copy of every record to the public
// half, so that a forgotten PIN or a dead screen loses no money.

import { generateKeyPairSync } from "node:crypto";
import type { SealKey } from "#core/wire/staff.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";

type Entrance = Pick<Place, "db">;

/** Made once and kept in the settings; the private half never leaves the server. */
export async function sealKey(place: Entrance): Promise<SealKey> {
  const known = await readKey(place);
  if (known !== null) return known;
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pair = {
    public: publicKey.export({ format: "jwk" }),
    private: privateKey.export({ format: "jwk" }),
  };
  await atEntrance(place, (sql) =>
    sql.query(
      "insert into setting (name, value) values ('seal-key', $1) on conflict (name) do nothing",
      [JSON.stringify(pair)],
    ),
  );
  const made = await readKey(place);
  if (made === null) throw new Error("The seal key could not be kept.");
  return made;
}

async function readKey(place: Entrance): Promise<SealKey | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query("select value from setting where name = 'seal-key'", []),
  );
  if (row === undefined) return null;
  const { x, y } = (JSON.parse(row["value"] as string) as { public: { x: string; y: string } })
    .public;
  return { kty: "EC", crv: "P-256", x, y };
}
