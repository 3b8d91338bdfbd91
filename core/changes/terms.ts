// What the rules of change may not look up themselves.

import type { ApprovalMatrix } from "#core/meetings/wish.ts";
import type { Eyes } from "#core/people/four-eyes.ts";
import type { CommandId, StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import type { OnTheWay, OtherAssociation } from "#core/savings/carried.ts";
import type { Currency } from "#core/money/currency.ts";
import type { Closure } from "./closure.ts";
import type { ClosedDays } from "#core/time/holidays.ts";

export type ChangeTerms = Eyes & {
  readonly commandId: CommandId;
  readonly actorId: StaffId;
  readonly today: Day;
  readonly closedDays: (from: Day, to: Day) => ClosedDays;
  /** Approved ones of the branch. */
  readonly closures: readonly Closure[];
  /** The country's, of today. */
  readonly approvals: ApprovalMatrix;
  /** Those who approved something that is still open here, and may no longer act. */
  readonly suspended: readonly StaffId[];
  /** Those of the branch who run meetings; told when one of them is named. */
  readonly asesoras?: readonly StaffId[];
  /** Told when savings are to be sent: where they would go, null where nobody here knows it. */
  readonly destination?: Destination | null;
  /**
   * Told when savings are to come or to be taken back: null when nothing of the name is on the way. When
   * missing coins are brought, what had been on it.
   */
  readonly onTheWay?: OnTheWay | null;
  /** Told when missing coins are brought: the asesoras who may have carried the others. */
  readonly carriers?: readonly StaffId[];
  /** The same for the same content, whoever asks. */
  readonly hashOf: (content: unknown) => string;
};

/** Another association of the same country. */
export type Destination = OtherAssociation & { readonly currency: Currency };
