// The one row both books of a transfer see: written when savings leave, marked when they come, taken
// away when they are taken back.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookEvent } from "#core/book/event.ts";
import type { MemberId, StaffId } from "#core/people/ids.ts";
import type { OnTheWay, SavingsSent } from "#core/savings/carried.ts";
import type { Day } from "#core/time/day.ts";
import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { Row, Statement } from "#server/database/db.ts";

type Caused = { readonly event: BookEvent; readonly after: GroupState };

/** After the rows of the book, in the order of its events. */
export function onTheWayStatements(
  events: readonly Caused[],
  { country, bookId }: { readonly country: string; readonly bookId: string },
): Statement[] {
  return events.flatMap(({ event, after }): Statement[] => {
    switch (event.type) {
      case "SavingsSent":
        return [
          {
            text: `insert into savings_on_the_way
                (transfer_id, country, book_id, to_book_id, sent_on, arrived_on, body)
              values ($1, $2, $3, $4, $5, null, $6)`,
            values: [
              event.transferId,
              country,
              bookId,
              event.to.bookId,
              event.on,
              bodyOf(event, bookId, after),
            ],
          },
        ];
      case "SavingsArrived":
        return [
          marked(event.transferId, {
            on: event.on,
            memberId: event.memberId,
            owed: event.short?.amount.minor ?? 0n,
          }),
        ];
      case "ArrivalUndone":
        return [marked(event.transferId, { on: null, memberId: null, owed: 0n })];
      case "MissingCoinsBrought":
        return [
          {
            text: "update savings_on_the_way set owed_minor = owed_minor - $2 where transfer_id = $1",
            values: [event.transferId, event.amount.minor],
          },
        ];
      case "SavingsTakenBack":
        return [
          {
            text: "delete from savings_on_the_way where transfer_id = $1",
            values: [event.transferId],
          },
        ];
      default:
        return [];
    }
  });
}

function marked(
  transferId: string,
  came: { readonly on: Day | null; readonly memberId: MemberId | null; readonly owed: bigint },
): Statement {
  return {
    text: `update savings_on_the_way set arrived_on = $2, arrived_as = $3, owed_minor = $4
      where transfer_id = $1`,
    values: [transferId, came.on, came.memberId, came.owed],
  };
}

/** The sending book's own telling; `after` is that book right after it left. */
export function bodyOf(sent: SavingsSent, bookId: string, after: GroupState): string {
  const proposal = (after.proposals ?? []).find((known) => known.proposalId === sent.transferId);
  const sentBy: StaffId[] =
    proposal === undefined ? [] : [proposal.proposedBy, ...proposal.approvals];
  const told: OnTheWay = { sent, from: { bookId, name: after.association.name }, sentBy };
  return toJson(told);
}

export function onTheWayFrom(row: Row): OnTheWay {
  return fromJson(row["body"] as string) as OnTheWay;
}
