// What still keeps a form from being sent, said before anything is.

import { refusalWord, useWords } from "#web/office/words.ts";

export function FlawNote({ flaw }: { readonly flaw: string | null }) {
  const { say } = useWords();
  if (flaw === null) return null;
  return (
    <p role="alert" className="refusal">
      {say(refusalWord(flaw))}
    </p>
  );
}
