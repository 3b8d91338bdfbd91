// Why the cash differs: the reasons that fit in one touch each, or her own words.

import type { Money } from "#core/money/money.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { useWords } from "#web/field/words.ts";
import { reasonsFor } from "#web/parts/difference.ts";
import { useMeeting } from "./meeting-context.ts";

type Props = {
  readonly difference: Money;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

export function ExplainField({ difference, text, onChange }: Props) {
  const { say } = useWords();
  const { heldOn, dueOn } = useMeeting().meeting;
  const coin = smallestCoin(BOLIVIA, heldOn ?? dueOn);
  return (
    <section className="card stack">
      <label>
        {say("count.explain")}
        <textarea
          rows={2}
          maxLength={300}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <div className="reasons" role="group" aria-label={say("difference.pick")}>
        {reasonsFor(difference, coin).map((reason) => (
          <button
            key={reason}
            type="button"
            className="quiet"
            aria-pressed={text === say(reason)}
            onClick={() => onChange(say(reason))}
          >
            {say(reason)}
          </button>
        ))}
      </div>
    </section>
  );
}
