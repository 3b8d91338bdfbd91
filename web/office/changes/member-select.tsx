// Which woman a change is about.

import { NativeSelect } from "@mantine/core";
import { fullName } from "#core/people/name.ts";
import type { MemberRow } from "#core/wire/office.ts";
import { useWords } from "#web/office/words.ts";

export function MemberSelect(select: {
  readonly label: string;
  /** What nobody chosen means; "choose" when it means nothing. */
  readonly empty?: string;
  readonly members: readonly Pick<MemberRow, "memberId" | "name">[];
  readonly memberId: string;
  readonly onChoose: (memberId: string) => void;
}) {
  const { say } = useWords();
  const { label, empty, members, memberId, onChoose } = select;
  return (
    <NativeSelect
      label={label}
      required={empty === undefined}
      value={memberId}
      data={[
        { value: "", label: empty ?? say("changes.choose") },
        ...members.map((row) => ({ value: row.memberId, label: fullName(row.name) })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
