// One proposal: what is wished for, what it would change in words and figures, who looked, and
// what can be done with it.

import { Link } from "wouter";
import { fullName } from "#core/people/name.ts";
import type { ProposalRow } from "#core/wire/changes.ts";
import { associationPath } from "#web/office/paths.ts";
import { refusalWord, useWords, type Say } from "#web/office/words.ts";
import { NotAskedNote } from "./not-asked-note.tsx";
import { OutlookTable } from "./outlook-table.tsx";
import { ProposalActs } from "./proposal-acts.tsx";
import { wordsOf } from "./wish-words.ts";

export function ProposalCard({ row }: { readonly row: ProposalRow }) {
  const { say, write } = useWords();
  const { bookId, associationName, proposedBy, proposedAt, approvals, approvalsNeeded } = row;
  return (
    <article className="card">
      <header>
        <p className="is-quiet">
          <Link href={associationPath(bookId, "changes")}>{associationName}</Link>
        </p>
        <h2>{titleOf(row, say)}</h2>
        <p>{wordsOf(row, say, write)}</p>
        <p className="is-quiet">
          {say("proposal.by", { name: proposedBy, when: write.instant(proposedAt) })}
        </p>
      </header>
      {row.wish.type === "startCycle" && row.closed === null && (
        <NotAskedNote loans={row.outlook?.loans ?? []} disbursedOn={row.wish.disbursedOn} />
      )}
      {row.outlook === null ? null : <OutlookTable outlook={row.outlook} />}
      <ul className="plain approvals">
        {row.closed === null ? (
          <li>{say("proposal.approvals", { count: approvals.length, needed: approvalsNeeded })}</li>
        ) : null}
        {approvals.map(({ name, at }) => (
          <li key={name}>{say("proposal.approvedBy", { name, when: write.instant(at) })}</li>
        ))}
      </ul>
      {row.closed === null ? <ProposalActs row={row} /> : <Closed row={row} />}
    </article>
  );
}

function Closed({ row: { closed } }: { readonly row: ProposalRow }) {
  const { say, write } = useWords();
  if (closed === null) return null;
  const { outcome, reason, by, at } = closed;
  const why = outcome === "notPossible" && reason !== null ? say(refusalWord(reason)) : reason;
  return (
    <p>
      <strong>{say(`outcome.${outcome}`)}</strong>
      {why === null ? null : <> · {why}</>}
      <br />
      <span className="is-quiet">{say("outcome.by", { name: by, when: write.instant(at) })}</span>
    </p>
  );
}

function titleOf({ wish, memberName }: ProposalRow, say: Say): string {
  const name = memberName === null ? "" : fullName(memberName);
  return say(`wish.${wish.type}`, { name });
}
