// The first minute of an institution: nobody is there yet, and whoever started the program, and
// so can read the code it printed, opens the first branch and becomes its operator.

import { timingSafeEqual } from "node:crypto";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import type { Sql } from "#server/database/db.ts";
import { administering, atEntrance } from "#server/database/scope.ts";
import { nameOwner } from "./accounts.ts";
import { hashToken } from "./caller.ts";
import { refuseWeak } from "./own-password.ts";
import { hashPassword } from "./password.ts";
import { inTurn, writeAct } from "./staff-acts.ts";

export type SetUp = {
  readonly code: string;
  readonly branchName: string;
  readonly name: string;
  readonly login: string;
  readonly document: string;
  readonly password: string;
};

export function isSetUpOpen({ db }: Pick<Deps, "db">): Promise<boolean> {
  return atEntrance({ db }, isEmpty);
}

async function isEmpty(sql: Sql): Promise<boolean> {
  const rows = await sql.query("select 1 from staff limit 1", []);
  return rows.length === 0;
}

/** The branch and its operator; refused once anybody is there. */
export async function setUp(deps: Deps, asked: SetUp): Promise<void> {
  const { clock, country, newId, setUpCode } = deps;
  const [given, right] = [asked.code.trim(), setUpCode].map((code) => Buffer.from(hashToken(code)));
  if (!(await isSetUpOpen(deps))) throw new Refused(404, "notFound");
  if (given === undefined || right === undefined || !timingSafeEqual(given, right))
    throw new Refused(403, "codeWrong");
  refuseWeak(asked.password, asked.login);
  const passwordHash = await hashPassword(asked.password);
  const [branchId, staffId] = [newId(), newId()];
  const first = { staffId, branchIds: [branchId], countries: [country.code] };
  await administering(deps, first, async (sql) => {
    await inTurn(sql);
    if (!(await isEmpty(sql))) throw new Refused(404, "notFound");
    await sql.query(
      "insert into branch (branch_id, country, name, currency) values ($1, $2, $3, $4)",
      [branchId, country.code, asked.branchName, country.currency],
    );
    await sql.query(
      `insert into staff (staff_id, login, name, role, password_hash, country)
        values ($1, $2, $3, 'operator', $4, $5)`,
      [staffId, asked.login, asked.name, passwordHash, country.code],
    );
    await nameOwner(sql, staffId, { document: asked.document, country: country.code });
    await sql.query("insert into staff_branch (staff_id, branch_id) values ($1, $2)", [
      staffId,
      branchId,
    ]);
    await writeAct(
      sql,
      country.code,
      {
        actId: newId(),
        at: clock.now(),
        byStaffId: null,
        kind: "setUp",
        subjectId: staffId,
        detail: asked.branchName,
      },
      [],
    );
  });
}
