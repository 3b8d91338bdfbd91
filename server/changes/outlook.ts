// What a change would do to a book as it stands today: decided by the rule itself and thrown away.

import { closureDays, type Closure } from "#core/changes/closure.ts";
import { plansThatDiffer } from "#core/changes/compare.ts";
import type { ChangeEvent } from "#core/changes/event.ts";
import type { WishTerms } from "#core/changes/decide-wish.ts";
import { applyChange } from "#core/changes/evolve.ts";
import { memberOf } from "#core/groups/association.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import type { Day } from "#core/time/day.ts";
import type { Outlook } from "#core/wire/changes.ts";
import { closedDays } from "#countries/closed-days.ts";
import { inForce, type Country } from "#countries/country.ts";

export function outlookOf(
  state: GroupState,
  decided: Outcome<readonly ChangeEvent[], string>,
): Outlook {
  if (!decided.isGranted) return { refusal: decided.reason, differences: [], meetings: 0 };
  const after = decided.value.reduce(applyChange, state);
  const differences = plansThatDiffer(state, after).flatMap((difference) => {
    const member = memberOf(state.association, difference.memberId);
    return member === undefined ? [] : [{ ...difference, name: member.name }];
  });
  const meetings = after.meetings.list.filter(
    ({ dueOn }, index) => dueOn !== state.meetings.list[index]?.dueOn,
  );
  return { refusal: null, differences, meetings: meetings.length };
}

/** Who looks decides nothing, so nobody's name and no hash is needed. */
export function lookingTerms(
  country: Country,
  today: Day,
  closures: readonly Closure[],
): WishTerms {
  return {
    commandId: "",
    proposalId: "",
    actorId: "",
    ownAccounts: [],
    today,
    closures,
    closedDays: (from, to) =>
      closedDays({ country, region: null, closures: closureDays(closures) }, from, to),
    approvals: inForce(country.approvals, today),
    suspended: [],
    hashOf: () => "",
  };
}
