// One session: its topic, its day, and a tick for each woman who came.

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { FormingMember, FormingPage } from "#core/wire/people.ts";
import { useAct } from "#web/office/acts.ts";
import { Section } from "#web/office/parts/page.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { Tick } from "#web/office/parts/tick.tsx";
import { formingApi } from "#web/office/people-paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { nameOf } from "#web/office/women/draft.ts";
import { useWords } from "#web/office/words.ts";
import { topicWord } from "./topics.ts";

export function SessionForm({
  forming,
  number,
  onDone,
}: {
  readonly forming: FormingPage;
  readonly number: number;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const { today } = useStaff();
  const { formingId, women, rules, sessions } = forming;
  const known = sessions.find((session) => session.number === number);
  const [topic, setTopic] = useState(known?.topic ?? rules.topics[number - 1] ?? "");
  const [heldOn, setHeldOn] = useState<string>(known?.heldOn ?? today);
  const [cameIds, setCameIds] = useState<readonly string[]>(known?.cameIds ?? []);
  const save = useAct<object>(formingApi(formingId, "sessions"), onDone);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const here = women.map(({ personId }) => personId).filter((id) => cameIds.includes(id));
    save.mutate({ number, topic, heldOn, cameIds: here });
  };
  return (
    <Section title={say("sessions.number", { number })}>
      <form onSubmit={send} className="form is-wide">
        <div className="fields">
          <NativeSelect
            label={say("sessions.topic")}
            value={topic}
            data={rules.topics.map((value) => ({ value, label: say(topicWord(value)) }))}
            onChange={(event) => setTopic(event.currentTarget.value)}
          />
          <TextInput
            label={say("sessions.heldOn")}
            type="date"
            required
            max={today}
            value={heldOn}
            onChange={(event) => setHeldOn(event.currentTarget.value)}
          />
        </div>
        <WhoCame women={women} cameIds={cameIds} onChange={setCameIds} />
        <RefusalNote error={save.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {say("sessions.save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function WhoCame({
  women,
  cameIds,
  onChange,
}: {
  readonly women: readonly FormingMember[];
  readonly cameIds: readonly string[];
  readonly onChange: (cameIds: readonly string[]) => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="choice">
      <legend>{say("sessions.whoCame")}</legend>
      <div className="form-buttons is-start">
        <Button variant="outline" onClick={() => onChange(women.map(({ personId }) => personId))}>
          {say("sessions.all")}
        </Button>
      </div>
      <div className="ticks">
        {women.map(({ personId, names }) => (
          <Tick
            key={personId}
            label={nameOf(names)}
            isOn={cameIds.includes(personId)}
            onChange={(isOn) =>
              onChange(isOn ? [...cameIds, personId] : cameIds.filter((id) => id !== personId))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
