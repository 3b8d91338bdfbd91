// How the association fares: the number, and each part with what it weighs.

import type { GroupHealth } from "#core/meetings/group-health.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { associationApi } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

type Part = GroupHealth["parts"][number];

export function GroupHealthSection({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const answer = useAnswer<GroupHealth>(associationApi(bookId, "group-health"));
  return (
    <Answered from={answer}>
      {({ score, parts }) => (
        <Section
          title={score === null ? say("fares.unknown") : say("fares.title", { score })}
          note={say("fares.note")}
        >
          <Parts parts={parts} />
        </Section>
      )}
    </Answered>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const { say } = useWords();
  const columns: readonly Column<Part>[] = [
    { head: say("fares.part"), cell: ({ part }) => say(`fares.${part}`) },
    {
      head: say("fares.points"),
      align: "right",
      cell: ({ points, weight }) =>
        points === null ? say("fares.notYet") : say("fares.of", { points, weight }),
    },
  ];
  return (
    <Rows
      caption={say("fares.caption")}
      columns={columns}
      rows={parts}
      keyOf={({ part }) => part}
      width="narrow"
    />
  );
}
