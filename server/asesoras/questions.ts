// Who goes where: asked of the rows with the rule the book itself has.

import {
  asesoraOn,
  goesOn,
  NO_ASESORAS,
  substituteOn,
  type Asesoras,
  type SubstitutionReason,
} from "#core/groups/asesora.ts";
import type { BookId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { AsesoraPage, Colleague, Goes } from "#core/wire/asesoras.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { asesorasFor } from "./staff.ts";

type Asking = Pick<Sql, "query">;

/** Who goes to a book on a day, for whoever asks. */
export type WhoGoes = (bookId: BookId, on: Day) => Goes;

export async function whoGoes(
  sql: Asking,
  bookIds: readonly BookId[],
  staffId: StaffId,
): Promise<WhoGoes> {
  const known = await asesorasOf(sql, bookIds);
  const names = await namesOf(sql, [...known.values()].flatMap(namedIn));
  return (bookId, on) => goesTo(known.get(bookId) ?? NO_ASESORAS, names, staffId, on);
}

function goesTo(
  asesoras: Asesoras,
  names: ReadonlyMap<StaffId, string>,
  staffId: StaffId,
  on: Day,
): Goes {
  const called = (id: StaffId | undefined): Colleague | null =>
    id === undefined ? null : { staffId: id, name: names.get(id) ?? "—" };
  return {
    asesora: called(asesoraOn(asesoras, on)?.asesoraId),
    substitute: called(substituteOn(asesoras, on)?.substituteId),
    isMine: goesOn(asesoras, staffId, on),
  };
}

/** Everything that was said of each book; books of which nothing was said are absent. */
async function asesorasOf(sql: Asking, bookIds: readonly BookId[]): Promise<Map<BookId, Asesoras>> {
  const assigned = await sql.query(
    `select book_id, assignment_id, asesora_id, from_on from assignment
      where book_id = any($1::uuid[]) order by book_id, said`,
    [bookIds],
  );
  const substituted = await sql.query(
    "select * from substitution where book_id = any($1::uuid[]) order by book_id, said",
    [bookIds],
  );
  const known = new Map<BookId, Asesoras>();
  const of = (row: Row) => known.get(row["book_id"] as string) ?? NO_ASESORAS;
  for (const row of assigned) {
    const assignments = [...of(row).assignments, assignmentFrom(row)];
    known.set(row["book_id"] as string, { ...of(row), assignments });
  }
  for (const row of substituted) {
    const substitutions = [...of(row).substitutions, substitutionFrom(row)];
    known.set(row["book_id"] as string, { ...of(row), substitutions });
  }
  return known;
}

function assignmentFrom(row: Row) {
  return {
    assignmentId: row["assignment_id"] as string,
    asesoraId: row["asesora_id"] as string,
    fromOn: row["from_on"] as Day,
  };
}

function substitutionFrom(row: Row) {
  return {
    substitutionId: row["substitution_id"] as string,
    substituteId: row["substitute_id"] as string,
    fromOn: row["from_on"] as Day,
    throughOn: row["through_on"] as Day,
    reason: row["reason"] as SubstitutionReason,
    namedBy: row["named_by"] as string,
  };
}

function namedIn({ assignments, substitutions }: Asesoras): StaffId[] {
  return [
    ...assignments.map(({ asesoraId }) => asesoraId),
    ...substitutions.flatMap(({ substituteId, namedBy }) => [substituteId, namedBy]),
  ];
}

async function namesOf(
  sql: Asking,
  staffIds: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, string>> {
  const text = "select staff_id, name from staff where staff_id = any($1::uuid[])";
  const rows = staffIds.length === 0 ? [] : await sql.query(text, [staffIds]);
  return new Map(rows.map((row) => [row["staff_id"] as string, row["name"] as string]));
}

/** One association's, with everything that was said of it, newest first. */
export async function asesoraPage(
  sql: Asking,
  bookId: BookId,
  staffId: StaffId,
  today: Day,
): Promise<AsesoraPage> {
  const assigned = await sql.query(
    `select a.*, s.name as asesora, w.name as assigner from assignment a
      join staff s on s.staff_id = a.asesora_id join staff w on w.staff_id = a.assigned_by
      where a.book_id = $1 order by a.from_on desc, a.said desc`,
    [bookId],
  );
  const substituted = await sql.query(
    `select u.*, s.name as substitute, w.name as namer from substitution u
      join staff s on s.staff_id = u.substitute_id join staff w on w.staff_id = u.named_by
      where u.book_id = $1 order by u.from_on desc, u.said desc`,
    [bookId],
  );
  const goes = await whoGoes(sql, [bookId], staffId);
  return {
    goes: goes(bookId, today),
    colleagues: await asesorasFor(sql, bookId),
    assignments: assigned.map((row) => ({
      assignmentId: row["assignment_id"] as string,
      asesora: row["asesora"] as string,
      fromOn: row["from_on"] as Day,
      assignedBy: row["assigner"] as string,
      recordedAt: row["recorded_at"] as string,
    })),
    substitutions: substituted.map((row) => ({
      ...substitutionFrom(row),
      substitute: row["substitute"] as string,
      namedBy: row["namer"] as string,
    })),
  };
}
