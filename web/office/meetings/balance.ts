// Sources equal uses: everything that came to the table, and where all of it went.

import type { LineColumns } from "#core/meetings/totals.ts";
import type { MeetingTotals } from "#core/meetings/meeting.ts";
import { add, isPositive, subtract, sum, type Money } from "#core/money/money.ts";
import type { ActaLine } from "#core/wire/office.ts";

export type Side<Name extends string> = readonly { readonly name: Name; readonly amount: Money }[];

export type Source = "collected" | "covered" | "kept";
export type Use =
  | "external"
  | "compulsory"
  | "voluntary"
  | "fines"
  | "fundRecovered"
  | "givenBack"
  | "held";

export type Balance = {
  readonly sources: Side<Source>;
  readonly uses: Side<Use>;
  readonly total: Money;
  /** The lines of the sheet add up to the totals that were signed. */
  readonly isEven: boolean;
};

/**
 * `kept` is money on the table that neither was brought for herself nor used to cover: held for
 * her from an earlier meeting, or given by a woman beyond what was needed and held for her.
 */
export function balanceOf(totals: MeetingTotals, lines: readonly ActaLine[]): Balance {
  const { collected, covered, external, compulsory, voluntary, fines, fundRecovered, givenBack } =
    totals;
  const { currency } = collected;
  const of = (key: keyof LineColumns) =>
    sum(
      currency,
      lines.map(({ columns }) => columns[key]),
    );
  const held = of("held");
  const total = sum(currency, [
    external,
    compulsory,
    voluntary,
    fines,
    fundRecovered,
    givenBack,
    held,
  ]);
  const kept = subtract(total, add(collected, covered));
  const brought = sum(
    currency,
    lines.map(({ received }) => received),
  );
  return {
    sources: present([
      { name: "collected", amount: collected },
      { name: "covered", amount: covered },
      { name: "kept", amount: kept },
    ]),
    uses: present([
      { name: "external", amount: external },
      { name: "compulsory", amount: compulsory },
      { name: "voluntary", amount: voluntary },
      { name: "fines", amount: fines },
      { name: "fundRecovered", amount: fundRecovered },
      { name: "givenBack", amount: givenBack },
      { name: "held", amount: held },
    ]),
    total,
    isEven:
      kept.minor >= 0n &&
      brought.minor === collected.minor &&
      of("external").minor === external.minor,
  };
}

function present<Name extends string>(side: Side<Name>): Side<Name> {
  return side.filter(({ amount }) => isPositive(amount));
}
