// What each country tells about its people.

import type { IdentityKind } from "#core/people/identity.ts";

export type CountryPeople = {
  readonly identities: readonly IdentityKind[];
  /** "+591…" of a number as people say it; null when it is none. */
  readonly readPhone: (text: string) => string | null;
  /** BCP 47, the one most people begin with first. */
  readonly languages: readonly string[];
};
