// Our own rules of tidiness, as functions from files to complaints, so that a planted fault can
// be shown to each of them.

import { DOCUMENT_RULES } from "./tidy-documents.ts";
import { NAME_RULES } from "./tidy-names.ts";
import { SAFETY_RULES } from "./tidy-safety.ts";
import { SHAPE_RULES } from "./tidy-shape.ts";
import type { TidyRule } from "./tidy-rule.ts";
import { WORD_RULES } from "./tidy-words.ts";

export const TIDY_RULES: readonly TidyRule[] = [
  ...SHAPE_RULES,
  ...NAME_RULES,
  ...DOCUMENT_RULES,
  ...WORD_RULES,
  ...SAFETY_RULES,
];
