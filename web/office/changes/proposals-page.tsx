// What waits for other people's eyes, and below it what was decided.

import type { ProposalRow } from "#core/wire/changes.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";
import { ProposalCard } from "./proposal-card.tsx";

export function ProposalsPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly ProposalRow[]>("/api/proposals");
  return (
    <Page title={say("proposals.title")} lead={say("proposals.lead")}>
      <Answered from={answer}>
        {(rows) => (
          <Proposals
            rows={rows}
            empty={<Empty title={say("proposals.empty")}>{say("proposals.emptyLead")}</Empty>}
          />
        )}
      </Answered>
    </Page>
  );
}

export function Proposals({
  rows,
  empty,
}: {
  readonly rows: readonly ProposalRow[];
  readonly empty: React.ReactNode;
}) {
  const { say } = useWords();
  const open = rows.filter(({ closed }) => closed === null);
  const decided = rows.filter(({ closed }) => closed !== null);
  return (
    <>
      {open.length === 0 ? empty : <Cards rows={open} />}
      {decided.length === 0 ? null : (
        <Section title={say("proposals.closed")}>
          <Cards rows={decided} />
        </Section>
      )}
    </>
  );
}

function Cards({ rows }: { readonly rows: readonly ProposalRow[] }) {
  return (
    <ul className="tray">
      {rows.map((row) => (
        <li key={row.proposalId}>
          <ProposalCard row={row} />
        </li>
      ))}
    </ul>
  );
}
