// A record as it came, without what it tells of a woman's health: whoever reads the tray also
// decides about loans. It may be cut or damaged, so it is read as text and not as a record.

import { discreet, EXIT_REASONS } from "#core/groups/association.ts";
import { discreetHardship, HARDSHIPS } from "#core/meetings/wish.ts";
import { discreetPurpose, FUND_PURPOSES, LOAN_PURPOSES } from "#core/savings/internal-movement.ts";
import { speaksOfHealth } from "#countries/bolivia/health-words.ts";

const DISCREET: ReadonlyMap<string, string> = new Map<string, string>([
  ...EXIT_REASONS.map((reason) => [reason, discreet(reason)] as const),
  ...HARDSHIPS.map((reason) => [reason, discreetHardship(reason)] as const),
  ...[...LOAN_PURPOSES, ...FUND_PURPOSES].map(
    (purpose) => [purpose, discreetPurpose(purpose)] as const,
  ),
]);

/** Words that stand for themselves, wherever in a text they are. */
const TELLING = [...DISCREET.keys()].filter(
  (word) => DISCREET.get(word) !== word && word !== "family",
);

const LEFT_OUT = "…";

/** A quoted text, closed or cut off, and whether it names a field. */
const QUOTED = /"((?:[^"\\]|\\.)*)("?)(\s*:)?/gsu;

/** Reasons in their discreet word; a text that seems to speak of health left out, in doubt whole. */
export function discreetRecord(text: string): string {
  const shown = text.replaceAll(QUOTED, (all, said: string, end: string, colon?: string) =>
    colon === undefined ? `"${discreetSaying(said)}${end}` : all,
  );
  return isTelling(shown) ? LEFT_OUT : shown;
}

function discreetSaying(said: string): string {
  const known = DISCREET.get(said);
  if (known !== undefined) return known;
  return isTelling(said) ? LEFT_OUT : said;
}

function isTelling(text: string): boolean {
  return speaksOfHealth(text) || TELLING.some((word) => text.includes(word));
}
