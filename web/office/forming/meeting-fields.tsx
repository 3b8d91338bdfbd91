// What it is called, where and when it meets from now on, and with what its fund begins.

import { NativeSelect, TextInput } from "@mantine/core";
import type { Weekday } from "#core/time/day.ts";
import { Section } from "#web/office/parts/page.tsx";
import { PointField } from "#web/office/parts/point-field.tsx";
import { useWords } from "#web/office/words.ts";
import type { ChangeMeeting, MeetingDraft } from "./meeting-draft.ts";

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

export function MeetingFields({
  draft,
  change,
}: {
  readonly draft: MeetingDraft;
  readonly change: ChangeMeeting;
}) {
  const { say } = useWords();
  const field = (name: "name" | "landmark" | "hour" | "fund") => ({
    label: say(`founding.${name}`),
    required: true,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [name]: event.currentTarget.value }),
  });
  return (
    <Section title={say("founding.who")}>
      <div className="fields">
        <TextInput {...field("name")} />
        <TextInput
          label={say("constitution.votedOn")}
          type="date"
          required
          value={draft.votedOn}
          onChange={(event) => change({ votedOn: event.currentTarget.value })}
        />
        <TextInput {...field("landmark")} description={say("founding.landmarkLead")} />
        <NativeSelect
          label={say("constitution.weekday")}
          value={String(draft.weekday)}
          data={WEEKDAYS.map((day) => ({ value: String(day), label: say(`weekday.${day}`) }))}
          onChange={(event) => change({ weekday: Number(event.currentTarget.value) as Weekday })}
        />
        <TextInput {...field("hour")} type="time" />
        <TextInput {...field("fund")} inputMode="decimal" />
      </div>
      <PointField point={draft.point} onChange={(point) => change({ point })} />
    </Section>
  );
}
