// The day from which a change counts.

import { TextInput } from "@mantine/core";
import { useWords } from "#web/office/words.ts";

export function DayField({
  on,
  onChange,
}: {
  readonly on: string;
  readonly onChange: (on: string) => void;
}) {
  const { say } = useWords();
  return (
    <TextInput
      label={say("changes.day")}
      type="date"
      required
      value={on}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
