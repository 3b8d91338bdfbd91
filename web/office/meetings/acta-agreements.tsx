// What the assembly agreed, and when it meets again.

import type { Agreements } from "#core/meetings/meeting.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";

export function ActaAgreements({ agreements }: { readonly agreements: Agreements | null }) {
  const { say, write } = useWords();
  if (agreements === null) return null;
  const { texts, nextOn } = agreements;
  return (
    <Section title={say("acta.agreements")}>
      {texts.length === 0 ? null : (
        <ol className="texts">
          {texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
      )}
      {nextOn === null ? null : <p>{say("acta.nextOn", { day: write.longDay(nextOn) })}</p>}
    </Section>
  );
}
