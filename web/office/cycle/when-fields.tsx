// The day the loans are paid out, and what becomes of a meeting on a holiday.

import { NativeSelect, TextInput } from "@mantine/core";
import { HOLIDAY_POLICIES } from "#core/lending/terms.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import type { Draft } from "./draft.ts";

type When = Pick<Draft, "disbursedOn" | "holidayPolicy">;

export function WhenFields({
  draft,
  count,
  change,
}: {
  readonly draft: When;
  /** How many meetings the cycle has. */
  readonly count: number;
  readonly change: (part: Partial<When>) => void;
}) {
  const { say } = useWords();
  return (
    <Section title={say("cycle.when")} note={say("cycle.terms", { count })}>
      <div className="fields">
        <TextInput
          label={say("cycle.disbursedOn")}
          type="date"
          required
          value={draft.disbursedOn}
          onChange={(event) => change({ disbursedOn: event.currentTarget.value })}
        />
        <NativeSelect
          label={say("cycle.holidays")}
          value={draft.holidayPolicy ?? ""}
          data={[
            { value: "", label: say("cycle.holidays.leave") },
            ...HOLIDAY_POLICIES.map((value) => ({
              value,
              label: say(`cycle.holidays.${value}`),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ holidayPolicy: HOLIDAY_POLICIES.find((known) => known === value) ?? null })
          }
        />
      </div>
    </Section>
  );
}
