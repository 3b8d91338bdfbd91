// What still stands against the founding, in words, with the names it is about.

import type { FormingPage } from "#core/wire/people.ts";
import { Section } from "#web/office/parts/page.tsx";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";

export function Missing({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const { flaws, women, rules, limits, draft } = forming;
  const values = {
    least: limits.members.least,
    most: limits.members.most,
    few: limits.subgroup.least,
    many: limits.subgroup.most,
    sessions: rules.sessions.least,
    young: rules.age.least,
    old: rules.age.most,
    share: String((rules.attendance.numerator * 100n) / rules.attendance.denominator),
  };
  const named = (ids: readonly string[]) =>
    women
      .filter(({ personId }) => ids.includes(personId))
      .map(({ names }) => nameOf(names))
      .join(", ");
  return (
    <Section title={say("missing.title")}>
      {flaws.length === 0 ? (
        <p className="verdict is-good">{say(draft === null ? "missing.toMeet" : "missing.none")}</p>
      ) : (
        <ul className="missing">
          {flaws.map(({ flaw, personIds }, index) => (
            <li key={index}>
              {say(`flaw.${flaw}`, values)}
              {personIds.length === 0 ? null : <small>{named(personIds)}</small>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
