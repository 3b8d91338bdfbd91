// The sessions before the first credit: what each was about and who came, woman by woman.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { FormingPage } from "#core/wire/people.ts";
import { Section } from "#web/office/parts/page.tsx";
import { useWords } from "#web/office/words.ts";
import { SessionForm } from "./session-form.tsx";
import { topicWord } from "./topics.ts";

export function SessionsStep({ forming }: { readonly forming: FormingPage }) {
  const { say, write } = useWords();
  const { sessions, women, rules, isFounded } = forming;
  const [number, setNumber] = useState<number | null>(null);
  if (number !== null) {
    return <SessionForm forming={forming} number={number} onDone={() => setNumber(null)} />;
  }
  const { least, most } = rules.sessions;
  return (
    <Section title={say("sessions.title")} note={say("sessions.lead", { least, most })}>
      <ol className="cards">
        {sessions.map((session) => (
          <li key={session.number} className="card is-row">
            <div>
              <h3>
                {session.number}. {say(topicWord(session.topic))}
              </h3>
              <p className="is-quiet">
                {write.day(session.heldOn)} ·{" "}
                {say("sessions.came", {
                  came: women.filter(({ personId }) => session.cameIds.includes(personId)).length,
                  of: women.length,
                })}
              </p>
            </div>
            {isFounded ? null : (
              <Button
                variant="outline"
                aria-label={say("sessions.openOf", { number: session.number })}
                onClick={() => setNumber(session.number)}
              >
                {say("sessions.open")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {isFounded || sessions.length >= most ? null : (
        <div className="form-buttons is-start">
          <Button onClick={() => setNumber(sessions.length + 1)}>
            {say("sessions.new", { number: sessions.length + 1 })}
          </Button>
        </div>
      )}
    </Section>
  );
}
