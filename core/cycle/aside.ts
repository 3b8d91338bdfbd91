// A fact of a disbursement that fits nowhere, or that somebody should look at, kept whole.

import type { FactSetAside } from "#core/meetings/event.ts";
import type { Irregularity, ReviewReason } from "#core/meetings/review.ts";
import type { Witness } from "#core/meetings/set-aside.ts";
import type { Day } from "#core/time/day.ts";
import type { ClosedDays } from "#core/time/holidays.ts";
import type { DisbursementCommand } from "./command.ts";
import type { CreditRules } from "./credit-rules.ts";

export type Disbursing = Witness & {
  readonly closedDays: (from: Day, to: Day) => ClosedDays;
  /** Null where a phone previews without them. */
  readonly rules: CreditRules | null;
};

/** The command kept whole for a person, with the money it speaks of. */
export function aside(
  command: DisbursementCommand,
  { commandId, deviceId, actorId }: Witness,
  reason: ReviewReason,
  irregularities: readonly Irregularity[] = [],
): FactSetAside {
  const spoken = command.type === "payOut" ? command : null;
  return {
    type: "FactSetAside",
    review: {
      reviewId: commandId,
      reason,
      irregularities,
      meetingId: null,
      memberId: spoken?.memberId ?? null,
      amount: spoken?.amount ?? null,
      receiptNumber: spoken?.receiptNumber ?? null,
      seen: [],
      deviceId,
      actorId,
      about: command.type,
    },
  };
}
