// What she speaks and what she reads, so that nobody hands her a paper she cannot read.

import type { CountryPeople } from "#countries/people/people-pack.ts";
import { Section } from "#web/office/parts/page.tsx";
import { Choice, Tick } from "#web/office/parts/tick.tsx";
import { useWords } from "#web/office/words.ts";
import type { ChangePerson, PersonDraft } from "./draft.ts";

export function SpeechFields(fields: {
  readonly draft: PersonDraft;
  readonly change: ChangePerson;
  readonly country: CountryPeople;
}) {
  const { say, language } = useWords();
  const { draft, change, country } = fields;
  const names = new Intl.DisplayNames([language], { type: "language" });
  const codes = country.languages;
  return (
    <Section title={say("woman.speech")}>
      <div className="two-sides">
        <Languages
          legend={say("woman.speaks")}
          codes={codes}
          names={names}
          chosen={draft.speaks}
          onChange={(speaks) => change({ speaks })}
        />
        <div>
          <Choice
            legend={say("woman.reads")}
            name="reader"
            value={draft.isReader === null ? null : draft.isReader ? "yes" : "no"}
            options={[
              { value: "yes", label: say("woman.readsYes") },
              { value: "no", label: say("woman.readsNo") },
            ]}
            onChange={(value) => change({ isReader: value === "yes" })}
          />
          {draft.isReader === true && (
            <Languages
              legend={say("woman.readsIn")}
              codes={codes}
              names={names}
              chosen={draft.readsIn}
              onChange={(readsIn) => change({ readsIn })}
            />
          )}
        </div>
      </div>
    </Section>
  );
}

function Languages(list: {
  readonly legend: string;
  readonly codes: readonly string[];
  readonly names: Intl.DisplayNames;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const { legend, codes, names, chosen, onChange } = list;
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-options">
        {codes.map((code) => (
          <Tick
            key={code}
            label={names.of(code) ?? code}
            isOn={chosen.includes(code)}
            onChange={(isOn) =>
              onChange(isOn ? [...chosen, code] : chosen.filter((known) => known !== code))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
