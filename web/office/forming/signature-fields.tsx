// Who put her name or her thumb under the acta constitutiva; the paper itself stays with the
// branch.

import type { FormingMember } from "#core/wire/people.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Choice } from "#web/office/parts/tick.tsx";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";
import type { ChangeMeeting, MeetingDraft } from "./meeting-draft.ts";

export function SignatureFields({
  draft,
  change,
  women,
}: {
  readonly draft: MeetingDraft;
  readonly change: ChangeMeeting;
  readonly women: readonly FormingMember[];
}) {
  const { say } = useWords();
  const { signatures } = draft;
  return (
    <Section title={say("signing.title")} note={say("signing.lead")}>
      <div className="answers">
        {women.map(({ personId, names }) => (
          <Choice
            key={personId}
            legend={nameOf(names)}
            name={`signature-${personId}`}
            value={signatures[personId] ?? null}
            options={[
              { value: "signed", label: say("signing.signed") },
              { value: "thumb", label: say("signing.thumb") },
            ]}
            onChange={(manner) => change({ signatures: { ...signatures, [personId]: manner } })}
          />
        ))}
      </div>
    </Section>
  );
}
