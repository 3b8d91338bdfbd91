// How the institution's own connections come in: with no rights at all, until a transaction takes on
// a role. A question asked outside of a scope is refused by the database itself.

import type { PoolConfig } from "pg";
import { ROLES } from "./rights.ts";

const OPTION = `-c role=${ROLES.nobody}`;

export function asNobody(config: PoolConfig): PoolConfig {
  if (config.connectionString === undefined) return { ...config, options: OPTION };
  const url = new URL(config.connectionString);
  const given = url.searchParams.get("options");
  url.searchParams.set("options", given === null ? OPTION : `${given} ${OPTION}`);
  return { connectionString: url.href };
}
