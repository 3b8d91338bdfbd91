// Three numbers the whole table can hear, the third of which is the first less the second: due, put
// to what is due, missing. And what was brought in all, where savings and fines make it another sum.

import type { MeetingTotals } from "#core/meetings/meeting.ts";
import { compare, subtract } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";

export function Totals({ totals }: { readonly totals: MeetingTotals }) {
  const { say, write } = useWords();
  const { due, collected, external } = totals;
  const cells = [
    ["meeting.due", due],
    ["meeting.put", external],
    ["meeting.missing", subtract(due, external)],
  ] as const;
  return (
    <>
      <dl className="totals">
        {cells.map(([word, amount]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd className="amount">{write.figure(amount)}</dd>
          </div>
        ))}
      </dl>
      {compare(collected, external) === 0 ? null : (
        <p className="hint">{say("meeting.collected", { sum: write.money(collected) })}</p>
      )}
    </>
  );
}
