// What waits for other people's eyes, and below it what was decided.

import type { ProposalRow } from "#core/wire/changes.ts";
import type { OpeningRow } from "#core/wire/openings.ts";
import { useAnswer } from "#web/office/answers.ts";
import { OpeningCard } from "#web/office/openings/opening-card.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { OPENINGS_API } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { ProposalCard } from "./proposal-card.tsx";

export function ProposalsPage() {
  const { say } = useWords();
  const proposals = useAnswer<readonly ProposalRow[]>("/api/proposals");
  const openings = useAnswer<readonly OpeningRow[]>(OPENINGS_API);
  return (
    <Page title={say("proposals.title")} lead={say("proposals.lead")}>
      <Answered from={openings}>
        {(books) => (
          <Answered from={proposals}>{(rows) => <Everything rows={rows} books={books} />}</Answered>
        )}
      </Answered>
    </Page>
  );
}

/** Books to be opened stand first: without them nothing else can be proposed there. */
function Everything({
  rows,
  books,
}: {
  readonly rows: readonly ProposalRow[];
  readonly books: readonly OpeningRow[];
}) {
  const { say } = useWords();
  const waiting = books.filter(({ closed }) => closed === null);
  const decided = books.filter(({ closed }) => closed !== null);
  const empty = <Empty title={say("proposals.empty")}>{say("proposals.emptyLead")}</Empty>;
  return (
    <>
      <Openings rows={waiting} />
      <Proposals rows={rows} empty={waiting.length === 0 ? empty : null} />
      {decided.length === 0 ? null : (
        <Section title={say("opening.closed")}>
          <Openings rows={decided} />
        </Section>
      )}
    </>
  );
}

function Openings({ rows }: { readonly rows: readonly OpeningRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="tray">
      {rows.map((row) => (
        <li key={row.proposalId}>
          <OpeningCard row={row} />
        </li>
      ))}
    </ul>
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
