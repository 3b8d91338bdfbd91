// The words of a member's page: Spanish first, English on request, forgotten with the page.

import { useSyncExternalStore } from "react";
import { MEMBER_EN } from "#web/parts/words/member-en.ts";
import { MEMBER_ES, type MemberWord } from "#web/parts/words/member-es.ts";
import { writerFor, type Writer } from "#web/parts/writer.ts";

export type Language = "es" | "en";

export type Say = (word: MemberWord, values?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES: Record<Language, Record<MemberWord, string>> = { es: MEMBER_ES, en: MEMBER_EN };

let language: Language = "es";
const listeners = new Set<() => void>();

export function switchLanguage(): void {
  language = language === "es" ? "en" : "es";
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export function useWords(): {
  readonly say: Say;
  readonly write: Writer;
  readonly language: Language;
} {
  const current = useSyncExternalStore(subscribe, () => language);
  return { say: sayIn(current), write: writerFor(current), language: current };
}

function sayIn(current: Language): Say {
  return (word, values = {}) =>
    CATALOGUES[current][word].replace(/\{\{(\w+)\}\}/g, (_field, name: string) =>
      String(values[name] ?? ""),
    );
}

/** The words of a refusal; those for the unexpected when the catalogue has none. */
export function refusalWord(key: string): MemberWord {
  const word = `refusal.${key}`;
  return word in MEMBER_ES ? (word as MemberWord) : "refusal.unknown";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
