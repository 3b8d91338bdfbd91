// Women pass to another solidarity group, as the assembly decided.

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { fullName } from "#core/people/name.ts";
import { parseDay } from "#core/time/day.ts";
import { Tick } from "#web/office/parts/tick.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { AskForm, type FormProps } from "./ask-form.tsx";
import { DayField } from "./day-field.tsx";
import { WithMembership, type Known } from "./membership.tsx";

export function RegroupForm(form: FormProps) {
  return (
    <WithMembership bookId={form.association.row.bookId}>
      {(known) => <RegroupFields {...form} known={known} />}
    </WithMembership>
  );
}

function RegroupFields({ known: { subgroups }, ...form }: FormProps & Known) {
  const { say } = useWords();
  const { today } = useStaff();
  const [memberIds, setMemberIds] = useState<string[]>([]);
  const [subgroupId, setSubgroupId] = useState(subgroups[0]?.subgroupId ?? "");
  const [on, setOn] = useState<string>(today);
  const into = subgroups.find((known) => known.subgroupId === subgroupId);
  const others = form.association.subgroups.filter(({ name }) => name !== into?.name);
  const day = parseDay(on);
  const command =
    memberIds.length > 0 && day.isGranted
      ? { type: "regroup" as const, memberIds, subgroupId, on: day.value }
      : null;
  return (
    <AskForm {...form} command={command} button={say("changes.save")} told={say("proposal.done")}>
      <p>{say("changes.regroupLead")}</p>
      <NativeSelect
        label={say("changes.intoSubgroup")}
        value={subgroupId}
        data={subgroups.map((known) => ({ value: known.subgroupId, label: known.name }))}
        onChange={(event) => {
          setSubgroupId(event.currentTarget.value);
          setMemberIds([]);
        }}
      />
      <p className="is-quiet">{say("changes.whoPasses")}</p>
      {others.map((subgroup) => (
        <fieldset key={subgroup.name} className="bare">
          <legend>{subgroup.name}</legend>
          {subgroup.members.map(({ memberId, name }) => (
            <Tick
              key={memberId}
              label={fullName(name)}
              isOn={memberIds.includes(memberId)}
              onChange={(isOn) =>
                setMemberIds(
                  isOn ? [...memberIds, memberId] : memberIds.filter((known) => known !== memberId),
                )
              }
            />
          ))}
        </fieldset>
      ))}
      <DayField on={on} onChange={setOn} />
    </AskForm>
  );
}
