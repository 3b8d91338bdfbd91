// What may leave the books of a woman's reasons. Records of before still tell of health; whoever is
// sent a book or a meeting is sent the discreet word.

import { discreet } from "#core/groups/association.ts";
import { discreetPurpose } from "#core/savings/internal-movement.ts";
import { deedsOf, type Deed } from "./deed.ts";
import type { GroupState } from "./group-state.ts";
import type { Meeting } from "./meeting.ts";
import { discreetWish } from "./wish.ts";

export function discreetDeed<Known extends Deed>(deed: Known): Known {
  if (deed.kind !== "loanVoted" && deed.kind !== "fundUsed") return deed;
  return { ...deed, purpose: discreetPurpose(deed.purpose) };
}

export function discreetMeeting(meeting: Meeting): Meeting {
  if (meeting.deeds === undefined) return meeting;
  return { ...meeting, deeds: deedsOf(meeting).map(discreetDeed) };
}

export function discreetGroup(group: GroupState): GroupState {
  const { association, meetings, internal, proposals } = group;
  const former = association.former?.map((known) => {
    return { ...known, reason: discreet(known.reason) };
  });
  const purposeful = <Loan extends { readonly purpose: Parameters<typeof discreetPurpose>[0] }>(
    loan: Loan,
  ) => ({ ...loan, purpose: discreetPurpose(loan.purpose) });
  return {
    ...group,
    association: { ...association, ...(former && { former }) },
    meetings: { ...meetings, list: meetings.list.map(discreetMeeting) },
    ...(internal && {
      internal: {
        ...internal,
        loans: internal.loans.map(purposeful),
        requests: internal.requests.map(purposeful),
      },
    }),
    ...(proposals && {
      proposals: proposals.map((known) => ({ ...known, wish: discreetWish(known.wish) })),
    }),
  };
}
