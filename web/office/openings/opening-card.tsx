// One book that would begin with balances: what it would open with, to the last woman, who proposed
// it and what became of it.

import { Link } from "wouter";
import { fullName } from "#core/people/name.ts";
import { sum, type Money } from "#core/money/money.ts";
import type { ImportPreview } from "#core/wire/importing.ts";
import type { FoundingPreview, OpeningRow } from "#core/wire/openings.ts";
import { OpeningLedgers, Preview } from "#web/office/importing/preview.tsx";
import { Amount } from "#web/office/parts/amount.tsx";
import { Figures } from "#web/office/parts/figures.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows } from "#web/office/parts/rows.tsx";
import { associationPath } from "#web/office/paths.ts";
import { refusalWord, useWords } from "#web/office/words.ts";
import { OpeningActs } from "./opening-acts.tsx";

export function OpeningCard({ row }: { readonly row: OpeningRow }) {
  const { say, write } = useWords();
  const { name, kind, branchName, proposedBy, proposedAt, refusal, founding, bringing } = row;
  return (
    <article className="card">
      <header>
        <p className="is-quiet">{branchName}</p>
        <h2>{say(`opening.${kind}`, { name })}</h2>
        <p className="is-quiet">
          {say("proposal.by", { name: proposedBy, when: write.instant(proposedAt) })}
        </p>
      </header>
      {refusal === null ? null : <p className="refusal">{say(refusalWord(refusal))}</p>}
      {bringing === null ? null : <Bringing preview={bringing} />}
      {founding === null ? null : <Founding preview={founding} />}
      {row.closed === null ? <OpeningActs row={row} /> : <Closed row={row} />}
    </article>
  );
}

function Bringing({ preview }: { readonly preview: ImportPreview }) {
  const { say } = useWords();
  const { members } = preview;
  const total = (of: (member: ImportPreview["members"][number]) => Money) => {
    const amounts = members.map(of);
    return <Amount of={sum(amounts[0]?.currency ?? "BOB", amounts)} />;
  };
  return (
    <>
      <Figures
        list={[
          { name: say("opening.women"), value: members.length },
          { name: say("import.outstanding"), value: total(({ outstanding }) => outstanding) },
          { name: say("import.compulsory"), value: total(({ compulsory }) => compulsory) },
          { name: say("import.voluntary"), value: total(({ voluntary }) => voluntary) },
          { name: say("import.owes"), value: total(({ owes }) => owes) },
        ]}
      />
      <Preview preview={preview} />
    </>
  );
}

function Founding({ preview }: { readonly preview: FoundingPreview }) {
  const { say, write } = useWords();
  const { foundedOn, openingFund, members, accounts } = preview;
  return (
    <>
      <Figures
        list={[
          { name: say("opening.foundedOn"), value: write.day(foundedOn) },
          { name: say("opening.women"), value: members.length },
          { name: say("opening.fund"), value: <Amount of={openingFund} /> },
        ]}
      />
      <Section title={say("import.women")}>
        <Rows
          caption={say("import.women")}
          columns={[
            { head: say("import.line"), cell: ({ line }) => line },
            { head: say("opening.woman"), cell: ({ name }) => fullName(name) },
            { head: say("opening.subgroup"), cell: ({ subgroup }) => subgroup },
            {
              head: say("opening.post"),
              cell: ({ post }) => (post === null ? null : say(`board.${post}`)),
            },
          ]}
          rows={members}
          keyOf={({ line }) => String(line)}
        />
      </Section>
      <OpeningLedgers accounts={accounts} />
    </>
  );
}

function Closed({ row: { bookId, name, closed } }: { readonly row: OpeningRow }) {
  const { say, write } = useWords();
  if (closed === null) return null;
  const { outcome, reason, by, at } = closed;
  return (
    <p>
      <strong>{outcome === "executed" ? say("opening.opened") : say(`outcome.${outcome}`)}</strong>
      {reason === null ? null : <> · {reason}</>}
      <br />
      <span className="is-quiet">{say("outcome.by", { name: by, when: write.instant(at) })}</span>
      {outcome === "executed" ? (
        <>
          <br />
          <Link href={associationPath(bookId)}>{say("import.see", { name })}</Link>
        </>
      ) : null}
    </p>
  );
}
