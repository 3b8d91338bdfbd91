// What the women do with their own account at a meeting, as it was witnessed: kept like a payment
// or a count, and turned into movements when the meeting closes.

import type { FinesTo, ShareRule } from "#core/groups/internal-rules.ts";
import { sum, type Money } from "#core/money/money.ts";
import type { CommandId, DeviceId, MemberId } from "#core/people/ids.ts";
import type {
  ExpensePurpose,
  FundPurpose,
  IncomeSource,
  LoanPurpose,
} from "#core/savings/internal-movement.ts";

export const FINE_REASONS = ["phone", "disorder", "leftEarly", "noPassbook", "other"] as const;

export type FineReason = (typeof FINE_REASONS)[number];

type Votes = { readonly votesFor: number; readonly votesAgainst: number };

/** Said without who recorded it. Every `amount` is above zero and in coins, but for votes. */
export type Deed =
  /** She asked for a loan and the others voted; she herself did not. */
  | (Votes & {
      readonly kind: "loanVoted";
      readonly memberId: MemberId;
      readonly amount: Money;
      readonly purpose: LoanPurpose;
      readonly guarantorIds: readonly MemberId[];
      /** Meetings at which she repays, from the next one on. */
      readonly instalments: number;
      /** In the room and without a vote, by name; absent where nobody wrote them down. */
      readonly abstainedIds?: readonly MemberId[];
    })
  | {
      readonly kind: "loanPaidOut";
      /** The record of the vote. */
      readonly requestId: CommandId;
      readonly memberId: MemberId;
      readonly amount: Money;
      readonly voucherNumber: number;
      /** Who counted it out with the treasurer. */
      readonly witnessId: MemberId;
    }
  | { readonly kind: "loanRepaid"; readonly memberId: MemberId; readonly amount: Money }
  /** No coins move until she pays it. */
  | {
      readonly kind: "fineAdded";
      readonly memberId: MemberId;
      readonly reason: FineReason;
      readonly amount: Money;
    }
  | { readonly kind: "incomeReceived"; readonly source: IncomeSource; readonly amount: Money }
  | (Votes & {
      readonly kind: "expensePaid";
      readonly purpose: ExpensePurpose;
      readonly voucherNumber: number;
      readonly amount: Money;
    })
  | (Votes & {
      readonly kind: "fundUsed";
      readonly purpose: FundPurpose;
      readonly memberId: MemberId | null;
      readonly voucherNumber: number;
      readonly amount: Money;
    })
  | { readonly kind: "fundAdded"; readonly memberId: MemberId | null; readonly amount: Money }
  | { readonly kind: "savingsTaken"; readonly memberId: MemberId; readonly amount: Money }
  /** Coins of the cash box laid on the table; they were the association's before. */
  | { readonly kind: "boxOpened"; readonly amount: Money }
  /** The proposal was read aloud and accepted; `amount` is set aside for what may not come back. */
  | (Votes & {
      readonly kind: "shareOutAgreed";
      readonly rule: ShareRule;
      readonly finesTo: FinesTo;
      readonly amount: Money;
    })
  /** She accepted her share and took so much in coins; the rest stays her savings. */
  | {
      readonly kind: "shareTaken";
      readonly memberId: MemberId;
      readonly amount: Money;
      /** "signedOnPaper": on a sheet that was keyed in afterwards. */
      readonly manner: "drawn" | "thumbOnPaper" | "signedOnPaper";
      readonly strokes: string;
    };

export type DeedKind = Deed["kind"];

export type DeedOf<K extends DeedKind> = Extract<Deed, { kind: K }>;

export type RecordedDeed = Deed & { readonly recordId: CommandId; readonly deviceId: DeviceId };

/** Kinds that may be of zero: nothing set aside, nothing taken in coins. */
export const MAY_BE_ZERO: readonly DeedKind[] = ["shareOutAgreed", "shareTaken"];

/** A meeting, as far as its deeds go; those of before there were any have none. */
type WithDeeds = { readonly deeds?: readonly RecordedDeed[] };

export function deedsOf({ deeds }: WithDeeds): readonly RecordedDeed[] {
  return deeds ?? [];
}

export function deedsOfKind<K extends DeedKind>(
  meeting: WithDeeds,
  kind: K,
): Extract<RecordedDeed, { kind: K }>[] {
  return deedsOf(meeting).filter(
    (deed): deed is Extract<RecordedDeed, { kind: K }> => deed.kind === kind,
  );
}

const COMES_IN: readonly DeedKind[] = ["loanRepaid", "incomeReceived", "fundAdded"];
const GOES_OUT: readonly DeedKind[] = [
  "loanPaidOut",
  "expensePaid",
  "fundUsed",
  "savingsTaken",
  "shareTaken",
];

export type TableCash = {
  readonly cameIn: Money;
  readonly wentOut: Money;
  /** From the association's own cash box: it moves no value. */
  readonly fromBox: Money;
};

/** The coins of these deeds on the table. */
export function tableCash(meeting: WithDeeds, currency: Money["currency"]): TableCash {
  const of = (kinds: readonly DeedKind[]) =>
    sum(
      currency,
      deedsOf(meeting)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ amount }) => amount),
    );
  return { cameIn: of(COMES_IN), wentOut: of(GOES_OUT), fromBox: of(["boxOpened"]) };
}

/** The agreement that stands: the last one. */
export function agreedShareOut(meeting: WithDeeds): DeedOf<"shareOutAgreed"> | undefined {
  return deedsOfKind(meeting, "shareOutAgreed").at(-1);
}

/** Everybody a deed names. */
export function peopleOf(deed: Deed): MemberId[] {
  switch (deed.kind) {
    case "loanVoted":
      return [deed.memberId, ...deed.guarantorIds, ...(deed.abstainedIds ?? [])];
    case "loanPaidOut":
      return [deed.memberId, deed.witnessId];
    case "fundUsed":
    case "fundAdded":
      return deed.memberId === null ? [] : [deed.memberId];
    case "incomeReceived":
    case "expensePaid":
    case "boxOpened":
    case "shareOutAgreed":
      return [];
    default:
      return [deed.memberId];
  }
}
