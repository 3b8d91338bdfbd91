// The page a woman holds in her own hands: would she answer for each of the others, yes or no.

import { Button } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { FormingPage } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { FlawNote } from "#web/office/parts/flaw.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { Choice } from "#web/office/parts/tick.tsx";
import { formingApi } from "#web/office/people-paths.ts";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";

type Turn = FormingPage["choice"]["open"][number];

export function AnswerForm({
  forming,
  turn,
  onDone,
}: {
  readonly forming: FormingPage;
  readonly turn: Turn;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const { formingId, women } = forming;
  const { chooserId, chosenIds } = turn;
  const [answers, setAnswers] = useState<Readonly<Record<string, "yes" | "no">>>({});
  const [flaw, setFlaw] = useState<string | null>(null);
  const choose = useAct<object>(formingApi(formingId, "choices"), onDone);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const isWhole = chosenIds.every((id) => answers[id] !== undefined);
    setFlaw(isWhole ? null : "answerMissing");
    if (!isWhole) return;
    choose.mutate({
      chooserId,
      answers: chosenIds.map((chosenId) => ({ chosenId, isYes: answers[chosenId] === "yes" })),
    });
  };
  const chooser = women.find(({ personId }) => personId === chooserId);
  const options = [
    { value: "yes" as const, label: say("forming.yes") },
    { value: "no" as const, label: say("forming.no") },
  ];
  return (
    <Section
      title={say("choices.turn", { name: chooser === undefined ? "" : nameOf(chooser.names) })}
      note={say("choices.turnLead")}
    >
      <form onSubmit={send} className="form is-wide answers" autoComplete="off">
        {women
          .filter(({ personId }) => chosenIds.includes(personId))
          .map(({ personId, names }) => (
            <Choice
              key={personId}
              legend={nameOf(names)}
              name={personId}
              value={answers[personId] ?? null}
              options={options}
              onChange={(value) => setAnswers({ ...answers, [personId]: value })}
            />
          ))}
        <FlawNote flaw={flaw} />
        <RefusalNote error={choose.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
          <Button type="submit" loading={choose.isPending}>
            {say("choices.send")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
