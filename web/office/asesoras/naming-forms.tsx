// Naming the asesora of an association, and whoever goes in her place for some days.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { SUBSTITUTION_REASONS, type SubstitutionReason } from "#core/groups/asesora.ts";
import { parseDay } from "#core/time/day.ts";
import type { AsesoraPage, Colleague } from "#core/wire/asesoras.ts";
import { AskForm, type FormProps } from "#web/office/changes/ask-form.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

type Naming = FormProps & { readonly page: AsesoraPage };

export function AssignForm({ page, ...form }: Naming) {
  const { say } = useWords();
  const { today } = useStaff();
  const [asesoraId, setAsesoraId] = useState("");
  const [from, setFrom] = useState<string>(today);
  const fromOn = parseDay(from);
  const command =
    fromOn.isGranted && asesoraId !== ""
      ? { type: "assignAsesora" as const, asesoraId, fromOn: fromOn.value }
      : null;
  return (
    <AskForm
      {...form}
      command={command}
      button={say("asesora.assign")}
      told={say("asesora.assigned")}
    >
      <WhoField
        colleagues={page.colleagues}
        staffId={asesoraId}
        onChoose={(staffId) => setAsesoraId(staffId)}
      />
      <DayInput label={say("asesora.from")} on={from} onChange={setFrom} />
    </AskForm>
  );
}

export function SubstituteForm({
  page,
  who,
  ...form
}: Naming & { readonly who: "substitute" | "stepIn" }) {
  const { say } = useWords();
  const { today } = useStaff();
  const [substituteId, setSubstituteId] = useState("");
  const [from, setFrom] = useState<string>(today);
  const [through, setThrough] = useState<string>(today);
  const [reason, setReason] = useState<SubstitutionReason>("onLeave");
  const [fromOn, throughOn] = [parseDay(from), parseDay(through)];
  const days =
    fromOn.isGranted && throughOn.isGranted
      ? { fromOn: fromOn.value, throughOn: throughOn.value, reason }
      : null;
  const named = { type: "nameSubstitute" as const, substituteId };
  const isWhole = days !== null && (who === "stepIn" || substituteId !== "");
  const command = !isWhole
    ? null
    : who === "stepIn"
      ? { type: "stepIn" as const, ...days }
      : { ...named, ...days };
  return (
    <AskForm
      {...form}
      command={command}
      button={say(`asesora.${who}`)}
      told={say("asesora.substituted")}
    >
      {who === "stepIn" ? null : (
        <WhoField
          colleagues={page.colleagues.filter(
            ({ staffId }) => staffId !== page.goes.asesora?.staffId,
          )}
          staffId={substituteId}
          onChoose={setSubstituteId}
        />
      )}
      <DayInput label={say("asesora.from")} on={from} onChange={setFrom} />
      <DayInput label={say("asesora.through")} on={through} onChange={setThrough} />
      <NativeSelect
        label={say("asesora.reason")}
        value={reason}
        data={SUBSTITUTION_REASONS.map((value) => ({ value, label: say(`substitution.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setReason(SUBSTITUTION_REASONS.find((known) => known === value) ?? "other")
        }
      />
    </AskForm>
  );
}

function WhoField(field: {
  readonly colleagues: readonly Colleague[];
  readonly staffId: string;
  readonly onChoose: (staffId: string) => void;
}) {
  const { say } = useWords();
  return (
    <NativeSelect
      label={say("asesora.choose")}
      required
      value={field.staffId}
      data={[
        { value: "", label: "—" },
        ...field.colleagues.map(({ staffId, name }) => ({ value: staffId, label: name })),
      ]}
      onChange={(event) => field.onChoose(event.currentTarget.value)}
    />
  );
}

function DayInput(field: {
  readonly label: string;
  readonly on: string;
  readonly onChange: (on: string) => void;
}) {
  return (
    <TextInput
      label={field.label}
      type="date"
      required
      value={field.on}
      onChange={(event) => field.onChange(event.currentTarget.value)}
    />
  );
}
