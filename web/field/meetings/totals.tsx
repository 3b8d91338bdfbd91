// Three numbers the whole table can hear: due, brought, missing.

import type { MeetingTotals } from "#core/meetings/meeting.ts";
import { subtract } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";

export function Totals({ totals }: { readonly totals: MeetingTotals }) {
  const { say, write } = useWords();
  const { due, collected, external } = totals;
  const cells = [
    ["meeting.due", due],
    ["meeting.collected", collected],
    ["meeting.missing", subtract(due, external)],
  ] as const;
  return (
    <dl className="totals">
      {cells.map(([word, amount]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd className="amount">{write.figure(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
