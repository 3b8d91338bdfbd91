// Mutual choice. Each woman takes the phone and answers for herself; what she answered is on no
// screen afterwards, only who will not be together once all have spoken.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { FormingPage } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { ConfirmButton } from "#web/office/parts/confirm-button.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { formingApi } from "#web/office/people-paths.ts";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";
import { AnswerForm } from "./answer-form.tsx";

export function ChoicesStep({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const [chooserId, setChooserId] = useState<string | null>(null);
  const { women, choice, isFounded } = forming;
  const turn = choice.open.find((known) => known.chooserId === chooserId);
  if (turn !== undefined) {
    return <AnswerForm forming={forming} turn={turn} onDone={() => setChooserId(null)} />;
  }
  return (
    <>
      <Section title={say("choices.title")} note={say("choices.lead")}>
        <ul className="cards">
          {women.map(({ personId, names }) => {
            const isOpen = choice.open.some((known) => known.chooserId === personId);
            const name = nameOf(names);
            return (
              <li key={personId} className="card is-row">
                <h3>{name}</h3>
                {isOpen && !isFounded ? (
                  <Button onClick={() => setChooserId(personId)}>
                    {say("choices.answer", { name: names.given[0] ?? name })}
                  </Button>
                ) : (
                  <span className="tag is-closed">{say("choices.answered")}</span>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      <Outcome forming={forming} />
    </>
  );
}

function Outcome({ forming }: { readonly forming: FormingPage }) {
  const { say } = useWords();
  const { women, choice, formingId, isFounded } = forming;
  const { settled } = choice;
  const again = useAct<object>(formingApi(formingId, "round"), () => {});
  const nameBy = (id: string) => {
    const woman = women.find(({ personId }) => personId === id);
    return woman === undefined ? "" : nameOf(woman.names);
  };
  if (settled === null) {
    return <p className="is-quiet">{say("choices.waiting", { count: choice.open.length })}</p>;
  }
  const isQuiet = settled.apart.length === 0 && settled.notTakenIds.length === 0;
  return (
    <Section title={say("choices.outcome")}>
      {isQuiet ? <p className="verdict is-good">{say("choices.all")}</p> : null}
      <ul className="missing">
        {settled.apart.map(([one, other]) => (
          <li key={`${one}${other}`}>
            {say("choices.apart", { one: nameBy(one), other: nameBy(other) })}
          </li>
        ))}
        {settled.notTakenIds.map((id) => (
          <li key={id}>{say("choices.notTaken", { name: nameBy(id) })}</li>
        ))}
      </ul>
      <RefusalNote error={again.error} />
      {isFounded ? null : (
        <div className="form-buttons is-start">
          <ConfirmButton
            text={say("choices.again")}
            label={say("choices.again")}
            lead={say("choices.againLead")}
            onConfirm={() => again.mutate({})}
          />
        </div>
      )}
    </Section>
  );
}
