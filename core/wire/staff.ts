// Who is signed in, as every screen knows her.

import type { Currency } from "#core/money/currency.ts";
import type { BranchId, DeviceId, StaffId } from "#core/people/ids.ts";
import type { Role } from "#core/people/role.ts";
import type { Day } from "#core/time/day.ts";
import type { Shift } from "#core/time/zone.ts";

export type BranchView = {
  readonly branchId: BranchId;
  readonly name: string;
  readonly country: string;
  readonly currency: Currency;
  /** Where it is on the clock; servers of the first version do not say. */
  readonly zone?: string;
  /** Its zone's shifts, from the days behind to a year ahead, for a phone without signal. */
  readonly shifts?: readonly Shift[];
};

export type StaffView = {
  readonly staffId: StaffId;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly branches: readonly BranchView[];
  /** The business day; where her branches are on two days at once, the earlier. */
  readonly today: Day;
  /** Her password was given to her; nothing else is open until she has chosen her own. */
  readonly mustChange: boolean;
};

/** GET /api/staff */
export type PersonView = {
  readonly staffId: StaffId;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly branchIds: readonly BranchId[];
  readonly isActive: boolean;
  readonly mustChange: boolean;
};

/** Shown once to whoever created the person or gave her a new one. */
export type GivenPassword = { readonly staffId: StaffId; readonly password: string };

/** Receipt numbers leased to one device, both included. */
export type ReceiptBlock = { readonly first: number; readonly last: number };

/** The server's public key (JWK): phones seal a second copy of every record to it. */
export type SealKey = {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
};

/** Answer to an enrolment. The token is shown once and kept only on the device. */
export type Enrolment = {
  readonly deviceId: DeviceId;
  readonly token: string;
  readonly receipts: ReceiptBlock;
  readonly staff: StaffView;
  readonly sealKey: SealKey;
};

export type DeviceView = {
  readonly deviceId: DeviceId;
  readonly label: string;
  readonly staffName: string;
  readonly enrolledAt: string;
  readonly lastSeenAt: string | null;
  readonly lastTurn: number;
  readonly isRevoked: boolean;
};

/** Every refusal of the interface: a key of the catalogues, nothing from the inside. */
export type ErrorAnswer = { readonly error: { readonly key: string } };
