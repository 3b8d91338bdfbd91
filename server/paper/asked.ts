// What is asked for on paper, and what every document is given to answer with.

import type { AssociationRow } from "#core/wire/office.ts";
import type { Day } from "#core/time/day.ts";
import type { Zone } from "#core/time/zone.ts";
import type { CountryPaper } from "#countries/paper.ts";
import { fill } from "#countries/template.ts";
import type { Sql } from "#server/database/db.ts";
import type { BookNow } from "./sources.ts";

export type Asked = {
  readonly sql: Pick<Sql, "query">;
  /** Already known to be of the reader's branches. */
  readonly row: AssociationRow;
  readonly book: BookNow;
  readonly today: Day;
  /** Where the branch is on the clock. */
  readonly zone: Zone;
  readonly paper: CountryPaper;
  readonly meetingId: string | null;
  readonly memberId: string | null;
  readonly recordId: string | null;
};

type Word = keyof CountryPaper["words"];

/** A text of the country with its fields filled. */
export function say(
  { words }: CountryPaper,
  word: Word,
  fields: Readonly<Record<string, string | number>> = {},
): string {
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
  return fill(words[word], Object.fromEntries(texts));
}
