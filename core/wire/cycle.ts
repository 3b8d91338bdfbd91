// What the office sees of a cycle to come.

import type { RungRecord } from "#core/cycle/rung.ts";
import type { Stage } from "#core/cycle/stage.ts";
import type { Offer } from "#core/lending/ladder.ts";
import type { GrantHeld, RequestHeld } from "#core/lending/request.ts";
import type { HolidayPolicy, LoanTerms } from "#core/lending/terms.ts";
import type { SavingsRule } from "#core/groups/bylaws.ts";
import type { BoardRemark, BoardRule } from "#core/groups/board-rule.ts";
import type { CycleEnd } from "#core/meetings/ended-cycle.ts";
import type { StillOpen } from "#core/meetings/ledger-read.ts";
import type { Money } from "#core/money/money.ts";
import type { Member } from "#core/groups/association.ts";
import type { MemberId, StaffId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";

export type ClosingView = {
  /** Null where the cycle ended before it was noted down how. */
  readonly end: CycleEnd | null;
  readonly endedOn: Day;
  /** Null while the cycle runs. */
  readonly daysSinceEnd: number | null;
  readonly open: readonly StillOpen[];
  /** What the women's own money comes to: the sum that is read. */
  readonly ledgerTotal: Money;
  readonly boardRule: BoardRule;
  /** What the board of today would break if it led the next cycle too. */
  readonly boardFlaws: readonly (BoardRemark | "boardHasDebtor")[];
};

/** GET /api/associations/:bookId/cycle */
export type CycleView = {
  readonly associationName: string;
  readonly stage: Stage;
  /** Of the cycle that was started last; zero before the first. */
  readonly cycleNumber: number;
  readonly members: readonly Member[];
  readonly savings: SavingsRule;
  /** Nothing is owed to the institution. */
  readonly isAllRepaid: boolean;
  /** How the last cycle ended and what stands in the way of the next; null before the first. */
  readonly closing: ClosingView | null;
  readonly records: readonly RungRecord[];
  /** What the ladder would offer each member today, before anybody visited her. */
  readonly offers: readonly Offer[];
  readonly request: RequestHeld | null;
  readonly grant: GrantHeld | null;
  /** Who wrote down and who approved, by name. */
  readonly names: readonly { readonly staffId: StaffId; readonly name: string }[];
  readonly last: {
    readonly terms: LoanTerms;
    readonly holidayPolicy: HolidayPolicy | null;
    readonly disbursedOn: Day;
  } | null;
  /** The disbursement that was closed last; null where none was held with the phone. */
  readonly disbursed: DisbursedView | null;
};

export type DisbursedView = {
  readonly heldOn: Day;
  readonly payouts: readonly {
    readonly memberId: MemberId;
    readonly name: PersonName;
    readonly amount: Money;
  }[];
};
