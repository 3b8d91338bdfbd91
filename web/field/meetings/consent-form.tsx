// How they agreed: their word, a signature, a call, or a vote with its count.

import type { Consent } from "#core/meetings/meeting.ts";
import { useWords } from "#web/field/words.ts";

type Manner = Omit<Consent, "givenBy">;

type Props = { readonly consent: Manner; readonly onChange: (consent: Manner) => void };

const MANNERS = ["spoken", "signed", "byPhone", "voted"] as const;

export function ConsentForm({ consent, onChange }: Props) {
  const { say } = useWords();
  const choose = (manner: Consent["manner"]) => {
    const votes = manner === "voted" ? 0 : null;
    onChange({ manner, votesFor: votes, votesAgainst: votes });
  };
  return (
    <fieldset className="bare">
      <legend>{say("short.consent")}</legend>
      <div className="choices">
        {MANNERS.map((manner) => (
          <label key={manner} className={consent.manner === manner ? "choice on" : "choice"}>
            <input
              type="radio"
              checked={consent.manner === manner}
              onChange={() => choose(manner)}
            />
            {say(`consent.${manner}`)}
          </label>
        ))}
      </div>
      {consent.manner === "voted" && (
        <div className="pair">
          <Votes
            label={say("short.votesFor")}
            value={consent.votesFor ?? 0}
            onChange={(votesFor) => onChange({ ...consent, votesFor })}
          />
          <Votes
            label={say("short.votesAgainst")}
            value={consent.votesAgainst ?? 0}
            onChange={(votesAgainst) => onChange({ ...consent, votesAgainst })}
          />
        </div>
      )}
    </fieldset>
  );
}

type VotesProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function Votes({ label, value, onChange }: VotesProps) {
  const read = (text: string) => Math.min(60, Number(text.replace(/\D/g, "")) || 0);
  return (
    <label>
      {label}
      <input
        inputMode="numeric"
        value={value}
        onChange={(event) => onChange(read(event.target.value))}
      />
    </label>
  );
}
