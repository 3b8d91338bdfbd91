// Above the amounts of a proposed cycle: what the road by solicitud asks and this one did not.

import { fullName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { NamedLoan } from "#core/wire/changes.ts";
import { useWords } from "#web/office/words.ts";
import { notAsked } from "./not-asked.ts";

type Props = { readonly loans: readonly NamedLoan[]; readonly disbursedOn: Day };

export function NotAskedNote({ loans, disbursedOn }: Props) {
  const { say, write } = useWords();
  const { cap, aboveCap, persons } = notAsked(loans, disbursedOn);
  return (
    <aside className="notice" aria-label={say("notAsked.title")}>
      <strong>{say("notAsked.title")}</strong>
      <ul>
        <li>{say("notAsked.visit")}</li>
        <li>{say("notAsked.votes")}</li>
        <li>{say("notAsked.ladder")}</li>
        {aboveCap.map(({ memberId, name, receives }) => (
          <li key={memberId}>
            {say("notAsked.aboveCap", {
              name: fullName(name),
              amount: write.money(receives),
              cap: write.money(cap),
              persons,
            })}
          </li>
        ))}
      </ul>
    </aside>
  );
}
