// The people of the institution: hired, given other work, suspended, back again. A leaver is cut
// at once: her sessions end and her phones are revoked in the same transaction.

import type { BranchId, StaffId } from "#core/people/ids.ts";
import type { Role } from "#core/people/role.ts";
import type { GivenPassword, PersonView } from "#core/wire/staff.ts";
import type { Sql } from "#server/database/db.ts";
import { isTaken } from "#server/database/errors.ts";
import { administering } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { passwordFor, subjectOf, type Wish } from "./asked-once.ts";
import type { Caller } from "./caller.ts";
import { nameOwner } from "./accounts.ts";
import { hashPassword } from "./password.ts";
import { beforeAct, inTurn, writeAct, type StaffAct } from "./staff-acts.ts";

/** Of the countries of whoever administers. */
export async function listPeople(deps: Deps, by: Caller): Promise<PersonView[]> {
  const rows = await administering(deps, by, (sql) =>
    sql.query(
      `select p.staff_id, p.login, p.name, p.role, p.is_active, p.must_change,
        array(select b.branch_id::text from staff_branch b where b.staff_id = p.staff_id) as branch_ids
      from staff p order by p.is_active desc, p.name limit 2000`,
      [],
    ),
  );
  return rows.map((row) => ({
    staffId: row["staff_id"] as string,
    login: row["login"] as string,
    name: row["name"] as string,
    role: row["role"] as Role,
    branchIds: row["branch_ids"] as string[],
    isActive: row["is_active"] as boolean,
    mustChange: row["must_change"] as boolean,
  }));
}

export type Post = { readonly role: Role; readonly branchIds: readonly BranchId[] };

/** By her document the institution knows whether she has another account. */
export type Newcomer = {
  readonly login: string;
  readonly name: string;
  readonly document: string;
};

export async function hire(
  deps: Deps,
  by: Caller,
  person: Post & Newcomer,
  wish: Wish,
): Promise<GivenPassword> {
  const { login, name, document, role, branchIds } = person;
  const { country } = deps;
  const actId = wish.requestId ?? deps.newId();
  const [staffId, password] = [deps.newId(), passwordFor(wish, actId)];
  const passwordHash = await hashPassword(password);
  const act = { actId, kind: "hired", subjectId: staffId, detail: role } as const;
  try {
    const subjectId = await decide(deps, by, act, wish, async (sql) => {
      await sql.query(
        `insert into staff (staff_id, login, name, role, password_hash, must_change, country)
          select $1, $2, $3, $4, $5, true,
            coalesce((select min(country) from branch where branch_id = any($6::uuid[])), $7)`,
        [staffId, login, name, role, passwordHash, branchIds, by.countries[0] ?? country.code],
      );
      const firstId = await nameOwner(sql, staffId, { document, country: country.code });
      if (firstId !== null) refuseSelf(by, firstId);
      await place(sql, staffId, branchIds, deps.clock.now());
    });
    return { staffId: subjectId, password };
  } catch (failure) {
    if (isTaken(failure)) throw new Refused(409, "loginTaken");
    throw failure;
  }
}

export async function reassign(
  deps: Deps,
  by: Caller,
  staffId: StaffId,
  { role, branchIds, document }: Post & { readonly document?: string | undefined },
  wish: Wish,
): Promise<void> {
  refuseSelf(by, staffId);
  const actId = wish.requestId ?? deps.newId();
  const act = { actId, kind: "reassigned", subjectId: staffId, detail: role } as const;
  await decide(deps, by, act, wish, async (sql) => {
    const known = await readPerson(sql, staffId);
    if (known === "operator" && role !== "operator") await refuseLastOperator(sql, staffId);
    await sql.query("update staff set role = $2 where staff_id = $1", [staffId, role]);
    if (document !== undefined) {
      const firstId = await nameOwner(sql, staffId, { document, country: deps.country.code });
      if (firstId !== null) refuseSelf(by, firstId);
    }
    await place(sql, staffId, branchIds, deps.clock.now());
  });
}

