// What a command about savings between two associations must be told of the other book: whether the
// association they would go to is there, and whether what is to come, or come back, is on the way.

import type { Command } from "#core/book/command.ts";
import type { Destination } from "#core/changes/terms.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Wish } from "#core/meetings/wish.ts";
import type { Currency } from "#core/money/currency.ts";
import type { BookId, StaffId } from "#core/people/ids.ts";
import { mayDo, ROLES } from "#core/people/role.ts";
import type { OnTheWay } from "#core/savings/carried.ts";
import { onTheWayFrom } from "#server/carried/on-the-way.ts";
import type { Sql } from "#server/database/db.ts";
import type { Told } from "./closed-record.ts";

export type CarriedKnown = {
  readonly destination: Destination | null;
  readonly onTheWay: OnTheWay | null;
  readonly carriers: readonly StaffId[];
};

const NOTHING: CarriedKnown = { destination: null, onTheWay: null, carriers: [] };

/** `pending` are events of the same batch. */
export async function readCarried(
  sql: Sql,
  bookId: BookId,
  command: Command | null,
  { group, pending }: { readonly group: GroupState | null; readonly pending: readonly Told[] },
): Promise<CarriedKnown> {
  const asked = wishedIn(command, group) ?? command;
  switch (asked?.type) {
    case "sendSavings":
      if (command?.type !== "propose") return NOTHING;
      return { ...NOTHING, destination: await destinationOf(sql, bookId, asked.to.bookId) };
    case "receiveSavings":
    case "takeBackSavings": {
      const { transferId, type } = asked;
      const isSettled = pending.some(
        ({ event }) =>
          (event.type === "SavingsArrived" || event.type === "SavingsTakenBack") &&
          event.transferId === transferId,
      );
      if (isSettled) return NOTHING;
      const side = type === "receiveSavings" ? "to_book_id" : "book_id";
      return { ...NOTHING, onTheWay: await onTheWayAt(sql, bookId, transferId, side) };
    }
    case "bringMissing":
      return { ...NOTHING, ...(await cameShort(sql, bookId, asked.transferId)) };
    default:
      return NOTHING;
  }
}

/** What is proposed, or what a proposal that is to be approved asks for. */
export function wishedIn(command: Command | null, group: GroupState | null): Wish | undefined {
  if (command?.type === "propose") return command.wish;
  if (command?.type !== "approveProposal") return undefined;
  return group?.proposals?.find(({ proposalId }) => proposalId === command.proposalId)?.wish;
}

/** Another association of the same country that whoever asks may see. */
async function destinationOf(
  sql: Sql,
  bookId: BookId,
  toBookId: BookId,
): Promise<Destination | null> {
  const [row] = await sql.query(
    `select o.name, o.currency from book b join branch r on r.branch_id = b.branch_id
      cross join book o join branch p on p.branch_id = o.branch_id
      where b.book_id = $1 and o.book_id = $2 and o.book_id <> b.book_id and p.country = r.country`,
    [bookId, toBookId],
  );
  if (row === undefined) return null;
  return {
    bookId: toBookId,
    name: row["name"] as string,
    currency: row["currency"] as Currency,
  };
}

/** Locked before it is read, so that it cannot arrive and come back at once. */
async function onTheWayAt(
  sql: Sql,
  bookId: BookId,
  transferId: string,
  side: "to_book_id" | "book_id",
): Promise<OnTheWay | null> {
  const [, rows] = await sql.pipeline([
    {
      text: "select pg_advisory_xact_lock(hashtextextended($1, $2))",
      values: [transferId, ARRIVING],
    },
    {
      text:
        side === "to_book_id"
          ? `select body from savings_on_the_way
              where transfer_id = $1 and to_book_id = $2 and arrived_on is null`
          : `select body from savings_on_the_way
              where transfer_id = $1 and book_id = $2 and arrived_on is null`,
      values: [transferId, bookId],
    },
  ]);
  const row = rows?.[0];
  return row === undefined ? null : onTheWayFrom(row);
}

/** What had been on the way, and who of either branch may have carried it; it is there already. */
async function cameShort(
  sql: Sql,
  bookId: BookId,
  transferId: string,
): Promise<Pick<CarriedKnown, "onTheWay" | "carriers">> {
  const [row] = await sql.query(
    `select w.body, array(
        select p.staff_id from book b join staff_branch p on p.branch_id = b.branch_id
          join staff s on s.staff_id = p.staff_id
          where b.book_id in (w.book_id, w.to_book_id) and s.role = any($3::text[])) as carriers
      from savings_on_the_way w where w.transfer_id = $1 and w.to_book_id = $2`,
    [transferId, bookId, CARRYING],
  );
  if (row === undefined) return NOTHING;
  return { onTheWay: onTheWayFrom(row), carriers: row["carriers"] as string[] };
}

/** Who goes to meetings, and does not approve what others wished. */
const CARRYING = ROLES.filter(
  (role) => mayDo(role, "runMeetings") && !mayDo(role, "approveChanges"),
);

/** One key space for all who settle a transfer. */
const ARRIVING = 4_197_005;
