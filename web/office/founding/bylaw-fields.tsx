// The bylaws as the women voted them, beginning with what the country proposes.

import { TextInput } from "@mantine/core";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { DRAFT_FINES } from "./bylaws-draft.ts";
import type { Change, Draft } from "./draft.ts";

export function BylawFields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const { say } = useWords();
  const { fines } = draft;
  return (
    <Section title={say("founding.bylaws")} note={say("founding.bylawsLead")}>
      <div className="fields">
        {DRAFT_FINES.map((kind) => (
          <TextInput
            key={kind}
            label={say(`founding.fine.${kind}`)}
            inputMode="decimal"
            value={fines[kind]}
            onChange={(event) => change({ fines: { ...fines, [kind]: event.currentTarget.value } })}
          />
        ))}
        <TextInput
          label={say("founding.excused")}
          inputMode="numeric"
          value={draft.excused}
          onChange={(event) => change({ excused: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.termsInRow")}
          inputMode="numeric"
          value={draft.termsInRow}
          onChange={(event) => change({ termsInRow: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.rotate")}
          inputMode="numeric"
          value={draft.rotate}
          onChange={(event) => change({ rotate: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.savingsPercent")}
          inputMode="decimal"
          value={draft.savingsPercent}
          onChange={(event) => change({ savingsPercent: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.fundPercent")}
          inputMode="decimal"
          value={draft.fundPercent}
          onChange={(event) => change({ fundPercent: event.currentTarget.value })}
        />
        <TextInput
          label={say("founding.fund")}
          inputMode="decimal"
          value={draft.fund}
          onChange={(event) => change({ fund: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
