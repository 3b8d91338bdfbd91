// Our own rules of tidiness, as functions from files to complaints, so that a planted fault can
// be shown to each of them.

import type { SourceFile } from "./project.ts";
import { DOCUMENT_RULES } from "./tidy-documents.ts";
import { NAME_RULES } from "./tidy-names.ts";
import { SAFETY_RULES } from "./tidy-safety.ts";
import { SHAPE_RULES } from "./tidy-shape.ts";
import { WORD_RULES } from "./tidy-words.ts";

/** Each complaint opens with the path of the file it is about. */
export type TidyRule = {
  readonly name: string;
  readonly complaints: (files: readonly SourceFile[]) => string[];
};

export const TIDY_RULES: readonly TidyRule[] = [
  ...SHAPE_RULES,
  ...NAME_RULES,
  ...DOCUMENT_RULES,
  ...WORD_RULES,
  ...SAFETY_RULES,
];
