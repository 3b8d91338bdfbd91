// Taking along a meeting that is another asesora's: never refused, always with a reason.

import { useState } from "react";
import { SUBSTITUTION_REASONS, type SubstitutionReason } from "#core/groups/asesora.ts";
import type { Day } from "#core/time/day.ts";
import type { AgendaItem } from "#core/wire/field.ts";
import { useWords } from "#web/field/words.ts";

/** It has an asesora, and whoever holds the phone neither is she nor goes in her place. */
export function ofAnother({ goes }: AgendaItem): boolean {
  return goes !== undefined && goes.asesora !== null && !goes.isMine;
}

/** The day she goes: the meeting's, or today when that day has passed. */
export function dayOf({ dueOn }: AgendaItem, today: Day): Day {
  return dueOn < today ? today : dueOn;
}

export function Goes({ item: { goes } }: { readonly item: AgendaItem }) {
  const { say } = useWords();
  if (goes === undefined || goes.asesora === null) return null;
  const { asesora, substitute } = goes;
  const word = substitute === null ? "home.asesora" : "home.goes";
  const { name } = substitute ?? asesora;
  return <p className="hint">{say(word, { name, asesora: asesora.name })}</p>;
}

export function StepIn(form: {
  readonly item: AgendaItem;
  readonly onTake: (reason: SubstitutionReason) => void;
  readonly onLeave: () => void;
}) {
  const { say } = useWords();
  const { item, onTake, onLeave } = form;
  const [reason, setReason] = useState<SubstitutionReason>("onLeave");
  return (
    <section className="stack step-in">
      <fieldset className="bare">
        <legend>{say("home.stepInTitle", { name: item.goes?.asesora?.name ?? "" })}</legend>
        <p className="hint">{say("home.stepInLead")}</p>
        <div className="choices">
          {SUBSTITUTION_REASONS.map((known) => (
            <label key={known} className={known === reason ? "choice on" : "choice"}>
              <input
                type="radio"
                name={`step-in-${item.meetingId}`}
                checked={known === reason}
                onChange={() => setReason(known)}
              />
              {say(`substitution.${known}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <button type="button" className="primary" onClick={() => onTake(reason)}>
        {say("home.stepIn")}
      </button>
      <button type="button" className="quiet" onClick={onLeave}>
        {say("home.notNow")}
      </button>
    </section>
  );
}
