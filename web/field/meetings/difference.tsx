// Counted less expected, in words and a sign as well as a colour.

import { isPositive, isZero, negate, type Money } from "#core/money/money.ts";
import { useWords } from "#web/field/words.ts";

export function Difference({ amount }: { readonly amount: Money }) {
  const { say, write } = useWords();
  if (isZero(amount)) return <span className="chip good">✓ {say("count.equal")}</span>;
  return isPositive(amount) ? (
    <span className="chip look">+ {say("count.over", { amount: write.money(amount) })}</span>
  ) : (
    <span className="chip look">
      − {say("count.under", { amount: write.money(negate(amount)) })}
    </span>
  );
}
