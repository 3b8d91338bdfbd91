// The sum of a list as a figure, one per currency when a page spans several.

import type { Money } from "#core/money/money.ts";
import { sumsOf } from "#web/office/sums.ts";
import { Amount, Sum } from "./amount.tsx";

/** Under a column: figures only. */
export function ColumnSum({ of }: { readonly of: readonly Money[] }) {
  return sumsOf(of).map((sum) => <Amount key={sum.currency} of={sum} />);
}

/** Alone on a page: with the sign of each currency. */
export function PageSum({ of, none }: { readonly of: readonly Money[]; readonly none: string }) {
  const sums = sumsOf(of);
  if (sums.length === 0) return none;
  return sums.map((sum) => <Sum key={sum.currency} of={sum} />);
}
