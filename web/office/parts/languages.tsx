// Spanish or English, each named in itself.

import { LANGUAGES, speak, useWords, type Language } from "#web/office/words.ts";

const NAMES: Record<Language, string> = { es: "Español", en: "English" };

export function LanguageSwitch() {
  const { language } = useWords();
  return (
    <div className="languages">
      {LANGUAGES.map((known) => (
        <button
          key={known}
          type="button"
          lang={known}
          aria-pressed={known === language}
          onClick={() => speak(known)}
        >
          {NAMES[known]}
        </button>
      ))}
    </div>
  );
}
