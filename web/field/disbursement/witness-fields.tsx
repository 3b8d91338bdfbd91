// Two women who saw it; she herself is none of them.

import type { Member } from "#core/groups/association.ts";
import { fullName } from "#core/people/name.ts";
import { useWords } from "#web/field/words.ts";

type Props = {
  readonly members: readonly Member[];
  readonly memberId: string;
  readonly witnesses: readonly string[];
  readonly onChange: (witnesses: readonly string[]) => void;
};

const PLACES = [0, 1] as const;

export function WitnessFields({ members, memberId, witnesses, onChange }: Props) {
  const { say } = useWords();
  const choose = (place: number, chosen: string) => {
    const [first = "", second = ""] = witnesses;
    const next = place === 0 ? [chosen, second] : [first, chosen];
    onChange(next.filter((witness) => witness !== ""));
  };
  return (
    <section className="card stack">
      <h2>{say("out.witnesses")}</h2>
      {PLACES.map((place) => (
        <label key={place}>
          {say("out.witness", { number: place + 1 })}
          <select
            value={witnesses[place] ?? ""}
            onChange={(event) => choose(place, event.target.value)}
          >
            <option value="">—</option>
            {members
              .filter((known) => known.memberId !== memberId)
              .filter((known) => known.memberId !== witnesses[1 - place])
              .map((known) => (
                <option key={known.memberId} value={known.memberId}>
                  {fullName(known.name)}
                </option>
              ))}
          </select>
        </label>
      ))}
    </section>
  );
}
