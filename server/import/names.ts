// The names of what a file would make follow from the file itself, so that the same file brought
// in twice is the same command about the same book.

import { createHash } from "node:crypto";
import { v5 as named } from "uuid";

export type Names = (what: string) => string;

/** One name for each thing, the same for the same bytes in the same branch. */
export function namesFor(branchId: string, file: Buffer): Names {
  const hash = createHash("sha256").update(file).digest("hex");
  return (what) => named(`${hash}:${what}`, branchId);
}
