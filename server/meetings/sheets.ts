// Sheets keyed in from paper, as the office reads them, and what is needed to key one in.

import { discreetGroup } from "#core/meetings/discreet.ts";
import { isOwnWork, type Eyes } from "#core/people/four-eyes.ts";
import { mayDo, ROLES } from "#core/people/role.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson } from "#core/wire/canonical.ts";
import type { KeyingDesk, SheetRow } from "#core/wire/sheet.ts";
import type { Row, Sql } from "#server/database/db.ts";
import { bookNow } from "#server/paper/sources.ts";

type Asking = Pick<Sql, "query">;

/** $1: of one book, or null. $2: of these branches and not compared yet, or null. */
const SHEETS = `select s.*, b.name, m.number, m.held_on, h.name as held_name, k.name as keyed_name, c.name as confirmed_name
  from paper_sheet s join book b on b.book_id = s.book_id
  left join meeting m on m.book_id = s.book_id and m.meeting_id = s.meeting_id
  left join staff h on h.staff_id = s.held_by
  join staff k on k.staff_id = s.keyed_by
  left join staff c on c.staff_id = s.confirmed_by
  where ($1::uuid is null or s.book_id = $1) and ($2::uuid[] is null
    or (b.branch_id = any($2) and s.confirmed_by is null and not s.is_late))
  order by s.keyed_at, s.sheet_id limit 500`;

/** Of the branches, those nobody else has compared, oldest first; five hundred at a time. */
export async function unconfirmedSheets(
  sql: Asking,
  branchIds: readonly string[],
  eyes: Eyes,
): Promise<SheetRow[]> {
  const rows = await sql.query(SHEETS, [null, branchIds]);
  return rows.map((row) => sheetFrom(row, eyes));
}

export async function sheetsOfBook(sql: Asking, bookId: string, eyes: Eyes): Promise<SheetRow[]> {
  const rows = await sql.query(SHEETS, [bookId, null]);
  return rows.map((row) => sheetFrom(row, eyes));
}

function sheetFrom(row: Row, eyes: Eyes): SheetRow {
  const people = [row["keyed_by"], row["held_by"]].filter((id) => id !== null) as string[];
  return {
    bookId: row["book_id"] as string,
    associationName: row["name"] as string,
    sheetId: row["sheet_id"] as string,
    sheetNumber: row["sheet_number"] as string,
    meetingId: row["meeting_id"] as string,
    meetingNumber: row["number"] as number | null,
    heldOn: row["held_on"] as Day | null,
    heldBy: row["held_name"] as string | null,
    keyedBy: row["keyed_name"] as string,
    keyedAt: row["keyed_at"] as string,
    photos: fromJson(row["photos"] as string) as string[],
    isLate: row["is_late"] as boolean,
    confirmedBy: row["confirmed_name"] as string | null,
    confirmedAt: row["confirmed_at"] as string | null,
    note: row["note"] as string | null,
    isOpenedAgain: row["opened_again_at"] !== null,
    isOfOthers: !isOwnWork(eyes, people),
  };
}

const HOLDERS = ROLES.filter((role) => mayDo(role, "runMeetings"));

/** Null for a book that is not there. */
export async function keyingDesk(sql: Asking, bookId: string): Promise<KeyingDesk | null> {
  const book = await bookNow(sql, bookId);
  if (book === null) return null;
  const rows = await sql.query(
    `select p.staff_id, p.name from staff p join staff_branch w on w.staff_id = p.staff_id
      join book b on b.branch_id = w.branch_id
      where b.book_id = $1 and p.is_active and p.role = any($2::text[]) order by p.name`,
    [bookId, HOLDERS],
  );
  return {
    book: { bookId, version: book.version, group: discreetGroup(book.group) },
    people: rows.map((row) => ({
      staffId: row["staff_id"] as string,
      name: row["name"] as string,
    })),
  };
}
