// What she agrees to, asked one by one; each yes can be taken back, and no loan depends on any
// that is not about the loan itself.

import { CONSENT_PURPOSES, type ConsentPurpose } from "#core/people/person.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Tick } from "#web/office/parts/tick.tsx";
import { useWords } from "#web/office/words.ts";

export function ConsentFields({
  given,
  onChange,
}: {
  readonly given: readonly ConsentPurpose[];
  readonly onChange: (purpose: ConsentPurpose, isGiven: boolean) => void;
}) {
  const { say } = useWords();
  return (
    <Section title={say("permission.title")} note={say("permission.lead")}>
      <div className="ticks">
        {CONSENT_PURPOSES.map((purpose) => (
          <Tick
            key={purpose}
            label={say(`permission.${purpose}`)}
            isOn={given.includes(purpose)}
            onChange={(isOn) => onChange(purpose, isOn)}
          />
        ))}
      </div>
    </Section>
  );
}
