// Who came: names under each answer of the roll, so that absence is read at a glance.

import { PRESENCES, type RollMark } from "#core/meetings/meeting.ts";
import type { Acta } from "#core/wire/office.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { nameIn } from "./names.ts";

export function ActaRoll({ acta }: { readonly acta: Acta }) {
  const { say } = useWords();
  const { roll } = acta.sheet;
  const answers = PRESENCES.map((presence) => ({
    presence,
    marks: roll.filter((mark) => mark.presence === presence),
  })).filter(({ marks }) => marks.length > 0);
  return (
    <Section title={say("acta.roll")} note={say("acta.rollCount", { count: roll.length })}>
      {roll.length === 0 ? <p>{say("acta.noRoll")}</p> : null}
      <dl className="roll">
        {answers.map(({ presence, marks }) => (
          <div key={presence}>
            <dt>
              {say(`presence.${presence}`)} <span className="is-quiet">{marks.length}</span>
            </dt>
            <dd>
              <ul>
                {marks.map((mark) => (
                  <li key={mark.memberId}>
                    {nameIn(acta, mark.memberId)}
                    <Aside mark={mark} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Aside({ mark }: { readonly mark: RollMark }) {
  const { say } = useWords();
  if (mark.presence === "late") {
    return <small> {say("acta.minutesLate", { count: mark.minutesLate })}</small>;
  }
  if (mark.substitute === null) return null;
  return <small> {say("acta.substitute", { name: mark.substitute })}</small>;
}
