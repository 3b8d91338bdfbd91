// What a change would do to a book as it stands today: decided by the rule itself and thrown away.

import { closureDays, type Closure } from "#core/changes/closure.ts";
import { plansThatDiffer } from "#core/changes/compare.ts";
import type { WishEvent, WishTerms } from "#core/changes/decide-wish.ts";
import { fold } from "#core/book/evolve.ts";
import type { CycleStarted } from "#core/lending/disburse.ts";
import { unpaid } from "#core/lending/loan.ts";
import { memberOf } from "#core/groups/association.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import type { Day } from "#core/time/day.ts";
import type { Outlook } from "#core/wire/changes.ts";
import { closedDays } from "#countries/closed-days.ts";
import { inForce, type Country } from "#countries/country.ts";

export function outlookOf(
  state: GroupState,
  decided: Outcome<readonly WishEvent[], string>,
): Outlook {
  if (!decided.isGranted) return { refusal: decided.reason, differences: [], meetings: 0 };
  const { group: after } = fold({ bookId: "", version: 0, group: state }, decided.value);
  if (after === null) throw new Error("An event leaves a founded association.");
  const started = decided.value.find((event) => event.type === "CycleStarted");
  if (started !== undefined) return { refusal: null, ...begun(state, started), meetings: 0 };
  const differences = plansThatDiffer(state, after).flatMap((difference) => {
    const member = memberOf(state.association, difference.memberId);
    return member === undefined ? [] : [{ ...difference, name: member.name }];
  });
  const meetings = after.meetings.list.filter(
    ({ dueOn }, index) => dueOn !== state.meetings.list[index]?.dueOn,
  );
  return { refusal: null, differences, meetings: meetings.length };
}

/** Nobody's plan differs where a cycle begins: each has a loan of her own. */
function begun({ association }: GroupState, { loans }: CycleStarted) {
  const named = loans.flatMap((loan) => {
    const member = memberOf(association, loan.memberId);
    const [first] = loan.lines;
    const last = loan.lines.at(-1);
    if (member === undefined || first === undefined || last === undefined) return [];
    const { memberId, principal: receives } = loan;
    const instalment = unpaid(loan, first);
    return [{ memberId, name: member.name, receives, instalment, maturity: last.dueOn }];
  });
  return { differences: [], loans: named };
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
