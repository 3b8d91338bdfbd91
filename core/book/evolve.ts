// Folds history: the book after each event. The same fold runs on the phone and on the server.

import { isChange } from "#core/changes/event.ts";
import { applyChange } from "#core/changes/evolve.ts";
import { countOnTime } from "#core/changes/on-time.ts";
import { isCounter } from "#core/counter/event.ts";
import { applyCounter, settleReceipts } from "#core/counter/evolve.ts";
import { countFrom, noInternal } from "#core/savings/internal.ts";
import { openAccounts } from "#core/savings/savings.ts";
import { isCredit } from "#core/cycle/event.ts";
import { applyCredit } from "#core/cycle/evolve.ts";
import { NO_CREDIT } from "#core/lending/request.ts";
import type { CycleStarted } from "#core/lending/disburse.ts";
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
      internal: noInternal(openingFund.currency),
    };
  }
  if (event.type === "AssociationImported") return openedGroup(event);
  if (group === null) throw new Error(`${event.type} before the association was founded.`);
  if (event.type === "CycleStarted") {
    const { credit, cycleEnd: _ended, ...before } = group;
    const started = {
      ...before,
      ...boardsWith(group, event),
      lending: startLoans(group.lending, event),
      ...(credit && { credit: NO_CREDIT }),
    };
    if (group.internal === undefined) return started;
    return { ...started, internal: countFrom(group.internal, event.cycle.disbursedOn) };
  }
  if (isCredit(event)) return applyCredit(group, event);
  if (isChange(event)) return applyChange(group, event);
  if (isCounter(event)) return applyCounter(group, event);
  const after = applyMeeting(group, event);
  return event.type === "MeetingClosed" ? settleReceipts(countOnTime(after, event)) : after;
}

/** A cycle that tells who led as it began is remembered for the boards to come. */
function boardsWith(
  { boards = [] }: GroupState,
  { cycle, board }: CycleStarted,
): Pick<GroupState, "boards"> {
  if (board === undefined) return {};
  return { boards: [...boards, { cycle: cycle.number, board }].slice(-BOARDS_KEPT) };
}

/** More terms in a row no bylaws allow. */
const BOARDS_KEPT = 12;
