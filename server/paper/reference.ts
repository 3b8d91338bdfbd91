// How a sheet of paper is found again and known to be unaltered: kind, book, subject, version of
// the book when it was printed, and the first digits of a hash of what it says.

import { createHash } from "node:crypto";
import { canonicalText } from "#core/wire/canonical.ts";
import type { PaperKind } from "#core/wire/paper.ts";
import type { Paper } from "./paper.ts";

const DIGITS = 12;

export function referenceOf(
  kind: PaperKind,
  bookId: string,
  version: number,
  { subjectId, told }: Pick<Paper, "subjectId" | "told">,
): string {
  const hash = createHash("sha256").update(canonicalText(told)).digest("hex").slice(0, DIGITS);
  return [kind, bookId, subjectId ?? "-", `v${version}`, hash].join(":");
}
