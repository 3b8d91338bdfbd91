// A woman as the institution knows her, before she is a member and after: her names as she says
// them, how old she is, what she speaks and reads, where and how she can be reached.

import type { BranchId } from "./ids.ts";
import type { PersonName } from "./name.ts";
import type { Day } from "#core/time/day.ts";

export type PersonId = string;

/** One to three given names, none to two family names, each whole ("de la Cruz" is one). */
export type Names = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly knownAs: string | null;
};

/** Many women know the year and not the day. */
export type Born = { readonly on: Day | null; readonly year: number | null };

export const PHONE_OWNERS = ["hers", "shared", "someoneElse"] as const;

export type Phone = {
  /** With the country's code: +59171234567. */
  readonly number: string;
  readonly owner: (typeof PHONE_OWNERS)[number];
  /** A call or a message someone else may hear or read can put her in danger. */
  readonly isSafeToCall: boolean;
  readonly isSafeToText: boolean;
};

/** Millionths of a degree: a point on the map is counted, not measured with a float. */
export type MapPoint = { readonly latitudeMicro: number; readonly longitudeMicro: number };

export type IdentityNumber = {
  readonly kind: string;
  /** As the country's validator writes it. */
  readonly number: string;
  readonly issuedIn: string | null;
};

export type Person = {
  readonly names: Names;
  readonly born: Born;
  readonly speaks: readonly string[];
  readonly readsIn: readonly string[];
  readonly isReader: boolean;
  readonly documents: readonly IdentityNumber[];
  readonly phones: readonly Phone[];
  readonly neighbourhood: string;
  readonly landmark: string;
  readonly point: MapPoint | null;
};

/** Asked one by one; health has its own room and its own consents. */
export const CONSENT_PURPOSES = ["credit", "bureau", "personalRecord", "photo", "sms"] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export type Consent = {
  readonly purpose: ConsentPurpose;
  readonly givenOn: Day;
  readonly withdrawnOn: Day | null;
};

/** The purposes she agrees to on a day: a withdrawal counts from its own day on. */
export function consentsOn(consents: readonly Consent[], on: Day): ConsentPurpose[] {
  const isLive = ({ givenOn, withdrawnOn }: Consent) =>
    givenOn <= on && (withdrawnOn === null || on < withdrawnOn);
  const live = consents.filter(isLive).map(({ purpose }) => purpose);
  return CONSENT_PURPOSES.filter((purpose) => live.includes(purpose));
}

/** As a sheet of the association writes her. */
export function spokenName({ given, family, knownAs }: Names): PersonName {
  return { given: given.join(" "), family: family.join(" "), knownAs };
}

/** Where a record was written: it is read only there. */
export type Home = { readonly branchId: BranchId; readonly country: string };