export async function suspend(deps: Deps, by: Caller, staffId: StaffId, wish: Wish): Promise<void> {
  refuseSelf(by, staffId);
  const actId = wish.requestId ?? deps.newId();
  const act = { actId, kind: "suspended", subjectId: staffId, detail: "" } as const;
  await decide(deps, by, act, wish, async (sql) => {
    if ((await readPerson(sql, staffId)) === "operator") await refuseLastOperator(sql, staffId);
    await sql.query("update staff set is_active = false where staff_id = $1", [staffId]);
    await sql.query("delete from session where staff_id = $1", [staffId]);
    await sql.query(
      "update device set revoked_at = $2 where staff_id = $1 and kind = 'phone' and revoked_at is null",
      [staffId, deps.clock.now()],
    );
  });
}

/** A new password, for one who forgot hers or comes back. */
export async function giveNew(
  deps: Deps,
  by: Caller,
  staffId: StaffId,
  kind: "reinstated" | "passwordGiven",
  wish: Wish,
): Promise<GivenPassword> {
  refuseSelf(by, staffId);
  const actId = wish.requestId ?? deps.newId();
  const password = passwordFor(wish, actId);
  const passwordHash = await hashPassword(password);
  const act = { actId, kind, subjectId: staffId, detail: "" } as const;
  await decide(deps, by, act, wish, async (sql) => {
    await readPerson(sql, staffId);
    await sql.query(
      `update staff set password_hash = $2, must_change = true, is_active = is_active or $3
        where staff_id = $1`,
      [staffId, passwordHash, kind === "reinstated"],
    );
    await sql.query("delete from session where staff_id = $1", [staffId]);
  });
  return { staffId, password };
}

type Decided = Pick<StaffAct, "actId" | "kind" | "subjectId" | "detail">;

/** Whom it was about; a wish that was granted before changes nothing. */
async function decide(
  deps: Deps,
  by: Caller,
  act: Decided,
  wish: Wish,
  work: (sql: Sql) => Promise<void>,
): Promise<string> {
  const { clock, country } = deps;
  const { staffId: byStaffId } = by;
  return administering(deps, by, async (sql) => {
    await inTurn(sql);
    await refuseLeaver(sql, byStaffId);
    const granted = await subjectOf(sql, wish);
    if (granted !== null) return granted;
    const before = await beforeAct(sql, { ...act, byStaffId });
    await work(sql);
    const told = { ...act, at: clock.now(), byStaffId, askedHash: wish.hash };
    await writeAct(sql, country.code, told, before);
    return act.subjectId;
  });
}

/** Whoever decides may herself have been suspended while she waited for her turn. */
async function refuseLeaver(sql: Sql, staffId: StaffId): Promise<void> {
  const [row] = await sql.query("select role from staff where staff_id = $1 and is_active", [
    staffId,
  ]);
  if (row?.["role"] !== "operator") throw new Refused(403, "notAllowed");
}

/** Under none of her accounts. */
function refuseSelf({ ownAccounts }: Caller, subjectId: StaffId): void {
  if (ownAccounts.includes(subjectId)) throw new Refused(403, "notYourself");
}

async function readPerson(sql: Sql, staffId: StaffId): Promise<Role> {
  const [row] = await sql.query("select role from staff where staff_id = $1", [staffId]);
  if (row === undefined) throw new Refused(404, "notFound");
  return row["role"] as Role;
}

async function refuseLastOperator(sql: Sql, staffId: StaffId): Promise<void> {
  const others = await sql.query(
    "select 1 from staff where role = 'operator' and is_active and staff_id <> $1 limit 1",
    [staffId],
  );
  if (others.length === 0) throw new Refused(409, "lastOperator");
}

/** Where she was stays known there: what she recorded keeps her name. */
async function place(
  sql: Sql,
  staffId: StaffId,
  branchIds: readonly BranchId[],
  at: string,
): Promise<void> {
  const known = await sql.query("select 1 from branch where branch_id = any($1::uuid[])", [
    branchIds,
  ]);
  if (known.length !== new Set(branchIds).size) throw new Refused(404, "unknownBranch");
  await sql.query(
    `insert into former_post (staff_id, branch_id, left_at) select staff_id, branch_id, $2 from staff_branch
      where staff_id = $1 and branch_id <> all($3::uuid[]) on conflict (staff_id, branch_id) do nothing`,
    [staffId, at, branchIds],
  );
  await sql.query("delete from staff_branch where staff_id = $1", [staffId]);
  await sql.query(
    "insert into staff_branch (staff_id, branch_id) select distinct $1::uuid, u from unnest($2::uuid[]) as u",
    [staffId, branchIds],
  );
}
