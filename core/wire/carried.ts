// Savings that go from one association to another, as the office sees them.

import type { CarriedEvent, Carrier, OtherAssociation, ToldOfHer } from "#core/savings/carried.ts";
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
  /** As the receiving association calls her; null while it is on the way. */
  readonly arrivedAs: MemberId | null;
  /** What whoever carried it did not bring and owes where it came; zero when all came. */
  readonly owed: Money;
  /** On the way for longer than the country thinks right. */
  readonly isLate: boolean;
};

/** In the acta of the next meeting. */
export type CarriedTold = {
  readonly type: CarriedEvent["type"];
  readonly on: Day;
  readonly name: PersonName | null;
  readonly amount: Money;
  readonly other: string | null;
  readonly voucher: string | null;
  /** The woman of the board who counted it or saw it. */
  readonly signer: PersonName | null;
  readonly missing: Money | null;
};
