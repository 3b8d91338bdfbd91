// The group as an import opens it: in the middle of its cycle.

import { applyMeeting } from "#core/meetings/evolve.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { NO_MEETINGS } from "#core/meetings/meeting.ts";
import { isPositive } from "#core/money/money.ts";
import type { AssociationImported } from "./opening.ts";

export function openedGroup(opening: AssociationImported): GroupState {
  const { association, cycle, loans, passbooks, debts, fund, meetings } = opening;
  const group: GroupState = {
    association,
    savings: {
      passbooks: Object.fromEntries(
        passbooks.map(({ memberId, fines: _fines, ...passbook }) => [memberId, passbook]),
      ),
      fines: passbooks
        .filter(({ fines }) => isPositive(fines))
        .map(({ memberId, fines }) => {
          return { fineId: `opening:${memberId}`, memberId, amount: fines, owed: fines };
        }),
      fund,
    },
    lending: {
      cycle,
      loans: Object.fromEntries(loans.map((loan) => [loan.memberId, loan])),
      debts,
    },
    meetings: NO_MEETINGS,
    reviews: [],
  };
  return applyMeeting(group, { type: "MeetingsPlanned", meetings });
}
