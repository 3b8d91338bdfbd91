// The assembly to which every amount was put: its day, and the women who were there and agreed.

import { TextInput } from "@mantine/core";
import type { Member } from "#core/groups/association.ts";
import { fullName } from "#core/people/name.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { CheckField } from "./check-field.tsx";
import type { Draft } from "./draft.ts";

export function AssemblyFields({
  draft,
  members,
  change,
}: {
  readonly draft: Draft;
  readonly members: readonly Member[];
  readonly change: (part: Partial<Draft>) => void;
}) {
  const { say } = useWords();
  const { present } = draft;
  const toggle = (memberId: string, isThere: boolean) =>
    change({
      present: isThere ? [...present, memberId] : present.filter((known) => known !== memberId),
    });
  return (
    <Section title={say("ask.assembly")} note={say("ask.presentNote")}>
      <div className="fields">
        <TextInput
          label={say("ask.assemblyOn")}
          type="date"
          required
          value={draft.assemblyOn}
          onChange={(event) => change({ assemblyOn: event.currentTarget.value })}
        />
      </div>
      <fieldset className="line-fields">
        <legend>{say("ask.present")}</legend>
        {members.map(({ memberId, name, line }) => (
          <CheckField
            key={memberId}
            label={`${line}. ${fullName(name)}`}
            isOn={present.includes(memberId)}
            onTurn={(isOn) => toggle(memberId, isOn)}
          />
        ))}
      </fieldset>
    </Section>
  );
}
