// The sheet tried out on the book as it stands, by the rules the server will use: what each payment
// would become, who is short, what should lie on the table. Nothing is sent.

import { decide } from "#core/book/decide.ts";
import { fold } from "#core/book/evolve.ts";
import type { Book } from "#core/book/state.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { meetingOf, type Meeting } from "#core/meetings/meeting.ts";
import { settleMeeting, type Settlement } from "#core/meetings/settle.ts";
import { shortfallsOf, type Shortfall } from "#core/meetings/shortfalls.ts";
import type { Day } from "#core/time/day.ts";
import { previewTerms } from "#core/wire/preview.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import type { Fact } from "./facts.ts";

export type Tried = {
  readonly group: GroupState;
  readonly meeting: Meeting;
  readonly settled: Settlement;
  readonly shortfalls: readonly Shortfall[];
};

/** Null where there is nothing to settle: the meeting is closed, or not of this book. */
export function tryOut(
  book: Book,
  meetingId: string,
  facts: readonly Fact[],
  today: Day,
): Tried | null {
  const limits = inForce(BOLIVIA.groupLimits, today);
  const after = facts.reduce((known, { key: commandId, command }) => {
    const by = { commandId, deviceId: DESK, actorId: DESK, happenedOn: today };
    const decision = decide(known, command, previewTerms(by, limits, BOLIVIA.currency));
    return decision.verdict === "rejected" ? known : fold(known, decision.events);
  }, book);
  const { group } = after;
  const meeting = group === null ? undefined : meetingOf(group.meetings, meetingId);
  if (group === null || meeting === undefined || meeting.status !== "open") return null;
  return {
    group,
    meeting,
    settled: settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn),
    shortfalls: shortfallsOf(group, meeting, {}),
  };
}

const DESK = "desk";
