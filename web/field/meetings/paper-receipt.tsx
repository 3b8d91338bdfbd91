// The number of the paper receipt, asked only where a meeting was held on paper.

import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

type Props = {
  readonly word: FieldWord;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

export function PaperReceipt({ word, text, onChange }: Props) {
  const { say } = useWords();
  return (
    <label>
      {say(word)}
      <input
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
