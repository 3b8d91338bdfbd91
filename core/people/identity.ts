// An identity document as a country writes it: its validator accepts what people carry, and says
// what is wrong with the rest. Numbers are kept in one form, so that one card is one text.

import { refused, type Outcome } from "#core/outcome/outcome.ts";

export type IdentityRefusal = "documentUnreadable" | "documentCheckDigit" | "documentKindUnknown";

export type IdentityKind = {
  /** "CI", "CURP": as the card itself is called. */
  readonly kind: string;
  /** The number in its one written form. */
  readonly read: (text: string) => Outcome<string, IdentityRefusal>;
};

/** Reads a number by the rules of its kind. */
export function readIdentity(
  kinds: readonly IdentityKind[],
  kind: string,
  text: string,
): Outcome<string, IdentityRefusal> {
  const rule = kinds.find((known) => known.kind === kind);
  return rule === undefined ? refused("documentKindUnknown") : rule.read(text);
}
