// What the association is called, where and when it meets, and since when.

import { TextInput } from "@mantine/core";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { Change, Draft } from "./draft.ts";

export function PlaceFields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const { say } = useWords();
  return (
    <Section title={say("founding.who")}>
      <div className="fields">
        <TextInput
          label={say("founding.name")}
          required
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.landmark")}
          description={say("founding.landmarkLead")}
          required
          value={draft.landmark}
          onChange={(event) => change({ landmark: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.hour")}
          type="time"
          required
          value={draft.hour}
          onChange={(event) => change({ hour: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.foundedOn")}
          type="date"
          required
          value={draft.foundedOn}
          onChange={(event) => change({ foundedOn: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
