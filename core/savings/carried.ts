// Savings that go with a woman into another association. Each association keeps its own book, so
// there are two halves: one book tells that her coins left, the other that they came. In between
// they are on the way, in a named hand, and belong to her.

import { add, isPositive, negate, subtract, sum, type Money } from "#core/money/money.ts";
import type { BookId, MemberId, StaffId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { SavingsMovement } from "./movement.ts";

/** From account to account, with a woman of the board, or with the asesora. */
export const CARRIERS = ["bank", "board", "asesora"] as const;

export type Carrier = (typeof CARRIERS)[number];

export type OtherAssociation = { readonly bookId: BookId; readonly name: string };

/** What her old association tells the new one of her. It is read; the ladder begins anew. */
export type ToldOfHer = {
  /** The last cycle that began while she was there; null before the first. */
  readonly cycle: number | null;
  readonly lastLoan: Money | null;
};

export type SavingsSent = {
  readonly type: "SavingsSent";
  /** Of the proposal that brought it about. */
  readonly transferId: string;
  readonly memberId: MemberId;
  readonly name: PersonName;
  readonly to: OtherAssociation;
  readonly carrier: Carrier;
  /** The slip of the bank, or the receipt that whoever carries it signed. */
  readonly voucher: string;
  readonly told: ToldOfHer;
  readonly movements: readonly SavingsMovement[];
  readonly on: Day;
};

export type SavingsArrived = {
  readonly type: "SavingsArrived";
  readonly transferId: string;
  /** As the receiving association calls her. */
  readonly memberId: MemberId;
  readonly from: OtherAssociation;
  readonly sentOn: Day;
  readonly told: ToldOfHer;
  /** The woman of the board who counted and signed. */
  readonly receivedById: MemberId;
  /** Who wrote it down; somebody else takes it back. */
  readonly writtenBy: StaffId;
  /** Fewer coins came than had left; absent when all of them did. */
  readonly short?: Short;
  readonly movements: readonly SavingsMovement[];
  readonly on: Day;
};

/** What whoever carried it did not bring, and where she signed for it. */
export type Short = {
  readonly amount: Money;
  readonly carrier: Carrier;
  readonly voucher: string;
};

/** Whoever carried it owes this to the association it came to; the woman was credited in full. */
export type CarrierDebt = Short & {
  readonly transferId: string;
  readonly memberId: MemberId;
  readonly from: OtherAssociation;
  readonly since: Day;
};

/** Coins that had been missing were brought. */
export type MissingCoinsBrought = {
  readonly type: "MissingCoinsBrought";
  readonly transferId: string;
  readonly memberId: MemberId;
  readonly amount: Money;
  /** The woman of the board who counted and signed. */
  readonly receivedById: MemberId;
  readonly movements: readonly SavingsMovement[];
  readonly on: Day;
};

/** The coins came back to where they had left. */
export type SavingsTakenBack = {
  readonly type: "SavingsTakenBack";
  readonly transferId: string;
  readonly memberId: MemberId;
  /** The woman of the board who saw the coins; absent in events of before she was named. */
  readonly seenById?: MemberId;
  readonly movements: readonly SavingsMovement[];
  readonly on: Day;
};

/** It was told that they came, and they had not: they are on the way again. */
export type ArrivalUndone = {
  readonly type: "ArrivalUndone";
  readonly transferId: string;
  readonly memberId: MemberId;
  /** The woman of the board who saw that they are not there; absent in events of before. */
  readonly seenById?: MemberId;
  readonly movements: readonly SavingsMovement[];
  readonly on: Day;
};

export type CarriedEvent =
  | SavingsSent
  | SavingsArrived
  | SavingsTakenBack
  | ArrivalUndone
  | MissingCoinsBrought;

export const CARRIED_TYPES = [
  "SavingsSent",
  "SavingsArrived",
  "SavingsTakenBack",
  "ArrivalUndone",
  "MissingCoinsBrought",
] as const satisfies CarriedEvent["type"][];

export function isCarried(event: { readonly type: string }): event is CarriedEvent {
  return CARRIED_TYPES.some((type) => type === event.type);
}

/** What one book knows by itself; whether the other half happened stands in the other book. */
export type Carried = {
  readonly sent: readonly SavingsSent[];
  readonly arrived: readonly SavingsArrived[];
  /** Absent while nothing ever came short. */
  readonly owed?: readonly CarrierDebt[];
};

export const NOTHING_CARRIED: Carried = { sent: [], arrived: [] };

/** A transfer that left its book and has not come, as a decision of either book is told of it. */
export type OnTheWay = {
  readonly sent: SavingsSent;
  readonly from: OtherAssociation;
  /** Every person who proposed or approved that it should leave. */
  readonly sentBy: readonly StaffId[];
};

/** Total: what is taken back or undone leaves the list. */
export function applyCarried(carried: Carried, event: CarriedEvent): Carried {
  const { sent, arrived, owed } = carried;
  const isOther = (known: { readonly transferId: string }) => known.transferId !== event.transferId;
  switch (event.type) {
    case "SavingsSent":
      return { ...carried, sent: [...sent, event] };
    case "SavingsArrived":
      return { ...carried, arrived: [...arrived, event], ...withDebt(owed, event) };
    case "SavingsTakenBack":
      return { ...carried, sent: sent.filter(isOther) };
    case "ArrivalUndone": {
      const left = { ...carried, arrived: arrived.filter(isOther) };
      return owed === undefined ? left : { ...left, owed: owed.filter(isOther) };
    }
    case "MissingCoinsBrought":
      return { ...carried, owed: (owed ?? []).flatMap((debt) => lessened(debt, event)) };
  }
}

function withDebt(
  owed: Carried["owed"],
  { short, transferId, memberId, from, on: since }: SavingsArrived,
): Pick<Carried, "owed"> {
  if (short === undefined) return {};
  return { owed: [...(owed ?? []), { ...short, transferId, memberId, from, since }] };
}

function lessened(debt: CarrierDebt, { transferId, amount }: MissingCoinsBrought): CarrierDebt[] {
  if (debt.transferId !== transferId) return [debt];
  const left = subtract(debt.amount, amount);
  return isPositive(left) ? [{ ...debt, amount: left }] : [];
}

/** What the association waits for from those who carried savings to it. */
export function owedByCarriers(carried: Carried | undefined, nothing: Money): Money {
  return sum(
    nothing.currency,
    (carried?.owed ?? []).map(({ amount }) => amount),
  );
}

type Amounts = { readonly compulsory: Money; readonly voluntary: Money };

/** Money held for her arrives as savings of her own will. */
export function amountsOf({ movements }: Pick<SavingsSent, "movements">): Amounts {
  const moved = movements.flatMap((movement) =>
    movement.kind === "savingsSent" || movement.kind === "savingsArrived" ? [movement] : [],
  );
  const [first] = moved;
  if (first === undefined) throw new Error("Nothing was sent.");
  const { currency } = first.amount;
  const of = (isCompulsory: boolean) =>
    sum(
      currency,
      moved
        .filter(({ bucket }) => (bucket === "compulsory") === isCompulsory)
        .map(({ amount }) => amount),
    );
  return { compulsory: of(true), voluntary: of(false) };
}

export function totalCarried(carried: Pick<SavingsSent, "movements">): Money {
  const { compulsory, voluntary } = amountsOf(carried);
  return add(compulsory, voluntary);
}

/** The same movements the other way round. */
export function undone(movements: readonly SavingsMovement[]): SavingsMovement[] {
  return movements.map((movement) =>
    movement.kind === "savingsSent" ||
    movement.kind === "savingsArrived" ||
    movement.kind === "coinsMissing"
      ? { ...movement, amount: negate(movement.amount) }
      : movement,
  );
}
