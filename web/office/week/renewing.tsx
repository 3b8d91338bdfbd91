// Beside the week: associations that closed a cycle and have not begun another, with the days since.

import { Link } from "wouter";
import { isRenewalLate, RENEWAL_DAYS } from "#core/cycle/stage.ts";
import type { AssociationRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { nextCyclePath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

export function Renewing() {
  const answer = useAnswer<readonly AssociationRow[]>("/api/associations");
  return (
    <Answered from={answer}>
      {(rows) => <RenewingRows rows={rows.filter(({ daysSinceEnd }) => daysSinceEnd !== null)} />}
    </Answered>
  );
}

function RenewingRows({ rows }: { readonly rows: readonly AssociationRow[] }) {
  const { say } = useWords();
  if (rows.length === 0) return null;
  const longestFirst = rows.toSorted(
    (one, other) => (other.daysSinceEnd ?? 0) - (one.daysSinceEnd ?? 0),
  );
  return (
    <Section title={say("week.renewing")} note={say("week.renewingLead")}>
      <Rows<AssociationRow>
        caption={say("week.renewing")}
        rows={longestFirst}
        keyOf={({ bookId }) => bookId}
        columns={[
          {
            head: say("branch.association"),
            cell: ({ bookId, name }) => (
              <Link href={nextCyclePath(bookId)} className="row-name">
                {name}
              </Link>
            ),
          },
          {
            head: say("week.renewingStage"),
            cell: ({ stage }) => say(`next.stage.${stage}`),
          },
          {
            head: say("week.renewingDays"),
            cell: ({ daysSinceEnd }) => <Days of={daysSinceEnd} />,
          },
        ]}
      />
    </Section>
  );
}

function Days({ of }: { readonly of: number | null }) {
  const { say } = useWords();
  const count = of ?? 0;
  if (!isRenewalLate(of)) return <span>{say("week.days", { count })}</span>;
  return (
    <>
      <strong className="is-long">{say("week.days", { count })}</strong>
      <small>{say("week.renewingLate", { count: RENEWAL_DAYS })}</small>
    </>
  );
}
