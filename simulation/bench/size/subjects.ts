// What the pages are opened about: associations of the branch from the one with the longest history
// to the one with the shortest, each with something of every kind.

import type { Db, Row } from "#server/database/db.ts";
import { PAPER_KINDS } from "#core/wire/paper.ts";
import { addDays, daysBetween, day, type Day } from "#core/time/day.ts";
import type { Subject } from "./pages.ts";

const A_MONDAY = day("2001-01-01");

/** So many, evenly from the longest history to the shortest. */
export async function subjectsOf(owner: Db, many: number, today: Day): Promise<Subject[]> {
  const books = await owner.query("select book_id from book order by version desc, book_id", []);
  const step = Math.max(1, (books.length - 1) / Math.max(1, many - 1));
  const chosen = Array.from({ length: Math.min(many, books.length) }, (_none, index) =>
    String(books[Math.floor(index * step)]?.["book_id"]),
  );
  const monday = addDays(today, -(daysBetween(A_MONDAY, today) % 7));
  const persons = await owner.query(
    `select (select person_id from person order by person_id limit 1) as person,
      (select book_id from forming order by book_id limit 1) as forming`,
    [],
  );
  const [{ person, forming } = {}] = persons;
  const about = { personId: textOf(person), formingId: textOf(forming), monday };
  return Promise.all(
    chosen.map(async (bookId) => ({ ...(await inBook(owner, bookId)), ...about })),
  );
}

async function inBook(
  owner: Db,
  bookId: string,
): Promise<Pick<Subject, "bookId" | "meetingId" | "memberId" | "papers">> {
  const [row = {}] = await owner.query(
    `select (select meeting_id from meeting where book_id = $1 and status = 'closed'
        order by due_on desc limit 1) as closed,
      (select meeting_id from meeting where book_id = $1 and status = 'planned'
        order by due_on limit 1) as planned,
      (select member_id from loan where book_id = $1 order by cycle desc, member_id limit 1) as member,
      (select member_id from member_exit where book_id = $1 limit 1) as left_member,
      (select record_id from receipt where book_id = $1 order by receipt_number desc limit 1) as receipt,
      (select receipt_id from counter_receipt where book_id = $1 limit 1) as counter,
      (select payout_id from payout where book_id = $1 limit 1) as payout,
      (select loan_id from internal_loan where book_id = $1 limit 1) as voucher,
      (select meeting_id from share_out where book_id = $1 limit 1) as shared`,
    [bookId],
  );
  const asked = (key: string, column: string) =>
    row[column] === null ? undefined : `?${key}=${textOf(row[column])}`;
  const papers: Record<(typeof PAPER_KINDS)[number], string | undefined> = {
    collectionSheet: asked("meetingId", "planned"),
    acta: asked("meetingId", "closed"),
    passbook: asked("memberId", "member"),
    paymentPlan: "",
    receipt: asked("record", "receipt"),
    counterReceipt: asked("record", "counter"),
    bylaws: "",
    foundingActa: "",
    handoverCard: "",
    contract: "",
    loanRequest: "",
    costSheet: "",
    disbursementActa: "",
    payoutReceipt: asked("memberId", "member"),
    shareOut: asked("meetingId", "shared"),
    voucher: asked("record", "voucher"),
    clearance: asked("memberId", "left_member"),
  };
  return {
    bookId,
    meetingId: textOf(row["closed"]),
    memberId: textOf(row["member"]),
    papers: Object.fromEntries(
      Object.entries(papers).flatMap(([kind, said]) => (said === undefined ? [] : [[kind, said]])),
    ),
  };
}

function textOf(value: Row[string]): string {
  return typeof value === "string" ? value : "";
}
