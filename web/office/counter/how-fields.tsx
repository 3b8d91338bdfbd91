// How she pays at the branch: coins on the counter, or money that reached the bank by itself, with
// the number under which the bank shows it and the day she sent it.

import { NativeSelect, TextInput } from "@mantine/core";
import { TILL_METHODS, type TillMethod } from "#core/lending/till.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import { useWords } from "#web/office/words.ts";

export type How = { readonly method: TillMethod; readonly reference: string; readonly on: string };

type Paid = { readonly method: TillMethod; readonly on: Day; readonly reference?: string };

/** Null while something is missing; cash is of today and has no number. */
export function paidHow({ method, reference, on }: How, today: Day): Paid | null {
  if (method === "cash") return { method, on: today };
  const day = parseDay(on);
  return day.isGranted && reference.trim() !== ""
    ? { method, on: day.value, reference: reference.trim() }
    : null;
}

export function HowFields({
  how,
  onChange,
}: {
  readonly how: How;
  readonly onChange: (how: How) => void;
}) {
  const { say } = useWords();
  return (
    <>
      <NativeSelect
        label={say("till.method")}
        value={how.method}
        data={TILL_METHODS.map((value) => ({ value, label: say(`till.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...how, method: TILL_METHODS.find((known) => known === value) ?? "cash" })
        }
      />
      {how.method === "cash" ? null : (
        <>
          <TextInput
            label={say("till.reference")}
            description={say("till.referenceLead")}
            required
            maxLength={60}
            value={how.reference}
            onChange={(event) => onChange({ ...how, reference: event.currentTarget.value })}
          />
          <TextInput
            label={say("till.paidOn")}
            type="date"
            required
            value={how.on}
            onChange={(event) => onChange({ ...how, on: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
