// An amount as every table shows it: figures under figures, nothing shouted, and a way from each
// booked figure to the entries behind it.

import { Link } from "wouter";
import { isZero, type Money } from "#core/money/money.ts";
import { useWords } from "#web/office/words.ts";

/** Figures only: the heading of the table names the currency. */
export function Amount({ of, to }: { readonly of: Money; readonly to?: string }) {
  const { write, say } = useWords();
  const text = write.figure(of);
  if (isZero(of)) return <span className="amount is-zero">{text}</span>;
  if (to === undefined) return <span className="amount">{text}</span>;
  return (
    <Link href={to} className="amount is-booked" title={say("entries.behind")}>
      {text}
    </Link>
  );
}

/** With the sign of the currency, for one figure alone. */
export function Sum({ of, to }: { readonly of: Money; readonly to?: string }) {
  const { write, say } = useWords();
  const text = write.money(of);
  if (to === undefined || isZero(of)) return <span className="amount">{text}</span>;
  return (
    <Link href={to} className="amount is-booked" title={say("entries.behind")}>
      {text}
    </Link>
  );
}

/** From hundredths of a percent: 1804 is 18.04 %. */
export function Share({ of }: { readonly of: number }) {
  const { write } = useWords();
  return <span className={of === 0 ? "amount is-zero" : "amount"}>{write.share(of)}</span>;
}
