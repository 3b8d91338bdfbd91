// The associations that are coming together, those already founded last.

import { Link } from "wouter";
import type { FormingRow } from "#core/wire/people.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { associationPath } from "#web/office/paths.ts";
import { formingPath } from "#web/office/people-paths.ts";
import { useWords } from "#web/office/words.ts";

export function FormingList({ forming }: { readonly forming: readonly FormingRow[] }) {
  const { say, write } = useWords();
  if (forming.length === 0) return null;
  return (
    <Section title={say("forming.title")}>
      <Rows
        caption={say("forming.title")}
        rows={forming}
        keyOf={({ formingId }) => formingId}
        columns={[
          {
            head: say("founding.name"),
            cell: ({ formingId, name, isFounded }) => (
              <Link
                className="row-name"
                href={isFounded ? associationPath(formingId) : formingPath(formingId)}
              >
                {name}
              </Link>
            ),
          },
          { head: say("forming.women"), align: "right", cell: ({ women }) => women },
          { head: say("forming.waiting"), align: "right", cell: ({ leads }) => leads },
          { head: say("forming.begunOn"), cell: ({ begunOn }) => write.day(begunOn) },
          {
            head: say("forming.state"),
            cell: ({ isFounded }) => (
              <span className={isFounded ? "tag is-closed" : "tag is-open"}>
                {say(isFounded ? "forming.founded" : "forming.open")}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}
