// A woman cannot pay as promised: from when, over how many instalments, and why.

import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { OFFERED_HARDSHIPS, type Hardship } from "#core/meetings/wish.ts";
import { isPositive } from "#core/money/money.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import type { MeetingRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { associationApi } from "#web/office/paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { MemberSelect } from "./member-select.tsx";
import { membersIn, type FormProps } from "./ask-form.tsx";
import { ProposeForm } from "./propose-form.tsx";

/** Names for meetings the group may have to add, made once: sending again asks for the same. */
const MOST = 104;

export function RescheduleForm(form: FormProps) {
  const { say } = useWords();
  const { today } = useStaff();
  const { bookId } = form.association.row;
  const meetings = useAnswer<readonly MeetingRow[]>(associationApi(bookId, "meetings")).data;
  const [memberId, setMemberId] = useState("");
  const [on, setOn] = useState<string>(today);
  const [instalments, setInstalments] = useState<number>(10);
  const [reason, setReason] = useState<Hardship>("hardship");
  const [names] = useState(() => Array.from({ length: MOST }, () => newId()));
  const from = parseDay(on);
  const borrowers = membersIn(form.association).filter((row) =>
    isPositive(row.principalOutstanding),
  );
  const wish =
    from.isGranted && memberId !== "" && meetings !== undefined && instalments >= 1
      ? {
          type: "rescheduleLoan" as const,
          memberId,
          on: from.value,
          instalments,
          reason,
          meetingIds: names.slice(0, missing(meetings, from.value, instalments)),
        }
      : null;
  return (
    <ProposeForm {...form} wish={wish}>
      <MemberSelect
        label={say("changes.member")}
        members={borrowers}
        memberId={memberId}
        onChoose={setMemberId}
      />
      <NativeSelect
        label={say("changes.reason")}
        value={reason}
        data={OFFERED_HARDSHIPS.map((value) => ({ value, label: say(`hardship.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setReason(OFFERED_HARDSHIPS.find((known) => known === value) ?? "hardship")
        }
      />
      <TextInput
        label={say("changes.on")}
        type="date"
        required
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <NumberInput
        label={say("changes.instalments")}
        required
        min={1}
        max={MOST}
        allowDecimal={false}
        value={instalments}
        onChange={(value) => setInstalments(Number(value))}
      />
    </ProposeForm>
  );
}

/** Meetings the group has not planned yet. */
function missing(meetings: readonly MeetingRow[], on: Day, instalments: number): number {
  const planned = meetings.filter(({ dueOn }) => dueOn > on);
  return Math.max(0, instalments - planned.length);
}
