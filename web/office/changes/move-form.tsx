// The group wants to meet on another day of the week.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { parseDay } from "#core/time/day.ts";
import { useWords } from "#web/office/words.ts";
import type { FormProps } from "./ask-form.tsx";
import { ProposeForm } from "./propose-form.tsx";

const ON_MOVE = ["asPlanned", "keepInstalment"] as const;

export function MoveForm(form: FormProps) {
  const { say } = useWords();
  const [on, setOn] = useState("");
  const [onMove, setOnMove] = useState<(typeof ON_MOVE)[number]>("asPlanned");
  const firstOn = parseDay(on);
  const wish = firstOn.isGranted
    ? { type: "moveMeetings" as const, firstOn: firstOn.value, onMove }
    : null;
  return (
    <ProposeForm {...form} wish={wish}>
      <TextInput
        label={say("changes.firstOn")}
        type="date"
        required
        data-autofocus
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <NativeSelect
        label={say("changes.onMove")}
        value={onMove}
        data={ON_MOVE.map((value) => ({ value, label: say(`wish.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setOnMove(ON_MOVE.find((known) => known === value) ?? "asPlanned")
        }
      />
    </ProposeForm>
  );
}
