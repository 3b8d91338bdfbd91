// What was decided about people and branches: who, when, what. Only ever added to.

import type { StaffId } from "#core/people/ids.ts";
import type { Sql } from "#server/database/db.ts";

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
    | "branchRenamed";
  readonly subjectId: string;
  readonly detail: string;
  /** Of the wish that led to it; absent where nothing could be asked twice. */
  readonly askedHash?: string;
};

export async function writeAct(sql: Sql, act: StaffAct): Promise<void> {
  const { actId, at, byStaffId, kind, subjectId, detail, askedHash = null } = act;
  await sql.query(
    `insert into staff_act (act_id, at, by_staff_id, kind, subject_id, detail, asked_hash)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [actId, at, byStaffId, kind, subjectId, detail, askedHash],
  );
}

/** One at a time through the whole institution, so that the last operator cannot be lost. */
export async function inTurn(sql: Sql): Promise<void> {
  await sql.query("select pg_advisory_xact_lock($1)", [ADMINISTERING]);
}

const ADMINISTERING = 4_197_003;
