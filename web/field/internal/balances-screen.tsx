// Every woman's balance, read aloud so that all hear what each one has and owes.

import { isPositive, sum } from "#core/money/money.ts";
import { applyMovements, internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { settledBy } from "#core/savings/internal-loan.ts";
import { loansOf, savedIn } from "#core/savings/internal.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";

export function BalancesScreen() {
  const { say, write } = useWords();
  const { group, meeting, path } = useMeeting();
  const names = useNames();
  const on = meeting.heldOn ?? meeting.dueOn;
  const after = applyMovements(group, settleMeeting(group, meeting, on).movements);
  const rows = group.association.members.map(({ memberId }) => balanceOf(after, memberId, on));
  const spoken = rows.map(({ memberId, saved, owed }) =>
    say("balances.spoken", {
      name: names(memberId),
      saved: write.money(saved),
      owed: write.money(owed),
    }),
  );
  return (
    <Frame title={say("balances.title")} back={`${path}/internal`}>
      <HearButton text={spoken.join(" ")} />
      {rows.map(({ memberId, saved, owed, fines }) => (
        <section key={memberId} className="card">
          <h2>{names(memberId)}</h2>
          <dl className="sums">
            <div>
              <dt>{say("balances.saved")}</dt>
              <dd className="amount">{write.money(saved)}</dd>
            </div>
            {isPositive(owed) && (
              <div>
                <dt>{say("balances.loan")}</dt>
                <dd className="amount">{write.money(owed)}</dd>
              </div>
            )}
            {isPositive(fines) && (
              <div>
                <dt>{say("balances.fines")}</dt>
                <dd className="amount">{write.money(fines)}</dd>
              </div>
            )}
          </dl>
        </section>
      ))}
    </Frame>
  );
}

function balanceOf(state: GroupState, memberId: string, on: Day) {
  const { currency } = state.association;
  const owed = sum(
    currency,
    loansOf(internalOf(state), memberId).map((loan) => settledBy(loan, on)),
  );
  const fines = sum(
    currency,
    finesOwed(state.savings, memberId).map((fine) => fine.owed),
  );
  return { memberId, saved: savedIn(passbookOf(state.savings, memberId)), owed, fines };
}
