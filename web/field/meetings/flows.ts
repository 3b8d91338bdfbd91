// Sources equal uses on the acta the women sign: all that was laid on the table, and where it went.

import { isCashSource, type Meeting, type MeetingTotals } from "#core/meetings/meeting.ts";
import {
  add,
  greatest,
  isPositive,
  least,
  negate,
  subtract,
  sum,
  zero,
  type Money,
} from "#core/money/money.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

export type Flow = readonly [word: FieldWord, amount: Money];

export type Flows = {
  readonly sources: readonly Flow[];
  readonly uses: readonly Flow[];
  readonly total: Money;
};

/** What helpers laid down beyond the need is theirs and stays held, so it counts on both sides. */
export function flowsOf(totals: MeetingTotals, meeting: Meeting): Flows {
  const { collected, covered, external, compulsory, voluntary, fines, fundRecovered, givenBack } =
    totals;
  const { currency } = collected;
  const named: Flow[] = [
    ["split.external", external],
    ["split.compulsory", compulsory],
    ["split.extra", voluntary],
    ["split.fines", fines],
    ["split.fund", fundRecovered],
    ["acta.givenBack", givenBack],
  ];
  const help = add(covered, beyondNeed(meeting, covered));
  const brought = add(collected, help);
  const spent = sum(
    currency,
    named.map(([, amount]) => amount),
  );
  const rest = subtract(brought, spent);
  const fromHeld = negate(rest);
  return {
    sources: [
      ["acta.fromMembers", collected],
      ["acta.fromHelp", help],
      ...(isPositive(fromHeld) ? [["acta.fromHeld", fromHeld] as const] : []),
    ],
    uses: [...named, ["split.held", rest] as const].filter(([, amount]) => isPositive(amount)),
    total: isPositive(fromHeld) ? spent : brought,
  };
}

function beyondNeed({ coverages }: Meeting, covered: Money): Money {
  const { currency } = covered;
  const shares = coverages.flatMap(({ source, shares }) =>
    shares.map(({ amount }) => ({ amount, isCash: isCashSource(source) })),
  );
  const given = sum(
    currency,
    shares.map(({ amount }) => amount),
  );
  const coins = sum(
    currency,
    shares.filter(({ isCash }) => isCash).map(({ amount }) => amount),
  );
  return greatest(zero(currency), least(subtract(given, covered), coins));
}
