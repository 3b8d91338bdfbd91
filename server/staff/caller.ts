// Who calls: a person behind a session or a phone, with the branches she works in.

import { createHash } from "node:crypto";
import type { BranchId } from "#core/people/ids.ts";
import type { Role } from "#core/people/role.ts";
import type { Zone } from "#core/time/zone.ts";
import { zoneOf } from "#countries/zones.ts";
import type { Sender } from "#server/commands/sender.ts";
import type { Row } from "#server/database/db.ts";

export type Caller = Sender & {
  readonly zones: ReadonlyMap<BranchId, Zone>;
  readonly countries: readonly string[];
  readonly name: string;
  readonly login: string;
  readonly mustChange: boolean;
};

export function callerFrom(row: Row): Caller {
  return {
    staffId: row["staff_id"] as string,
    name: row["name"] as string,
    login: row["login"] as string,
    role: row["role"] as Role,
    ownAccounts: row["own_accounts"] as string[],
    deviceId: row["device_id"] as string,
    branchIds: row["branch_ids"] as string[],
    countries: row["countries"] as string[],
    zones: zonesFrom(row["places"] as string[]),
    mustChange: row["must_change"] as boolean,
  };
}

/** Each place is a branch, its country and the zone that was set for it, if any. */
function zonesFrom(places: readonly string[]): ReadonlyMap<BranchId, Zone> {
  return new Map(
    places.map((place) => {
      const [branchId = "", country = "", set = ""] = place.split(" ");
      return [branchId, zoneOf({ country, set: set === "" ? null : set })];
    }),
  );
}

/** What is kept of a token: enough to know it again, not to use it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
