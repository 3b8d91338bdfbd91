// What can happen to the internal account. A movement is a fact with an amount; a correction
// is the same movement with the amount negated.

import type { Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { InternalMovement } from "./internal-movement.ts";

/** Where her money in the internal account lies. */
export type Bucket = "compulsory" | "voluntary" | "held";

export type SavingsMovement =
  | InternalMovement
  | {
      readonly kind: "savingsDeposited";
      readonly memberId: MemberId;
      readonly purpose: "current" | "missed" | "restored" | "extra";
      readonly amount: Money;
    }
  /** Compulsory savings of this meeting that she did not bring. No money moves. */
  | { readonly kind: "savingsMissed"; readonly memberId: MemberId; readonly amount: Money }
  | {
      readonly kind: "savingsUsed";
      readonly memberId: MemberId;
      readonly bucket: Bucket;
      readonly purpose:
        | "ownShortfall"
        | "othersShortfall"
        | "nextPayment"
        | "returned"
        | "ownDebts";
      readonly amount: Money;
    }
  /** Hers leaves for another association; the coins are on the way. */
  | {
      readonly kind: "savingsSent";
      readonly memberId: MemberId;
      readonly bucket: Bucket;
      readonly amount: Money;
    }
  /** Hers came from another association, coins and all. */
  | {
      readonly kind: "savingsArrived";
      readonly memberId: MemberId;
      readonly bucket: "compulsory" | "voluntary";
      readonly amount: Money;
    }
  /** What came of hers came with fewer coins: whoever carried it owes them; below zero when brought. */
  | { readonly kind: "coinsMissing"; readonly memberId: MemberId; readonly amount: Money }
  | {
      readonly kind: "heldForMember";
      readonly memberId: MemberId;
      /**
       * Her own payment's excess, help of hers that was not needed, a fact a person settled, or what
       * no coin covers of a return to her.
       */
      readonly purpose: "excess" | "help" | "review" | "coin";
      readonly amount: Money;
    }
  /** No money moves until it is paid. */
  | {
      readonly kind: "fineLevied";
      readonly fineId: string;
      readonly memberId: MemberId;
      readonly amount: Money;
    }
  | {
      readonly kind: "finePaid";
      readonly fineId: string;
      readonly memberId: MemberId;
      readonly amount: Money;
    }
  /** Counted cash above (positive) or below (negative) the sheet. */
  | { readonly kind: "cashDiffered"; readonly amount: Money };
