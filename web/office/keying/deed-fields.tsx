// What the women did with their own account, deed by deed as they wrote it down.

import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { deedFlaws } from "#core/meetings/deed-flaws.ts";
import { applyMovements } from "#core/meetings/group-state.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { DeedCard } from "./deed-card.tsx";
import { blankDeed, KEYED_KINDS, type DeedDraft, type KeyedKind } from "./deed-draft.ts";
import type { Copying } from "./copying.ts";
import type { Tried } from "./try-out.ts";

type Props = Copying & { readonly tried: Tried | null };

export function DeedFields({ tried, ...copying }: Props) {
  const { group, meeting, draft, onChange } = copying;
  const { say } = useWords();
  const [kind, setKind] = useState<KeyedKind>("loanVoted");
  const { deeds } = draft;
  const set = (changed: readonly DeedDraft[]) => onChange({ ...draft, deeds: changed });
  return (
    <Section title={say("own.acta")} note={say("keying.deedsLead")}>
      {deeds.map((deed, place) => (
        <DeedCard
          key={deed.key}
          deed={deed}
          place={place + 1}
          group={group}
          meeting={tried?.meeting ?? meeting}
          others={deeds}
          onChange={(changed) => set(deeds.with(place, changed))}
          onRemove={() => set(deeds.toSpliced(place, 1))}
        />
      ))}
      <div className="add-deed">
        <NativeSelect
          label={say("keying.deedKind")}
          value={kind}
          data={KEYED_KINDS.map((value) => ({ value, label: say(`keying.deed.${value}`) }))}
          onChange={(event) => {
            const chosen = KEYED_KINDS.find((known) => known === event.currentTarget.value);
            if (chosen !== undefined) setKind(chosen);
          }}
        />
        <Button
          variant="outline"
          onClick={() => set([...deeds, blankDeed(group, meeting, { kind, others: deeds })])}
        >
          {say("keying.deedAdd")}
        </Button>
      </div>
      <Beyond tried={tried} />
    </Section>
  );
}

/** What the acta will tell as outside the bylaws: nothing is refused for it. */
function Beyond({ tried }: { readonly tried: Tried | null }) {
  const { say } = useWords();
  if (tried === null) return null;
  const { group, meeting, settled } = tried;
  const flaws = deedFlaws(group, applyMovements(group, settled.movements), meeting);
  if (flaws.length === 0) return null;
  return (
    <div role="status" className="notice-card">
      <strong>{say("keying.beyond")}</strong>
      <ul>
        {flaws.map((flaw) => (
          <li key={flaw}>{say(`irregular.${flaw}`)}</li>
        ))}
      </ul>
    </div>
  );
}
