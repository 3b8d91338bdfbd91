// The columns of the sheet added up. A total is computed here and nowhere else.

import { totalOf } from "#core/lending/component.ts";
import { add, negate, subtract, sum, zero, type Currency, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { deedsOf, tableCash } from "./deed.ts";
import type { SheetLine } from "./event.ts";
import type { Movement } from "./movement.ts";
import { isCashSource, type CashCount, type Meeting, type MeetingTotals } from "./meeting.ts";

/** One member's columns, all from movements but what she owed and brought. */
export type LineColumns = {
  readonly external: Money;
  /** Of the external: what others or her savings stood in with. */
  readonly covered: Money;
  readonly compulsory: Money;
  readonly missedPaid: Money;
  readonly restored: Money;
  readonly extra: Money;
  readonly fines: Money;
  readonly fund: Money;
  readonly fundInterest: Money;
  readonly helpers: Money;
  readonly held: Money;
};

/** In the order of the printed sheet. */
export const SHEET_COLUMNS = [
  "external",
  "covered",
  "compulsory",
  "missedPaid",
  "restored",
  "extra",
  "fines",
  "fund",
  "fundInterest",
  "helpers",
  "held",
] as const satisfies readonly (keyof LineColumns)[];

/** The columns of one member, or of all when `memberId` is null. */
export function columnsOf(
  movements: readonly Movement[],
  memberId: MemberId | null,
  currency: Currency,
): LineColumns {
  const columns = { ...empty(currency) };
  for (const movement of movements) {
    for (const [owner, column, amount] of cellsOf(movement, currency)) {
      if (memberId === null || owner === memberId) columns[column] = add(columns[column], amount);
    }
  }
  return columns;
}

function empty(currency: Currency): Record<keyof LineColumns, Money> {
  const nothing = zero(currency);
  return {
    external: nothing,
    covered: nothing,
    compulsory: nothing,
    missedPaid: nothing,
    restored: nothing,
    extra: nothing,
    fines: nothing,
    fund: nothing,
    fundInterest: nothing,
    helpers: nothing,
    held: nothing,
  };
}

const DEPOSIT_COLUMN = {
  current: "compulsory",
  missed: "missedPaid",
  restored: "restored",
  extra: "extra",
} as const;

type Cell = readonly [owner: MemberId, column: keyof LineColumns, amount: Money];

function cellsOf(movement: Movement, currency: Currency): Cell[] {
  switch (movement.kind) {
    case "instalmentPaid":
      return [[movement.memberId, "external", totalOf(movement.parts, currency)]];
    case "advanceUsed":
      return [[movement.memberId, "external", negate(movement.amount)]];
    case "shortfallCovered":
      return [[movement.debtorId, "covered", movement.amount]];
    case "savingsDeposited":
      return [[movement.memberId, DEPOSIT_COLUMN[movement.purpose], movement.amount]];
    case "finePaid":
      return [[movement.memberId, "fines", movement.amount]];
    case "heldForMember":
      return [[movement.memberId, "held", movement.amount]];
    case "coverageRecovered": {
      const { debt, amount, interest } = movement;
      if (debt.helperId !== null) return [[debt.debtorId, "helpers", amount]];
      return [
        [debt.debtorId, "fund", amount],
        [debt.debtorId, "fundInterest", interest],
      ];
    }
    default:
      return [];
  }
}

/** What each woman who had covered receives back into her hand at this meeting. */
export function givenBackBy(movements: readonly Movement[]): Map<MemberId, Money> {
  const returned = new Map<MemberId, Money>();
  const give = (memberId: MemberId, amount: Money) => {
    const known = returned.get(memberId);
    returned.set(memberId, known ? add(known, amount) : amount);
  };
  for (const movement of movements) {
    if (movement.kind === "coverageRecovered" && movement.debt.helperId !== null)
      give(movement.debt.helperId, movement.amount);
    if (isKeptOfReturn(movement)) give(movement.memberId, negate(movement.amount));
  }
  return returned;
}

type Held = Extract<Movement, { kind: "heldForMember" }>;

/** What no coin covered of a return stays on the table for her. */
function isKeptOfReturn(movement: Movement): movement is Held {
  return movement.kind === "heldForMember" && movement.purpose === "coin";
}

function keptOf(movements: readonly Movement[], currency: Currency): Money {
  return sum(
    currency,
    movements.filter(isKeptOfReturn).map(({ amount }) => amount),
  );
}

/** The meeting's totals, its columns those of the sheet alone; the difference is counted less expected cash, zero before any count. */
export function totalsOf(
  meeting: Meeting,
  sheet: readonly SheetLine[],
  movements: readonly Movement[],
  deeds: readonly Movement[],
  currency: Currency,
): MeetingTotals {
  const all = columnsOf(movements, null, currency);
  const due = sum(
    currency,
    sheet.map((line) => line.due),
  );
  const collected = sum(
    currency,
    sheet.map((line) => line.received),
  );
  const shortfall = subtract(due, subtract(all.external, all.covered));
  const handed = subtract(all.helpers, keptOf(movements, currency));
  const netted = columnsOf(deeds, null, currency).helpers;
  const returned = add(handed, subtract(netted, keptOf(deeds, currency)));
  const internal = tableCash(meeting, currency);
  const { cameIn, wentOut, fromBox } = internal;
  const laid = sum(currency, [
    cashPaid(meeting, currency),
    cashOfHelpers(meeting, currency),
    cameIn,
    fromBox,
  ]);
  const expectedCash = subtract(laid, add(returned, wentOut));
  const countedCash = lastCount(meeting)?.total ?? expectedCash;
  return {
    due,
    collected,
    shortfall,
    covered: all.covered,
    external: all.external,
    compulsory: add(all.compulsory, all.missedPaid),
    voluntary: add(all.restored, all.extra),
    fines: all.fines,
    givenBack: handed,
    fundRecovered: add(all.fund, all.fundInterest),
    expectedCash,
    countedCash,
    difference: subtract(countedCash, expectedCash),
    ...(deedsOf(meeting).length > 0 && { internal }),
  };
}

/** The second count stands; a single count stands alone. */
function lastCount(meeting: Meeting): CashCount | undefined {
  return meeting.counts.find((count) => count.turn === "second") ?? meeting.counts[0];
}

function cashPaid(meeting: Meeting, currency: Currency): Money {
  const cash = meeting.payments.filter((payment) => payment.method === "cash");
  return sum(
    currency,
    cash.map((payment) => payment.amount),
  );
}

function cashOfHelpers(meeting: Meeting, currency: Currency): Money {
  const shares = meeting.coverages
    .filter(({ source }) => isCashSource(source))
    .flatMap((agreement) => agreement.shares);
  return sum(
    currency,
    shares.map((part) => part.amount),
  );
}
