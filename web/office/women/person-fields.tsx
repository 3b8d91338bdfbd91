// The form of one woman: the same for whoever forms an association and for whoever joins one
// when a new cycle begins.

import { Button } from "@mantine/core";
import { useState, type ReactNode, type SubmitEvent } from "react";
import type { Person } from "#core/people/person.ts";
import type { CountryPeople } from "#countries/people/people-pack.ts";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { useWords } from "#web/office/words.ts";
import { readPersonDraft, type PersonDraft } from "./draft.ts";
import { NameFields } from "./name-fields.tsx";
import { ReachFields } from "./reach-fields.tsx";
import { SpeechFields } from "./speech-fields.tsx";

export function PersonFields(form: {
  readonly first: PersonDraft;
  readonly country: CountryPeople;
  readonly isSending: boolean;
  /** Further questions, and why it was refused. */
  readonly children?: ReactNode;
  readonly onSend: (person: Person) => void;
}) {
  const { say } = useWords();
  const { first, country, isSending, children, onSend } = form;
  const [draft, setDraft] = useState(first);
  const [flaw, setFlaw] = useState<string | null>(null);
  const change = (part: Partial<PersonDraft>) => {
    setFlaw(null);
    setDraft((known) => ({ ...known, ...part }));
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readPersonDraft(draft, country);
    setFlaw(typeof read === "string" ? read : null);
    if (typeof read !== "string") onSend(read);
  };
  return (
    <form onSubmit={send} noValidate className="form is-wide">
      <NameFields draft={draft} change={change} country={country} />
      <SpeechFields draft={draft} change={change} country={country} />
      <ReachFields draft={draft} change={change} />
      {children}
      <FlawNote flaw={flaw} />
      <div className="form-buttons">
        <Button type="submit" loading={isSending}>
          {say("woman.save")}
        </Button>
      </div>
    </form>
  );
}
