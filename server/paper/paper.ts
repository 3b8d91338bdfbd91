// A document before it is set: what it says, where its data came from, and how it will be found
// again from its paper.

import type { Asked } from "./asked.ts";
import type { Content } from "./content.ts";

export type PaperSize = "portrait" | "landscape" | "slip";

export type Paper = {
  readonly title: string;
  readonly size: PaperSize;
  /** The meeting, member or record it is about; null when it is about the whole association. */
  readonly subjectId: string | null;
  /** All it says, as data: equal data give an equal reference, whenever it is printed. */
  readonly told: unknown;
  readonly content: readonly Content[];
};

/** Null when the book has nothing of the kind to print. */
export type PaperMaker = (asked: Asked) => Promise<Paper | null>;

/** Points of each sheet, and from margin to margin. */
export const SHEETS = {
  portrait: { width: 595.28, height: 841.89, side: 36, top: 66, bottom: 84 },
  landscape: { width: 841.89, height: 595.28, side: 30, top: 62, bottom: 82 },
  slip: { width: 297.64, height: 419.53, side: 20, top: 52, bottom: 78 },
} as const;

export function roomOf(size: PaperSize): number {
  return SHEETS[size].width - 2 * SHEETS[size].side;
}
