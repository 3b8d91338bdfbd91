// What rows of the account are called; a kind nobody knows yet is shown as a movement.

import type { OfficeWord } from "#web/parts/words/office-es.ts";
import { OFFICE_INTERNAL_ES } from "#web/parts/words/office-internal-es.ts";

export function kindWord(kind: string): OfficeWord {
  return knownWord(`own.kind.${kind}`, "own.movements");
}

export function detailWord(detail: string): OfficeWord {
  return knownWord(`own.detail.${detail}`, "own.detail.other");
}

function knownWord(word: string, otherwise: OfficeWord): OfficeWord {
  return Object.hasOwn(OFFICE_INTERNAL_ES, word)
    ? (word as keyof typeof OFFICE_INTERNAL_ES)
    : otherwise;
}
