// Speaks a card of her page aloud, where the phone has a voice for the language.

import { SpokenButton } from "#web/parts/spoken-button.tsx";
import { useWords } from "./words.ts";

export function Hear({ what, text }: { readonly what: string; readonly text: string }) {
  const { say, language } = useWords();
  return (
    <SpokenButton text={text} language={language} name={say("app.hearOf", { what })}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11" />
      </svg>{" "}
      {say("app.hear")}
    </SpokenButton>
  );
}
