// Folds history: the book after each event. The same fold runs on the phone and on the server.

import { openAccounts } from "#core/savings/savings.ts";
import { startLoans } from "#core/lending/evolve.ts";
import { NO_LOANS } from "#core/lending/loan.ts";
import { applyMeeting } from "#core/meetings/evolve.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { NO_MEETINGS } from "#core/meetings/meeting.ts";
import type { BookEvent } from "./event.ts";
import { openedGroup } from "./opened-group.ts";
import type { Book } from "./state.ts";

/** Total; throws only on a history no decision could have written. */
function evolve(book: Book, event: BookEvent): Book {
  return { ...book, version: book.version + 1, group: groupAfter(book.group, event) };
}

export function fold(book: Book, events: readonly BookEvent[]): Book {
  return events.reduce(evolve, book);
}

function groupAfter(group: GroupState | null, event: BookEvent): GroupState {
  if (event.type === "AssociationFounded") {
    const { association, openingFund } = event;
    const memberIds = association.members.map((member) => member.memberId);
    return {
      association,
      savings: openAccounts(memberIds, openingFund),
      lending: NO_LOANS,
      meetings: NO_MEETINGS,
      reviews: [],
    };
  }
  if (event.type === "AssociationImported") return openedGroup(event);
  if (group === null) throw new Error(`${event.type} before the association was founded.`);
  if (event.type === "CycleStarted") return { ...group, lending: startLoans(group.lending, event) };
  return applyMeeting(group, event);
}
