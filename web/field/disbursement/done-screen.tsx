// The disbursement is closed: the cycle that began, and when the women meet first.

import type { GroupState } from "#core/meetings/group-state.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { Screen } from "#web/field/screen.tsx";
import { useWords } from "#web/field/words.ts";
import { nameIn } from "./disbursement-context.ts";

export function DoneScreen({
  bookId,
  group,
}: {
  readonly bookId: string;
  readonly group: GroupState;
}) {
  const { say, write } = useWords();
  const { view } = usePhone();
  const unsent = view.books[bookId]?.unsentCount ?? 0;
  const first = group.meetings.list.find(({ status }) => status === "planned");
  const loans = Object.values(group.lending.loans);
  const expected = first === undefined ? new Map() : expectedAt(group, first);
  return (
    <Screen title={say("out.done")} associationName={group.association.name} back="/">
      <section className="card good-card" role="status">
        <h2>✓ {say("out.doneLead", { count: loans.length })}</h2>
        <p>{say(unsent > 0 ? "meeting.closedLead" : "meeting.sentLead")}</p>
        {first === undefined ? null : (
          <p>{say("out.firstMeeting", { day: write.longDay(first.dueOn) })}</p>
        )}
      </section>
      <dl className="sums">
        {loans.map(({ memberId }) => {
          const total = expected.get(memberId)?.total;
          return (
            <div key={memberId}>
              <dt>{nameIn(group, memberId)}</dt>
              <dd className="amount">{total === undefined ? "—" : write.money(total)}</dd>
            </div>
          );
        })}
      </dl>
    </Screen>
  );
}
