// The group as an import opens it: in the middle of its cycle.

import { applyMeeting } from "#core/meetings/evolve.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { NO_MEETINGS } from "#core/meetings/meeting.ts";
import { isPositive } from "#core/money/money.ts";
import { noInternal, type InternalState } from "#core/savings/internal.ts";
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
    ...accountOf(opening),
  };
  return applyMeeting(group, { type: "MeetingsPlanned", meetings });
}

/** Cash that was counted above or below its due is shared, or missing, when the cycle ends. */
function accountOf({ accountFrom, difference, fund }: AssociationImported): {
  readonly internal?: InternalState;
} {
  if (accountFrom === undefined) return {};
  const empty = noInternal(fund.currency);
  const earned = { ...empty.earned, differences: difference };
  return { internal: { ...empty, earned, since: accountFrom } };
}
