// Her names as she says them, when she was born, and the document she carries.

import { NativeSelect, TextInput } from "@mantine/core";
import type { CountryPeople } from "#countries/people/people-pack.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { ChangePerson, PersonDraft } from "./draft.ts";

type Fields = {
  readonly draft: PersonDraft;
  readonly change: ChangePerson;
  readonly country: CountryPeople;
};

export function NameFields(fields: Fields) {
  const { say } = useWords();
  const { draft, change } = fields;
  const { given, family } = draft;
  const shown = given.findLastIndex((name) => name !== "") + 2;
  return (
    <Section title={say("woman.names")} note={say("woman.namesLead")}>
      <div className="fields">
        {given.slice(0, shown).map((name, at) => (
          <TextInput
            key={at}
            label={say(`woman.given.${at as 0 | 1 | 2}`)}
            required={at === 0}
            autoComplete="off"
            value={name}
            onChange={(event) => change({ given: replaced(given, at, event.currentTarget.value) })}
          />
        ))}
        {family.map((name, at) => (
          <TextInput
            key={at}
            label={say(`woman.family.${at as 0 | 1}`)}
            autoComplete="off"
            value={name}
            onChange={(event) =>
              change({ family: replaced(family, at, event.currentTarget.value) })
            }
          />
        ))}
        <TextInput
          label={say("woman.knownAs")}
          autoComplete="off"
          value={draft.knownAs}
          onChange={(event) => change({ knownAs: event.currentTarget.value })}
        />
      </div>
      <BirthAndCard {...fields} />
    </Section>
  );
}

function BirthAndCard({ draft, change, country }: Fields) {
  const { say } = useWords();
  const kinds = country.identities.map(({ kind }) => kind);
  return (
    <div className="fields is-next">
      <TextInput
        label={say("woman.bornOn")}
        type="date"
        value={draft.bornOn}
        onChange={(event) => change({ bornOn: event.currentTarget.value })}
      />
      <TextInput
        label={say("woman.bornYear")}
        inputMode="numeric"
        value={draft.bornYear}
        onChange={(event) => change({ bornYear: event.currentTarget.value })}
      />
      {kinds.length > 1 && (
        <NativeSelect
          label={say("woman.documentKind")}
          value={draft.kind}
          data={kinds}
          onChange={(event) => change({ kind: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={say("woman.document", { kind: draft.kind })}
        autoComplete="off"
        value={draft.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      <TextInput
        label={say("woman.issuedIn")}
        autoComplete="off"
        value={draft.issuedIn}
        onChange={(event) => change({ issuedIn: event.currentTarget.value })}
      />
    </div>
  );
}

function replaced(list: readonly string[], at: number, text: string): string[] {
  return list.map((known, index) => (index === at ? text : known));
}
