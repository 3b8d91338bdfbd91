// A record written under a name made on the screen is written once: the same words again are the
// same record, other words under its name are refused. Kept is a keyed digest of the words.

import { canonicalText } from "#core/wire/canonical.ts";
import type { Row } from "#server/database/db.ts";
import { Refused } from "#server/http/refused.ts";
import type { PeopleKey } from "./sealing.ts";

export function digestOf(key: PeopleKey, asked: object): string {
  return key.digest(`asked ${canonicalText(asked)}`);
}

/** What stands under the name already; it is not there when another branch wrote it. */
export function sameWords(standing: readonly Row[], digest: string): void {
  const [row] = standing;
  if (row === undefined) throw new Refused(404, "notFound");
  const kept = row["asked_digest"] as string | null;
  if (kept !== null && kept !== digest) throw new Refused(409, "sameIdOtherContent");
}
