// The closing assembly at a glance: what is still open and by whom, the rooms in their order, and
// what was written down so far.

import { Link } from "wouter";
import { standingAct, type AssemblyKind } from "#core/meetings/assembly.ts";
import { assemblyFlaws } from "#core/meetings/assembly-flaws.ts";
import { externalOpen, stillOpenAt, type StillOpen } from "#core/meetings/ledger-read.ts";
import { isPositive } from "#core/money/money.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { ActList } from "./act-line.tsx";

const ROOMS = [
  ["ledger", "ledger.title", "ledgerVoted"],
  ["evaluation", "evaluation.title", "cycleEvaluated"],
  ["exits", "exit.title", "exitTold"],
  ["board", "boardNext.title", "boardChosen"],
] as const satisfies readonly (readonly [string, FieldWord, AssemblyKind])[];

export function AssemblyHome() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const flaws = assemblyFlaws(group, meeting);
  return (
    <Frame title={say("assembly.title")}>
      <p className="hint">{say("assembly.lead")}</p>
      <Open open={stillOpenAt(group, meeting)} />
      <ol className="steps">
        {ROOMS.map(([room, word, kind], index) => {
          const isDone = standingAct(meeting, kind) !== undefined;
          return (
            <li key={room}>
              <Link className="step" href={`${path}/assembly/${room}`}>
                <span className={isDone ? "mark done" : "mark"} aria-hidden="true">
                  {isDone ? "✓" : index + 1}
                </span>
                <span>{say(word)}</span>
                <small>{say(isDone ? "assembly.done" : "assembly.todo")}</small>
              </Link>
            </li>
          );
        })}
      </ol>
      {flaws.length > 0 && (
        <section className="card warning" role="status">
          <p>{say("assembly.warning")}</p>
          <ul className="agreed">
            {flaws.map((flaw) => (
              <li key={flaw}>{say(`irregular.${flaw}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <ActList />
    </Frame>
  );
}

/** The balance with the institution in words, and whoever owes anything by name. */
function Open({ open }: { readonly open: readonly StillOpen[] }) {
  const { say, write } = useWords();
  const { group } = useMeeting();
  const names = useNames();
  const external = externalOpen(open, group.association.currency);
  return (
    <section className="card stack">
      <h2>{say("assembly.open")}</h2>
      <p className={isPositive(external) ? "open" : undefined} role="status">
        {isPositive(external)
          ? say("assembly.openSum", { amount: write.money(external) })
          : say("assembly.openNone")}
      </p>
      {open.length > 0 && (
        <ul className="agreed">
          {open.map(({ memberId, ...owed }) => {
            const parts = [
              ["assembly.toInstitution", owed.external],
              ["assembly.toOthers", owed.toOthers],
              ["assembly.internalLoan", owed.internalLoan],
            ] as const;
            return (
              <li key={memberId}>
                <b>{names(memberId)}</b>
                {parts
                  .filter(([, amount]) => isPositive(amount))
                  .map(([word, amount]) => (
                    <span key={word}>
                      {" "}
                      · {say(word)} <b className="amount">{write.money(amount)}</b>
                    </span>
                  ))}
              </li>
            );
          })}
        </ul>
      )}
      {open.some(({ toOthers }) => isPositive(toOthers)) && (
        <p className="hint">{say("assembly.carried")}</p>
      )}
    </section>
  );
}
