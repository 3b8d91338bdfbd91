// The assemblies a branch held, and how many women of each were written down.

import type { PromotionRow } from "#core/wire/people.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { useWords } from "#web/office/words.ts";

export function AssemblyList({ promotions }: { readonly promotions: readonly PromotionRow[] }) {
  const { say, write } = useWords();
  if (promotions.length === 0) return null;
  return (
    <Section title={say("assembly.title")}>
      <Rows
        caption={say("assembly.title")}
        rows={promotions}
        keyOf={({ promotionId }) => promotionId}
        columns={[
          { head: say("assembly.place"), cell: ({ place }) => place },
          { head: say("assembly.source"), cell: ({ source }) => say(`foundAt.${source}`) },
          { head: say("assembly.heldOn"), cell: ({ heldOn }) => write.day(heldOn) },
          { head: say("assembly.attended"), align: "right", cell: ({ attended }) => attended },
          { head: say("assembly.leads"), align: "right", cell: ({ leads }) => leads },
          { head: say("lead.staff"), cell: ({ staffName }) => staffName },
        ]}
      />
    </Section>
  );
}
