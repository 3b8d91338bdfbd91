// Savings that go from one association to another, as the office sees them.

import type { Carrier, OtherAssociation, ToldOfHer } from "#core/savings/carried.ts";
import type { Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";

/** GET /api/savings-on-the-way: those on the way first, the longest ago first; then those that came. */
export type OnTheWayRow = {
  readonly transferId: string;
  readonly memberId: MemberId;
  readonly name: PersonName;
  readonly from: OtherAssociation;
  readonly to: OtherAssociation;
  readonly amount: Money;
  readonly carrier: Carrier;
  readonly voucher: string;
  readonly told: ToldOfHer;
  readonly sentOn: Day;
  readonly arrivedOn: Day | null;
  /** On the way for longer than the country thinks right. */
  readonly isLate: boolean;
};
