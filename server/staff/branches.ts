// The branches (centros focales) of the institution.

import type { BranchId } from "#core/people/ids.ts";
import type { BranchView } from "#core/wire/staff.ts";
import type { Zone } from "#core/time/zone.ts";
import { zoneOf, zonesOf } from "#countries/zones.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { administering } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { subjectOf, type Wish } from "./asked-once.ts";
import type { Caller } from "./caller.ts";
import { beforeAct, inTurn, writeAct } from "./staff-acts.ts";

/** Of the countries of whoever administers. */
export async function listBranches(deps: Deps, by: Caller): Promise<BranchView[]> {
  const rows = await administering(deps, by, (sql) =>
    sql.query(
      "select branch_id, name, country, currency, zone from branch order by name limit 2000",
      [],
    ),
  );
  return rows.map(branchFrom);
}

export function branchFrom(row: Row): BranchView & { readonly zone: Zone } {
  const [country, set] = [row["country"] as string, row["zone"] as string | null];
  return {
    branchId: row["branch_id"] as string,
    name: row["name"] as string,
    country,
    currency: row["currency"] as BranchView["currency"],
    zone: zoneOf({ country, set }),
  };
}

export async function openBranch(
  deps: Deps,
  by: Caller,
  name: string,
  wish: Wish,
): Promise<BranchId> {
  const { clock, country, newId } = deps;
  if (!by.countries.includes(country.code)) throw new Refused(403, "notAllowed");
  const [branchId, actId, byStaffId] = [newId(), wish.requestId ?? newId(), by.staffId];
  return administering(deps, by, async (sql) => {
    await inTurn(sql);
    const before = await subjectOf(sql, wish);
    if (before !== null) return before;
    await sql.query(
      "insert into branch (branch_id, country, name, currency) values ($1, $2, $3, $4)",
      [branchId, country.code, name, country.currency],
    );
    const act = { actId, kind: "branchOpened", subjectId: branchId, detail: name } as const;
    const told = { ...act, at: clock.now(), byStaffId, askedHash: wish.hash };
    await writeAct(sql, country.code, told, []);
    return branchId;
  });
}

export function renameBranch(
  deps: Deps,
  by: Caller,
  branchId: BranchId,
  name: string,
  wish: Wish,
): Promise<void> {
  const text = "update branch set name = $2 where branch_id = $1 returning branch_id";
  const renamed: Change = { kind: "branchRenamed", branchId, detail: name, text };
  return change(deps, by, wish, () => Promise.resolve(renamed));
}

/** Another place on the clock, from now on; days that were written stay. One its country does not have is refused. */
export function moveClock(
  deps: Deps,
  by: Caller,
  { branchId, zone }: { readonly branchId: BranchId; readonly zone: string },
  wish: Wish,
): Promise<void> {
  return change(deps, by, wish, async (sql) => {
    const [known] = await sql.query("select country from branch where branch_id = $1", [branchId]);
    if (known === undefined) throw new Refused(404, "notFound");
    const place = zonesOf(known["country"] as string).find((listed) => listed === zone);
    if (place === undefined) throw new Refused(409, "zoneOfAnotherCountry");
    const text = "update branch set zone = $2 where branch_id = $1 returning branch_id";
    return { kind: "branchZoned", branchId, detail: place, text };
  });
}

type Change = {
  readonly kind: "branchRenamed" | "branchZoned";
  readonly branchId: BranchId;
  readonly detail: string;
  /** Writes the second word it is given into the branch of the first. */
  readonly text: string;
};

/** Once for one wish, in its turn, and told with how it stood before; a branch out of sight is not found. */
async function change(
  deps: Deps,
  by: Caller,
  wish: Wish,
  look: (sql: Asks) => Promise<Change>,
): Promise<void> {
  const { clock, country, newId } = deps;
  const [actId, byStaffId] = [wish.requestId ?? newId(), by.staffId];
  await administering(deps, by, async (sql) => {
    await inTurn(sql);
    if ((await subjectOf(sql, wish)) !== null) return;
    const { kind, branchId, detail, text } = await look(sql);
    const act = { actId, kind, subjectId: branchId, detail } as const;
    const before = await beforeAct(sql, { ...act, byStaffId });
    const rows = await sql.query(text, [branchId, detail]);
    if (rows.length === 0) throw new Refused(404, "notFound");
    const told = { ...act, at: clock.now(), byStaffId, askedHash: wish.hash };
    await writeAct(sql, country.code, told, before);
  });
}

type Asks = Pick<Sql, "query">;
