// Speaks an amount on the asesora's phone, where it has a voice for her language.

import { SpokenButton } from "#web/parts/spoken-button.tsx";
import { Icon } from "./icon.tsx";
import { useWords } from "./words.ts";

export function HearButton({ text }: { readonly text: string }) {
  const { say, language } = useWords();
  return (
    <SpokenButton text={text} language={language}>
      <Icon name="hear" /> {say("app.hear")}
    </SpokenButton>
  );
}
