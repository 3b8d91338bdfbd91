// The lines of an acta tell the names of every woman the association ever had; those who took part
// are fewer: some had left by then, others joined later.

import { isZero } from "#core/money/money.ts";
import type { ActaLine } from "./office.ts";

/** Who was called in the roll, owed something or brought something. */
export function tookPart(lines: readonly ActaLine[]): ActaLine[] {
  return lines.filter(
    ({ presence, due, received }) => presence !== null || !isZero(due) || !isZero(received),
  );
}
