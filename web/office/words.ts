// The words of the office in the reader's language. Spanish first; English on request, kept on
// this computer.

import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { OFFICE_EN } from "#web/parts/words/office-en.ts";
import { OFFICE_ES, type OfficeWord } from "#web/parts/words/office-es.ts";
import { writerFor, type Writer } from "#web/parts/writer.ts";

export const LANGUAGES = ["es", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

export type Say = (word: OfficeWord, values?: Readonly<Record<string, string | number>>) => string;

const KEPT_AS = "ayni.office.language";

export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: kept(),
    fallbackLng: "es",
    resources: { es: { translation: OFFICE_ES }, en: { translation: OFFICE_EN } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export function speak(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

/** `say` finds a text; `write` shows amounts and days as this language writes them. */
export function useWords(): {
  readonly say: Say;
  readonly write: Writer;
  readonly language: Language;
} {
  const { t } = useTranslation();
  const language = languageOf(i18next.language);
  const say: Say = (word, values) => t(word, values ?? {});
  return { say, write: writerFor(language), language };
}

/** The words of a refusal; those for the unexpected when the catalogue has none. */
export function refusalWord(key: string): OfficeWord {
  const word = `refusal.${key}`;
  return word in OFFICE_ES ? (word as OfficeWord) : "refusal.unknown";
}

function kept(): Language {
  return languageOf(localStorage.getItem(KEPT_AS) ?? "es");
}

function languageOf(text: string): Language {
  return text === "en" ? "en" : "es";
}
