// The people of the institution: hired, given other work, suspended, back again. A leaver is cut
// at once: her sessions end and her phones are revoked in the same transaction.

import { randomInt } from "node:crypto";
import type { BranchId, StaffId } from "#core/people/ids.ts";
import type { Role } from "#core/people/role.ts";
import type { GivenPassword, PersonView } from "#core/wire/staff.ts";
import type { Sql } from "#server/database/db.ts";
import { isTaken } from "#server/database/errors.ts";
import { administering } from "#server/database/scope.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Caller } from "./caller.ts";
import { nameOwner } from "./accounts.ts";
import { hashPassword } from "./password.ts";
import { inTurn, writeAct, type StaffAct } from "./staff-acts.ts";

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
): Promise<GivenPassword> {
  const { login, name, document, role, branchIds } = person;
  const { country } = deps;
  const [staffId, password] = [deps.newId(), newPassword()];
  const passwordHash = await hashPassword(password);
  try {
    await decide(deps, by, { kind: "hired", subjectId: staffId, detail: role }, async (sql) => {
      await sql.query(
        `insert into staff (staff_id, login, name, role, password_hash, must_change, country)
          select $1, $2, $3, $4, $5, true,
            coalesce((select min(country) from branch where branch_id = any($6::uuid[])), $7)`,
        [staffId, login, name, role, passwordHash, branchIds, by.countries[0] ?? country.code],
      );
      await nameOwner(sql, staffId, document);
      await place(sql, staffId, branchIds, deps.clock.now());
    });
  } catch (failure) {
    if (isTaken(failure)) throw new Refused(409, "loginTaken");
    throw failure;
  }
  return { staffId, password };
}

export async function reassign(
  deps: Deps,
  by: Caller,
  staffId: StaffId,
  { role, branchIds, document }: Post & { readonly document?: string | undefined },
): Promise<void> {
  refuseSelf(by, staffId);
  const act = { kind: "reassigned", subjectId: staffId, detail: role } as const;
  await decide(deps, by, act, async (sql) => {
    const known = await readPerson(sql, staffId);
    if (known === "operator" && role !== "operator") await refuseLastOperator(sql, staffId);
    await sql.query("update staff set role = $2 where staff_id = $1", [staffId, role]);
    if (document !== undefined) await nameOwner(sql, staffId, document);
    await place(sql, staffId, branchIds, deps.clock.now());
  });
}

export async function suspend(deps: Deps, by: Caller, staffId: StaffId): Promise<void> {
  refuseSelf(by, staffId);
  const act = { kind: "suspended", subjectId: staffId, detail: "" } as const;
  await decide(deps, by, act, async (sql) => {
    if ((await readPerson(sql, staffId)) === "operator") await refuseLastOperator(sql, staffId);
    await sql.query("update staff set is_active = false where staff_id = $1", [staffId]);
    await sql.query("delete from session where staff_id = $1", [staffId]);
    await sql.query(
      "update device set revoked_at = $2 where staff_id = $1 and kind = 'phone' and revoked_at is null",
      [staffId, deps.clock.now()],
    );
  });
}

/** She comes back with a new password; her phones are enrolled again. */
export async function reinstate(deps: Deps, by: Caller, staffId: StaffId): Promise<GivenPassword> {
  return giveNew(deps, by, staffId, "reinstated");
}

export async function givePassword(
  deps: Deps,
  by: Caller,
  staffId: StaffId,
): Promise<GivenPassword> {
  return giveNew(deps, by, staffId, "passwordGiven");
}

async function giveNew(
  deps: Deps,
  by: Caller,
  staffId: StaffId,
  kind: "reinstated" | "passwordGiven",
): Promise<GivenPassword> {
  refuseSelf(by, staffId);
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await decide(deps, by, { kind, subjectId: staffId, detail: "" }, async (sql) => {
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

type Decided = Pick<StaffAct, "kind" | "subjectId" | "detail">;

async function decide(
  deps: Deps,
  by: Caller,
  act: Decided,
  work: (sql: Sql) => Promise<void>,
): Promise<void> {
  const { clock, country, newId } = deps;
  const { staffId: byStaffId } = by;
  await administering(deps, by, async (sql) => {
    await inTurn(sql);
    await refuseLeaver(sql, byStaffId);
    await work(sql);
    await writeAct(sql, country.code, { ...act, actId: newId(), at: clock.now(), byStaffId });
  });
}

/** Whoever decides may herself have been suspended while she waited for her turn. */
async function refuseLeaver(sql: Sql, staffId: StaffId): Promise<void> {
  const [row] = await sql.query("select role from staff where staff_id = $1 and is_active", [
    staffId,
  ]);
  if (row?.["role"] !== "operator") throw new Refused(403, "notAllowed");
}

function refuseSelf({ staffId }: Caller, subjectId: StaffId): void {
  if (staffId === subjectId) throw new Refused(403, "notYourself");
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

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Easy to read aloud, without letters that look alike: 15 of them in groups of five. */
function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group()].join("-");
}
