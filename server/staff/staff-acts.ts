// What was decided about people and branches: who, when, what. Only ever added to.

import type { StaffId } from "#core/people/ids.ts";
import { writePage } from "#server/audit/page.ts";
import { standingBefore } from "#server/audit/before.ts";
import { auditRow, type AuditRow } from "#server/audit/row.ts";
import { standingRows } from "#server/audit/standing.ts";
import type { Sql } from "#server/database/db.ts";
import { isTakenIn } from "#server/database/errors.ts";
import { Refused } from "#server/http/refused.ts";

export type StaffAct = {
  readonly actId: string;
  readonly at: string;
  /** Null at the set-up, when there was nobody yet. */
  readonly byStaffId: StaffId | null;
  readonly kind:
    | "setUp"
    | "hired"
    | "reassigned"
    | "suspended"
    | "reinstated"
    | "passwordGiven"
    | "ownPassword"
    | "branchOpened"
    | "branchRenamed"
    | "branchZoned";
  readonly subjectId: string;
  readonly detail: string;
  /** Of the wish that led to it; absent where nothing could be asked twice. */
  readonly askedHash?: string;
};

/** Before an act changes somebody or a branch: how it stood. Nothing is there yet of what it makes. */
export async function beforeAct(
  sql: Sql,
  { byStaffId, kind, subjectId }: Pick<StaffAct, "byStaffId" | "kind" | "subjectId">,
): Promise<AuditRow[]> {
  if (MAKING.includes(kind)) return [];
  const by = { actorId: byStaffId, deviceId: null };
  const thing = kind === "branchRenamed" || kind === "branchZoned" ? "branch" : "person";
  return standingBefore(sql, by, {
    [thing]: [subjectId],
    ...(await besides(sql, { kind, subjectId })),
  });
}

const MAKING: readonly StaffAct["kind"][] = ["setUp", "hired", "branchOpened"];

/** Last in its transaction: the audit log keeps how everything it changed stood and stands from now on. */
export async function writeAct(
  sql: Sql,
  country: string,
  act: StaffAct,
  before: readonly AuditRow[],
): Promise<void> {
  const { actId, at, byStaffId, kind, subjectId, detail, askedHash = null } = act;
  await sql
    .query(
      `insert into staff_act (act_id, at, by_staff_id, kind, subject_id, detail, asked_hash)
      values ($1, $2, $3, $4, $5, $6, $7)`,
      [actId, at, byStaffId, kind, subjectId, detail, askedHash],
    )
    .catch(refuseTakenName);
  const by = { actorId: byStaffId, deviceId: null };
  const subject = [subjectId];
  const changed = { staffAct: [actId], branch: subject, person: subject };
  await writePage(sql, { country, at }, [
    auditRow({ kind: "staffAct", act: kind, ...by, subjectId }),
    ...before,
    ...(await standingRows(sql, by, { ...changed, ...(await besides(sql, act)) })),
  ]);
}

/** Another country has the name already, which is all that is said of it. */
function refuseTakenName(failure: unknown): never {
  throw isTakenIn(failure, "staff_act") ? new Refused(409, "sameIdOtherContent") : failure;
}

/** What an act changes besides its subject: the first branch at the set-up, a leaver's phones. */
async function besides(
  sql: Sql,
  { kind, subjectId }: Pick<StaffAct, "kind" | "subjectId">,
): Promise<{ branch?: string[]; device?: string[] }> {
  if (kind === "setUp") {
    const rows = await sql.query("select branch_id from branch", []);
    return { branch: rows.map((row) => row["branch_id"] as string) };
  }
  if (kind !== "suspended") return {};
  const rows = await sql.query("select device_id from device where staff_id = $1", [subjectId]);
  return { device: rows.map((row) => row["device_id"] as string) };
}

/** One at a time through the whole institution, so that the last operator cannot be lost. */
export async function inTurn(sql: Sql): Promise<void> {
  await sql.query("select pg_advisory_xact_lock($1)", [ADMINISTERING]);
}

const ADMINISTERING = 4_197_003;
