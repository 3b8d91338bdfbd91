// Every event as balanced entries: which money moved, in which of the two ledgers.

import type { ReceiptReversed, ReceivedAtBranch } from "#core/counter/event.ts";
import { credit, debit, entriesOf, type Entry, type EntryPurpose } from "#core/ledger/entry.ts";
import { counterLines, disbursementLines, lendingLines } from "#core/lending/accounting.ts";
import type { LendingMovement } from "#core/lending/movement.ts";
import { isLending, type Movement } from "#core/meetings/movement.ts";
import type { Currency } from "#core/money/money.ts";
import type { MeetingId } from "#core/people/ids.ts";
import { isCarried } from "#core/savings/carried.ts";
import { savingsLines } from "#core/savings/accounting.ts";
import type { BookEvent } from "./event.ts";
import { openingLines } from "./opening-lines.ts";

/** At most one entry per ledger and purpose; none for events that move no value. */
export function entriesFor(event: BookEvent, currency: Currency): Entry[] {
  switch (event.type) {
    case "AssociationFounded": {
      const { openingFund: fund } = event;
      return entriesOf(
        "founding",
        [debit("groupCash", fund), credit("reserveFund", fund)],
        currency,
      );
    }
    case "AssociationImported":
      return entriesOf("opening", openingLines(event), currency);
    case "CycleStarted":
      return entriesOf("disbursement", disbursementLines(event.loans), currency);
    case "MeetingClosed":
      return meetingEntries(event.movements, event.meetingId, currency);
    case "MeetingCorrected":
      return movementEntries("correction", event.movements, event.meetingId, currency);
    case "CashDeposited": {
      const { amount, meetingId } = event;
      const lines = [debit("bank", amount), credit("cashInTransit", amount, { meetingId })];
      return entriesOf("deposit", lines, currency);
    }
    case "ReceivedAtBranch":
    case "ReceiptReversed":
      return counterEntries(event, currency);
    case "AdvancePaidBack": {
      const { amount, memberId } = event;
      const lines = [debit("memberAdvances", amount, { memberId }), credit("tillCash", amount)];
      return entriesOf("counter", lines, currency);
    }
    case "TillBroughtToBank": {
      const { amount } = event;
      const lines = [debit("bankUnconfirmed", amount), credit("tillCash", amount)];
      return entriesOf("deposit", lines, currency);
    }
    case "LoanRescheduled":
      return movementEntries("interestDue", event.movements, event.memberId, currency);
    case "MemberLeft":
    case "SavingsReturned":
      return movementEntries("membership", event.movements, event.memberId, currency);
    case "DebtsPaid":
      return movementEntries("internalAccount", event.movements, event.memberId, currency);
    case "ClaimPaid": {
      const { amount, memberId } = event;
      const lines = [debit("bank", amount), credit("insuranceClaims", amount, { memberId })];
      return entriesOf("claimPaid", lines, currency);
    }
    case "CashBroughtToBank": {
      const { amount, meetingId } = event;
      const lines = [
        debit("bankUnconfirmed", amount),
        credit("cashInTransit", amount, { meetingId }),
      ];
      return entriesOf("deposit", lines, currency);
    }
    case "DepositConfirmed": {
      const { amount } = event;
      const lines = [debit("bank", amount), credit("bankUnconfirmed", amount)];
      return entriesOf("bankLine", lines, currency);
    }
    case "ReviewResolved":
      return movementEntries("internalAccount", event.movements, event.reviewId, currency);
    default:
      return isCarried(event)
        ? movementEntries("membership", event.movements, event.memberId, currency)
        : [];
  }
}

/** Interest that fell due apart from the money, as at a meeting. */
function counterEntries(
  { movements, withoutCash }: ReceivedAtBranch | ReceiptReversed,
  currency: Currency,
): Entry[] {
  const into = withoutCash === undefined ? "tillCash" : "bankUnconfirmed";
  const lines = (movement: LendingMovement) => counterLines(movement, into);
  return (["interestDue", "counter"] as const).flatMap((purpose) => {
    const own = movements.filter(
      ({ kind }) => (kind === "interestAccrued") === (purpose === "interestDue"),
    );
    return entriesOf(purpose, own.flatMap(lines), currency);
  });
}

function meetingEntries(
  movements: readonly Movement[],
  meetingId: MeetingId,
  currency: Currency,
): Entry[] {
  return MEETING_PURPOSES.flatMap((purpose) => {
    const own = movements.filter((movement) => purposeOf(movement) === purpose);
    return movementEntries(purpose, own, meetingId, currency);
  });
}

const MEETING_PURPOSES: readonly EntryPurpose[] = [
  "interestDue",
  "collection",
  "internalAccount",
  "shareOut",
];

function purposeOf({ kind }: Movement): EntryPurpose {
  switch (kind) {
    case "interestAccrued":
      return "interestDue";
    case "earningsShared":
      return "shareOut";
    case "internalLoanPaidOut":
    case "internalLoanRepaid":
    case "incomeReceived":
    case "expensePaid":
    case "fundUsed":
    case "fundAdded":
    case "savingsWithdrawn":
      return "internalAccount";
    default:
      return "collection";
  }
}

function movementEntries(
  purpose: EntryPurpose,
  movements: readonly Movement[],
  meetingId: MeetingId,
  currency: Currency,
): Entry[] {
  const lines = movements.flatMap((movement) =>
    isLending(movement) ? lendingLines(movement, meetingId) : savingsLines(movement),
  );
  return entriesOf(purpose, lines, currency);
}
