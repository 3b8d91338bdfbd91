// The women's own account at the meeting: what it holds, what can be done, what was recorded.

import { Link } from "wouter";
import { isNegative } from "#core/money/money.ts";
import { applyMovements, internalOf, type GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf, onLoan } from "#core/meetings/internal-figures.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { earnings } from "#core/savings/earned.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { DeedList } from "./deed-list.tsx";
import { useFlaws, Warnings } from "./warnings.tsx";

/** Where each deed is done, in the order of the meeting. */
const ROOMS = [
  ["vote", "deed.loanVoted"],
  ["pay-out", "deed.loanPaidOut"],
  ["repay", "deed.loanRepaid"],
  ["income", "deed.incomeReceived"],
  ["fine", "deed.fineAdded"],
  ["expense", "deed.expensePaid"],
  ["fund", "deed.fundUsed"],
  ["add", "deed.fundAdded"],
  ["take", "deed.savingsTaken"],
  ["box", "deed.boxOpened"],
  ["balances", "balances.title"],
  ["share", "deed.shareOutAgreed"],
] as const satisfies readonly (readonly [room: string, word: FieldWord])[];

export function InternalHome() {
  const { say, write } = useWords();
  const { group, meeting, path } = useMeeting();
  const { movements } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const after = applyMovements(group, movements);
  return (
    <Frame title={say("internal.title")}>
      <p className="hint">{say("internal.lead")}</p>
      <dl className="sums card">
        {figuresOf(after).map(([word, amount]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd className="amount">{write.money(amount)}</dd>
          </div>
        ))}
      </dl>
      {isNegative(groupCashOf(after)) && (
        <p className="flaw" role="alert">
          {say("internal.cut")}
        </p>
      )}
      <nav className="stack" aria-label={say("internal.title")}>
        {ROOMS.map(([room, word]) => (
          <Link key={room} className="quiet button" href={`${path}/internal/${room}`}>
            {say(word)}
          </Link>
        ))}
      </nav>
      <Warnings flaws={useFlaws()} />
      <DeedList />
    </Frame>
  );
}

function figuresOf(state: GroupState) {
  return [
    ["internal.cash", groupCashOf(state)],
    ["internal.lent", onLoan(state)],
    ["internal.fund", state.savings.fund],
    ["internal.earned", earnings(internalOf(state).earned)],
  ] as const;
}
