// The head of the sheet: which meeting, when and by whom it was held, its number and its pictures.

import { NativeSelect, TextInput } from "@mantine/core";
import type { MeetingId } from "#core/people/ids.ts";
import { MOST_PHOTOS } from "#core/wire/sheet-schema.ts";
import type { KeyingDesk, SheetRow } from "#core/wire/sheet.ts";
import { Section } from "#web/office/parts/page.tsx";
import { PhotoField } from "#web/office/photos/photo-field.tsx";
import { useWords } from "#web/office/words.ts";
import { ALONE } from "./draft.ts";
import type { Copying } from "./copying.ts";

type Props = Copying & {
  readonly desk: KeyingDesk;
  /** The sheet that bears this number already. */
  readonly known: SheetRow | undefined;
  readonly onMeeting: (meetingId: MeetingId) => void;
};

export function HeadFields({ desk, known, onMeeting, group, meeting, draft, onChange }: Props) {
  const { say, write } = useWords();
  const people = desk.people.map(({ staffId, name }) => ({ value: staffId, label: name }));
  return (
    <Section title={say("sheets.onPaper")}>
      <div className="fields">
        <NativeSelect
          label={say("keying.meeting")}
          value={meeting.meetingId}
          data={group.meetings.list.map(({ meetingId, number, dueOn }) => ({
            value: meetingId,
            label: `${say("meeting.number", { number })} · ${write.day(dueOn)}`,
          }))}
          onChange={(event) => onMeeting(event.currentTarget.value)}
        />
        <TextInput
          label={say("keying.heldOn")}
          type="date"
          required
          value={draft.heldOn}
          onChange={(event) => onChange({ ...draft, heldOn: event.currentTarget.value })}
        />
        <TextInput
          label={say("keying.number")}
          description={say("keying.numberLead")}
          required
          autoComplete="off"
          maxLength={60}
          value={draft.sheetNumber}
          error={known === undefined ? null : say("keying.numberKnown")}
          onChange={(event) => onChange({ ...draft, sheetNumber: event.currentTarget.value })}
        />
        <NativeSelect
          label={say("keying.heldBy")}
          required
          value={draft.heldBy}
          data={[
            { value: "", label: "—" },
            ...people,
            { value: ALONE, label: say("keying.alone") },
          ]}
          onChange={(event) => onChange({ ...draft, heldBy: event.currentTarget.value })}
        />
        <PhotoField
          bookId={desk.book.bookId}
          label={say("photo.add")}
          lead={say("photo.addLead")}
          photos={draft.photos}
          most={MOST_PHOTOS}
          onChange={(photos) => onChange({ ...draft, photos })}
        />
      </div>
      {known === undefined ? null : <Known sheet={known} />}
    </Section>
  );
}

function Known({ sheet }: { readonly sheet: SheetRow }) {
  const { say, write } = useWords();
  const { sheetNumber: number, keyedBy: person, keyedAt, meetingNumber } = sheet;
  return (
    <div role="alert" className="notice-card">
      <strong>{say("keying.numberKnown")}</strong>
      <p>
        {say("keying.numberKnownLead", {
          number,
          meeting: meetingNumber ?? "—",
          person,
          when: write.instant(keyedAt),
        })}
      </p>
    </div>
  );
}
