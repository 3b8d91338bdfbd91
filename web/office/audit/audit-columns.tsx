// How one row of the audit log is told: what, about which association, by whom, when, and what came of it.

import { Link } from "wouter";
import type { AuditLine } from "#core/wire/audit.ts";
import type { Column } from "#web/office/parts/rows.tsx";
import { associationPath } from "#web/office/paths.ts";
import { refusalWord, useWords, type Say } from "#web/office/words.ts";
import { OFFICE_ES } from "#web/parts/words/office-es.ts";

export function useAuditColumns(): readonly Column<AuditLine>[] {
  const { say, write } = useWords();
  return [
    {
      head: say("audit.what"),
      cell: ({ kind, act, subjectName }) => (
        <>
          <span className="row-name">{actIn(say, act)}</span>
          <small>{say(`audit.kind.${kind}`)}</small>
          {subjectName === null ? null : <small>{say("audit.about", { name: subjectName })}</small>}
        </>
      ),
    },
    {
      head: say("audit.association"),
      cell: ({ bookId, associationName }) =>
        bookId === null ? null : <Link href={associationPath(bookId)}>{associationName}</Link>,
    },
    {
      head: say("audit.who"),
      cell: (line) => (
        <>
          {whoIn(say, line)}
          {line.deviceLabel === null ? null : <small>{line.deviceLabel}</small>}
        </>
      ),
    },
    { head: say("audit.when"), cell: ({ at }) => write.instant(at) },
    { head: say("audit.outcome"), cell: (line) => outcomeIn(say, line) },
    {
      head: say("audit.link"),
      align: "right",
      cell: ({ link }) => link ?? say("audit.unsealed"),
    },
  ];
}

function actIn(say: Say, act: string): string {
  const word = `audit.act.${act}`;
  const isKnown = word in OFFICE_ES;
  return isKnown ? say(word as Parameters<Say>[0]) : say("audit.act.other", { act });
}

function whoIn(say: Say, { kind, personName }: AuditLine): string {
  return personName ?? say(kind === "refusal" ? "audit.stranger" : "audit.server");
}

const OUTCOMES = [
  "done",
  "before",
  "applied",
  "duplicate",
  "suspense",
  "rejected",
  "blocked",
] as const;

function outcomeIn(say: Say, { kind, outcome, reason }: AuditLine) {
  const known = OUTCOMES.find((name) => name === outcome);
  const word = known ?? (kind === "refusal" ? "refused" : "shown");
  return (
    <>
      <span className={word === "refused" || word === "rejected" ? "tag is-open" : "tag"}>
        {say(`audit.outcome.${word}`)}
      </span>
      {kind === "refusal" && reason !== null ? <small>{say(refusalWord(reason))}</small> : null}
    </>
  );
}
