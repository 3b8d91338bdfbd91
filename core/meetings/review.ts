// The review tray: facts that fit nowhere yet. They are kept whole until a person says what
// they were; money seen is never refused and never counted twice.

import type { AssemblyFlaw, DeedFlaw } from "./flaw.ts";
import type { Money } from "#core/money/money.ts";
import type { CommandId, DeviceId, MeetingId, MemberId, StaffId } from "#core/people/ids.ts";

export type ReviewReason =
  | "possibleDuplicate"
  | "arrivedAfterClose"
  | "unknownMeeting"
  | "meetingNotOpen"
  | "notAMember"
  | "unusableAmount"
  | "rollDiffers"
  | "countDiffers"
  | "agreementsDiffer"
  | "unknownRecord"
  | "notHerDuty"
  | "receiptDoubtful"
  | "closedTwice"
  | "closedIrregularly"
  | "unknownGrant"
  | "disbursementNotOpen"
  | "notGranted"
  | "paidTwice"
  | "payoutDiffers"
  | "disbursementIrregular"
  | "cycleNotStarted"
  | "sheetKeyedTwice"
  | "sheetAfterClose"
  | "sheetInUse"
  | "sheetHolderUnknown"
  | "unknownPhoto"
  | "tooManyPhotos";

export type Irregularity =
  | DeedFlaw
  | AssemblyFlaw
  | "noSecondCount"
  | "countsDisagree"
  | "unexplainedDifference"
  | "missingSignature"
  | "noQuorum"
  | "totalsDiffer"
  | "shortfallLeft"
  | "outOfOrderCoverage"
  | "heldFarFromPlan"
  | "heldAheadOfToday"
  | "prepaymentNotMade"
  | "costNotAccepted"
  | "identityNotSeen"
  | "fewWitnesses"
  | "samePayee"
  | "paidByApprover"
  | "bigPaymentBefore"
  | "paidOnOtherDay";

export type MoneySeen = {
  readonly memberId: MemberId;
  readonly amount: Money;
  /** It lay on the table; false for a transfer. */
  readonly inCash: boolean;
};

export type Review = {
  readonly reviewId: CommandId;
  readonly reason: ReviewReason;
  readonly irregularities: readonly Irregularity[];
  readonly meetingId: MeetingId | null;
  readonly memberId: MemberId | null;
  /** Money seen that no ledger holds yet; null where the fact is not about money. */
  readonly amount: Money | null;
  readonly receiptNumber: number | null;
  /** Whose coins those are, when a person says that they are money of its own. */
  readonly seen: readonly MoneySeen[];
  readonly deviceId: DeviceId;
  /** Who recorded it, and so cannot be the one who settles it. */
  readonly actorId: StaffId;
  /** The command's type, for the reader of the tray; the command itself is in the log. */
  readonly about: string;
};
