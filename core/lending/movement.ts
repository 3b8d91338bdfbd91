// What can happen to the loans of an association and to the debts between its women. A
// correction is the same movement with the amount negated.

import type { CoverageSource } from "#core/groups/bylaws.ts";
import type { Money } from "#core/money/money.ts";
import type { CoverageId, MeetingId, MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { Parts } from "./component.ts";
import type { PlanChange } from "./plan-change.ts";

export type LendingMovement =
  /** The instalment's interest fell due and is income from that day. */
  | {
      readonly kind: "interestAccrued";
      readonly memberId: MemberId;
      readonly instalment: number;
      readonly amount: Money;
    }
  | {
      readonly kind: "lateInterestCharged";
      readonly memberId: MemberId;
      readonly instalment: number;
      readonly amount: Money;
      readonly through: Day;
    }
  /** The institution received it, whoever brought it. */
  | {
      readonly kind: "instalmentPaid";
      readonly memberId: MemberId;
      readonly instalment: number;
      readonly parts: Parts;
      readonly funding: "own" | "covered";
    }
  /** Money that fits no debt yet: the institution owes it to her until an instalment takes it. */
  | { readonly kind: "advanceReceived"; readonly memberId: MemberId; readonly amount: Money }
  /** At the table: what she had paid ahead at the branch pays what falls due. */
  | { readonly kind: "advanceUsed"; readonly memberId: MemberId; readonly amount: Money }
  /** The insurer owes the institution what she left unpaid of one instalment. */
  | {
      readonly kind: "claimRaised";
      readonly memberId: MemberId;
      readonly instalment: number;
      readonly parts: Parts;
    }
  /** Principal that another woman owes from now on. */
  | {
      readonly kind: "principalTaken";
      readonly memberId: MemberId;
      readonly takerId: MemberId;
      readonly amount: Money;
    }
  /** Her plan is another from one instalment on; no value moves by it. */
  | ({ readonly kind: "planChanged"; readonly memberId: MemberId } & PlanChange)
  /** Somebody else's money stood in for the debtor's. */
  | {
      readonly kind: "shortfallCovered";
      readonly coverageId: CoverageId;
      readonly debtorId: MemberId;
      readonly source: CoverageSource;
      readonly helperId: MemberId | null;
      readonly instalment: number;
      readonly amount: Money;
      readonly coveredOn: Day;
      readonly meetingId: MeetingId;
    }
  | {
      readonly kind: "coverageRecovered";
      /** The debt as it stood before, so that a correction can revive it. */
      readonly debt: RecoveredDebt;
      readonly amount: Money;
      /** Interest paid to the fund; zero between women. */
      readonly interest: Money;
      /** Interest reckoned up to `on` since it was last reckoned, paid now or not. */
      readonly accrued: Money;
      readonly on: Day;
    };

export type RecoveredDebt = {
  readonly coverageId: CoverageId;
  readonly debtorId: MemberId;
  readonly source: CoverageSource;
  readonly helperId: MemberId | null;
  readonly instalment: number;
  /** What was covered in the first place. */
  readonly covered: Money;
  readonly coveredOn: Day;
  readonly meetingId: MeetingId;
};
