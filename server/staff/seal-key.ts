// The institution's key pair for rescue files: phones seal a copy of every record to the public
// half, so that a forgotten PIN or a dead screen loses no money.

import { generateKeyPairSync } from "node:crypto";
import type { SealKey } from "#core/wire/staff.ts";
import { standingBefore } from "#server/audit/before.ts";
import { writePage } from "#server/audit/page.ts";
import { standingRows } from "#server/audit/standing.ts";
import { atEntrance, type Place } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";

/** Made once and kept in the settings; the private half never leaves the server. */
export async function sealKey(deps: Pick<Deps, "db" | "clock" | "country">): Promise<SealKey> {
  const known = await readKey(deps);
  if (known !== null) return known;
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pair = {
    public: publicKey.export({ format: "jwk" }),
    private: privateKey.export({ format: "jwk" }),
  };
  await atEntrance(deps, async (sql) => {
    const named = { setting: ["seal-key"] };
    const before = await standingBefore(sql, NOBODY, named);
    const rows = await sql.query(
      "insert into setting (name, value) values ('seal-key', $1) on conflict (name) do nothing returning name",
      [JSON.stringify(pair)],
    );
    if (rows.length === 0) return;
    const rowsNow = [...before, ...(await standingRows(sql, NOBODY, named))];
    await writePage(sql, { country: deps.country.code, at: deps.clock.now() }, rowsNow);
  });
  const made = await readKey(deps);
  if (made === null) throw new Error("The seal key could not be kept.");
  return made;
}

/** The server makes it by itself. */
const NOBODY = { actorId: null, deviceId: null };

async function readKey(place: Pick<Place, "db">): Promise<SealKey | null> {
  const [row] = await atEntrance(place, (sql) =>
    sql.query("select value from setting where name = 'seal-key'", []),
  );
  if (row === undefined) return null;
  const { x, y } = (JSON.parse(row["value"] as string) as { public: { x: string; y: string } })
    .public;
  return { kty: "EC", crv: "P-256", x, y };
}
