// What was not as the bylaws ask, in plain words, above everything else.

import type { Irregularity } from "#core/meetings/review.ts";
import { useWords } from "#web/office/words.ts";

export function Irregularities({ list }: { readonly list: readonly Irregularity[] }) {
  const { say } = useWords();
  if (list.length === 0) return null;
  return (
    <section className="notice">
      <h2>{say("irregular.title")}</h2>
      <ul>
        {list.map((irregularity) => (
          <li key={irregularity}>{say(`irregular.${irregularity}`)}</li>
        ))}
      </ul>
    </section>
  );
}
