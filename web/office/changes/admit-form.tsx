// A woman joins when a cycle begins: one who rested, with the line she had, or one who is new and
// written down first.

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { fullName } from "#core/people/name.ts";
import { parseDay } from "#core/time/day.ts";
import { peopleOf } from "#countries/people/country-people.ts";
import { useStaff } from "#web/office/staff.ts";
import { newPersonDraft } from "#web/office/women/draft.ts";
import { LikeList } from "#web/office/women/like-list.tsx";
import { PersonFields } from "#web/office/women/person-fields.tsx";
import { useWords } from "#web/office/words.ts";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useAdmitting, type Seat } from "./admitting.ts";
import { AskForm, type FormProps } from "./ask-form.tsx";
import { DayField } from "./day-field.tsx";
import { MemberSelect } from "./member-select.tsx";
import { WithMembership, type Known } from "./membership.tsx";

export function AdmitForm(form: FormProps) {
  return (
    <WithMembership bookId={form.association.row.bookId}>
      {(known) => <Admit {...form} known={known} />}
    </WithMembership>
  );
}

function Admit({ known, ...form }: FormProps & Known) {
  const { say } = useWords();
  const { today } = useStaff();
  const [memberId, setMemberId] = useState("");
  const rooms = known.subgroups.map(({ subgroupId: value, name }) => ({
    value,
    name,
    count: form.association.subgroups.find((group) => group.name === name)?.members.length ?? 0,
  }));
  const smallest = rooms.toSorted((left, right) => left.count - right.count)[0];
  const [subgroupId, setSubgroupId] = useState(smallest?.value ?? "");
  const [on, setOn] = useState<string>(today);
  const resting = known.former.filter(({ kind }) => kind === "resting");
  const woman = resting.find((row) => row.memberId === memberId);
  const day = parseDay(on);
  const seat = day.isGranted ? { subgroupId, line: known.nextLine, on: day.value } : null;
  const asked = (
    <>
      <p>{say("changes.admitLead")}</p>
      {resting.length === 0 ? null : (
        <MemberSelect
          label={say("changes.returns")}
          empty={say("changes.isNew")}
          members={resting}
          memberId={memberId}
          onChoose={setMemberId}
        />
      )}
      <NativeSelect
        label={say("changes.subgroup")}
        value={subgroupId}
        data={rooms.map(({ value, name, count }) => ({
          value,
          label: say("changes.subgroupRoom", { name, count }),
        }))}
        onChange={(event) => setSubgroupId(event.currentTarget.value)}
      />
      <DayField on={on} onChange={setOn} />
    </>
  );
  if (woman === undefined)
    return (
      <>
        <div className="form">{asked}</div>
        <NewWoman {...form} known={known} seat={seat} />
      </>
    );
  const { name, line } = woman;
  const member = { memberId, line, name, subgroupId };
  return (
    <AskForm
      {...form}
      command={day.isGranted ? { type: "admitMember" as const, member, on: day.value } : null}
      button={say("changes.admitHer", { name: fullName(name) })}
      told={say("proposal.done")}
    >
      {asked}
    </AskForm>
  );
}

/** Looked for first: a woman has one record, whatever association she joins. */
function NewWoman({
  seat,
  association,
  known,
  onDone,
}: FormProps & Known & { readonly seat: Seat | null }) {
  const country = peopleOf(known.country);
  const [first] = useState(() => newPersonDraft(country, null));
  const admitting = useAdmitting({ ...known, bookId: association.row.bookId }, seat, onDone);
  const { found } = admitting;
  return (
    <>
      <div hidden={found !== null}>
        <PersonFields
          first={first}
          country={country}
          isSending={admitting.isPending}
          onSend={admitting.look}
        >
          <RefusalNote error={admitting.error} />
        </PersonFields>
      </div>
      {found === null ? null : (
        <LikeList found={found} onSame={admitting.sheIs} onOther={admitting.sheIsNew} />
      )}
    </>
  );
}
