// A column of amounts that is read aloud at the table: what is nothing is left out, the sum stands
// under a line.

import { isZero, type Money } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

type Line = readonly [word: FieldWord, amount: Money];

export function Sums({ lines, total }: { readonly lines: readonly Line[]; readonly total: Line }) {
  const { say, write } = useWords();
  const [totalWord, sum] = total;
  return (
    <dl className="sums">
      {lines
        .filter(([, amount]) => !isZero(amount))
        .map(([word, amount]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd className="amount">{write.money(amount)}</dd>
          </div>
        ))}
      <div className="total">
        <dt>{say(totalWord)}</dt>
        <dd className="amount">{write.money(sum)}</dd>
      </div>
    </dl>
  );
}
