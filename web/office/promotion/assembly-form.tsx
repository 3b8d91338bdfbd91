// An assembly where the method was told: where, when, and how many came.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { v7 as newId } from "uuid";
import { useState, type SubmitEvent } from "react";
import { LEAD_SOURCES } from "#core/people/lead.ts";
import { useAct } from "#web/office/acts.ts";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { PROMOTION_API } from "#web/office/people-paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function AssemblyForm({
  branchId,
  onDone,
}: {
  readonly branchId: string;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const { today } = useStaff();
  const [assembly, setAssembly] = useState({
    place: "",
    source: "market",
    heldOn: today as string,
    attended: "",
  });
  const [promotionId] = useState(() => newId());
  const [flaw, setFlaw] = useState<string | null>(null);
  const add = useAct<object, unknown>(`${PROMOTION_API}/assemblies`, onDone);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const isCounted = /^\d{1,4}$/.test(assembly.attended.trim());
    setFlaw(isCounted ? null : "countUnreadable");
    if (isCounted)
      add.mutate({ ...assembly, branchId, attended: Number(assembly.attended), promotionId });
  };
  const field = (name: keyof typeof assembly) => ({
    label: say(`assembly.${name}`),
    value: assembly[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setAssembly({ ...assembly, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={send} className="form">
      <TextInput {...field("place")} required data-autofocus autoComplete="off" />
      <NativeSelect
        {...field("source")}
        data={LEAD_SOURCES.map((value) => ({ value, label: say(`foundAt.${value}`) }))}
      />
      <TextInput {...field("heldOn")} type="date" required />
      <TextInput {...field("attended")} inputMode="numeric" required />
      <FlawNote flaw={flaw} />
      <RefusalNote error={add.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {say("assembly.add")}
        </Button>
      </div>
    </form>
  );
}
