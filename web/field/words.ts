// The words of the phone in the asesora's language, kept on the phone.

import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { FIELD_EN } from "#web/parts/words/field-en.ts";
import { FIELD_ES, type FieldWord } from "#web/parts/words/field-es.ts";
import { writerFor, type Writer } from "#web/parts/writer.ts";

export type Language = "es" | "en";

export type Say = (word: FieldWord, values?: Readonly<Record<string, string | number>>) => string;

const KEPT_AS = "ayni.field.language";

export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: languageOf(localStorage.getItem(KEPT_AS)),
    fallbackLng: "es",
    resources: { es: { translation: FIELD_ES }, en: { translation: FIELD_EN } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

export function switchLanguage(): void {
  const language = languageOf(i18next.language) === "es" ? "en" : "es";
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

export function useWords(): {
  readonly say: Say;
  readonly write: Writer;
  readonly language: Language;
} {
  const { t } = useTranslation();
  const language = languageOf(i18next.language);
  return { say: (word, values) => t(word, values ?? {}), write: writerFor(language), language };
}

function languageOf(text: string | null): Language {
  return text === "en" ? "en" : "es";
}
