// Which woman a change is about.

import { NativeSelect } from "@mantine/core";
import { fullName } from "#core/people/name.ts";
import type { MemberRow } from "#core/wire/office.ts";
import { useWords } from "#web/office/words.ts";

export function MemberSelect(select: {
  readonly label: string;
  readonly members: readonly MemberRow[];
  readonly memberId: string;
  readonly onChoose: (memberId: string) => void;
}) {
  const { say } = useWords();
  const { label, members, memberId, onChoose } = select;
  return (
    <NativeSelect
      label={label}
      required
      value={memberId}
      data={[
        { value: "", label: say("changes.choose") },
        ...members.map((row) => ({ value: row.memberId, label: fullName(row.name) })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
