// Above every room while the server's clock is in doubt: what goes on, what waits, and for the
// operator the way to end it.

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import type { ClockView } from "#core/wire/clock.ts";
import { useAnswer } from "./answers.ts";
import { post } from "./api.ts";
import { RefusalNote } from "./parts/states.tsx";
import { useMay } from "./staff.ts";
import { useWords } from "./words.ts";

const PATH = "/api/clock";

export function ClockNote() {
  const { say, write } = useWords();
  const mayConfirm = useMay("administerStaff");
  const view = useAnswer<ClockView>(PATH).data;
  if (view === undefined || view.doubt === null) return null;
  const { doubt, today, machineSays } = view;
  return (
    <section className="clock-note" aria-labelledby="clock-note" role="status">
      <h2 id="clock-note">{say("serverClock.title")}</h2>
      <p>
        {say(`serverClock.${doubt}`, {
          machine: write.instant(machineSays),
          today: write.longDay(today),
        })}
      </p>
      <p>{say("serverClock.goesOn")}</p>
      {mayConfirm ? <Confirm /> : <p>{say("serverClock.askOperator")}</p>}
    </section>
  );
}

function Confirm() {
  const { say } = useWords();
  const cache = useQueryClient();
  const [today, setToday] = useState("");
  const confirm = useMutation({
    mutationFn: () => post(`${PATH}/confirmation`, { today }),
    onSuccess: () => cache.invalidateQueries(),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={send} className="form is-narrow">
      <p>{say("serverClock.confirmLead")}</p>
      <TextInput
        type="date"
        label={say("serverClock.today")}
        required
        value={today}
        onChange={(event) => setToday(event.currentTarget.value)}
      />
      <RefusalNote error={confirm.error} />
      <div className="form-buttons is-start">
        <Button type="submit" loading={confirm.isPending}>
          {say("serverClock.confirm")}
        </Button>
      </div>
    </form>
  );
}
