// The other language, one tap away on every screen.

import { switchLanguage, useWords } from "./words.ts";

export function LanguageButton() {
  const { say } = useWords();
  return (
    <button
      type="button"
      className="language"
      aria-label={say("app.language")}
      onClick={switchLanguage}
    >
      {say("app.languageShort")}
    </button>
  );
}
