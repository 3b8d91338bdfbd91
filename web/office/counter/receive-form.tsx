// Money of one woman at the till: what she owes today in words, what she hands over, and what it
// will do, said before it is saved.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { isPositive, least, subtract, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { BookId } from "#core/people/ids.ts";
import type { CounterWoman } from "#core/wire/counter.ts";
import { useCommand } from "#web/office/commands.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useStaff } from "#web/office/staff.ts";
import { HowFields, paidHow, type How } from "./how-fields.tsx";
import { useWords, type Say } from "#web/office/words.ts";

export function ReceiveForm(form: {
  readonly bookId: BookId;
  readonly woman: CounterWoman;
  readonly onDone: () => void;
}) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const { bookId, woman, onDone } = form;
  const { memberId, name, owed } = woman;
  const [text, setText] = useState(isPositive(owed) ? write.figure(owed) : "");
  const command = useCommand(bookId, () => {
    tell(say("counter.given"));
    onDone();
  });
  const [how, setHow] = useState<How>(() => ({ method: "cash", reference: "", on: today }));
  const read = parseMoney(text, owed.currency);
  const amount = read.isGranted && isPositive(read.value) ? read.value : null;
  const paid = paidHow(how, today);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (amount === null || paid === null) return;
    command.mutate({ type: "receiveAtBranch", memberId, amount, ...paid });
  };
  return (
    <Dialog onClose={onDone} title={say("counter.receiveFrom", { name })}>
      <OwedInWords woman={woman} />
      <form onSubmit={send} className="form">
        <HowFields how={how} onChange={setHow} />
        <TextInput
          label={say(how.method === "cash" ? "counter.amount" : "till.amount")}
          inputMode="decimal"
          required
          data-autofocus
          value={text}
          error={text === "" || amount !== null ? null : say("correct.unreadable")}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div aria-live="polite">
          {amount === null ? null : <Effect owed={owed} amount={amount} />}
        </div>
        <RefusalNote error={command.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
          <Button
            type="submit"
            loading={command.isPending}
            disabled={amount === null || paid === null}
          >
            {say("counter.give")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function OwedInWords({ woman }: { readonly woman: CounterWoman }) {
  const { say, write } = useWords();
  const { next, ahead } = woman;
  return (
    <p className="form-lead">
      {owedSentence(say, woman, write.money)}{" "}
      {next === null
        ? null
        : say("counter.comes", {
            amount: write.money(next.amount),
            day: write.weekday(next.dueOn),
          })}{" "}
      {isPositive(ahead) ? say("counter.hasAhead", { ahead: write.money(ahead) }) : null}
    </p>
  );
}

function owedSentence(say: Say, { owed, late }: CounterWoman, written: (of: Money) => string) {
  if (!isPositive(owed)) return say("counter.owesNothing");
  if (!isPositive(late)) return say("counter.owes", { owed: written(owed) });
  return say("counter.owesLate", { owed: written(owed), late: written(late) });
}

function Effect({ owed, amount }: { readonly owed: Money; readonly amount: Money }) {
  const { say, write } = useWords();
  const now = least(amount, owed);
  const ahead = subtract(amount, now);
  return (
    <>
      {isPositive(now) ? <p>{say("counter.paysNow", { amount: write.money(now) })}</p> : null}
      {isPositive(ahead) ? <p>{say("counter.goesAhead", { amount: write.money(ahead) })}</p> : null}
    </>
  );
}
