// The internal account in double entry: the file the tesorera's accountant reads.

import { credit, debit, type EntryLine } from "#core/ledger/entry.ts";
import type { AccountName } from "#core/ledger/account.ts";
import { internalLines } from "./internal-accounting.ts";
import type { Bucket, SavingsMovement } from "./movement.ts";

const BUCKET_ACCOUNT: Record<Bucket, AccountName> = {
  compulsory: "compulsorySavings",
  voluntary: "voluntarySavings",
  held: "heldForMember",
};

/** Balanced lines of one movement in the association's ledger; none where no money moved. */
export function savingsLines(movement: SavingsMovement): EntryLine[] {
  switch (movement.kind) {
    case "savingsDeposited": {
      const { memberId, purpose, amount } = movement;
      const isCompulsory = purpose === "current" || purpose === "missed";
      const account = BUCKET_ACCOUNT[isCompulsory ? "compulsory" : "voluntary"];
      return [debit("groupCash", amount), credit(account, amount, { memberId })];
    }
    case "savingsUsed": {
      const { memberId, bucket, amount } = movement;
      return [debit(BUCKET_ACCOUNT[bucket], amount, { memberId }), credit("groupCash", amount)];
    }
    case "heldForMember": {
      const { memberId, amount } = movement;
      return [debit("groupCash", amount), credit("heldForMember", amount, { memberId })];
    }
    case "savingsSent": {
      const { memberId, bucket, amount } = movement;
      return [
        debit(BUCKET_ACCOUNT[bucket], amount, { memberId }),
        credit("groupCash", amount),
        debit("coinsOnTheWay", amount, { memberId }),
        credit("savingsOnTheWay", amount, { memberId }),
      ];
    }
    case "savingsArrived": {
      const { memberId, bucket, amount } = movement;
      return [
        debit("groupCash", amount),
        credit(BUCKET_ACCOUNT[bucket], amount, { memberId }),
        debit("savingsOnTheWay", amount, { memberId }),
        credit("coinsOnTheWay", amount, { memberId }),
      ];
    }
    case "coinsMissing": {
      const { memberId, amount } = movement;
      return [debit("owedByCarriers", amount, { memberId }), credit("groupCash", amount)];
    }
    case "finePaid":
      return [debit("groupCash", movement.amount), credit("fineIncome", movement.amount)];
    case "cashDiffered":
      return [debit("groupCash", movement.amount), credit("cashDifference", movement.amount)];
    case "savingsMissed":
    case "fineLevied":
      return [];
    default:
      return internalLines(movement);
  }
}
