// What was put right after the close, each with its reason and who did it.

import type { Acta } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

type Correction = Acta["corrections"][number];

export function Corrections({
  acta,
  list,
}: {
  readonly acta: Acta;
  readonly list: readonly Correction[];
}) {
  const { say, write } = useWords();
  if (list.length === 0) return null;
  const columns: readonly Column<Correction>[] = [
    { head: say("member.word"), cell: ({ memberId }) => nameIn(acta, memberId) },
    { head: say("correct.reason"), cell: ({ reason }) => reason },
    {
      head: say("correct.when"),
      cell: ({ actorName, recordedAt }) => (
        <>
          {actorName}
          <small>{write.instant(recordedAt)}</small>
        </>
      ),
    },
    {
      head: say("correct.amount"),
      align: "right",
      cell: ({ rightAmount }) => <Amount of={rightAmount} />,
    },
  ];
  return (
    <Section title={say("acta.corrections")} note={say("acta.correctionsNote")}>
      <Rows
        caption={say("acta.corrections")}
        columns={columns}
        rows={list}
        keyOf={({ adjustmentId }) => adjustmentId}
      />
    </Section>
  );
}
