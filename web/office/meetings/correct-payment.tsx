// A wrong amount on a closed acta is put right beside it, with a reason that stays.

import { Button, Textarea, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { isNegative } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { fullName } from "#core/people/name.ts";
import type { ActaLine } from "#core/wire/office.ts";
import { useCommand } from "#web/office/commands.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { useWords } from "#web/office/words.ts";

type Correction = {
  readonly bookId: string;
  readonly meetingId: string;
  readonly line: ActaLine;
  readonly onDone: () => void;
};

export function CorrectPaymentForm(correction: Correction) {
  const { say, write } = useWords();
  const { line, onDone } = correction;
  return (
    <Dialog onClose={onDone} title={say("correct.of", { name: fullName(line.name) })}>
      <p className="form-lead">{say("correct.lead", { amount: write.money(line.received) })}</p>
      <Form {...correction} />
    </Dialog>
  );
}

function Form({ bookId, meetingId, line, onDone }: Correction) {
  const { say } = useWords();
  const tell = useNotice();
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const command = useCommand(bookId, () => {
    tell(say("correct.granted"));
    onDone();
  });
  const right = parseMoney(amount, line.received.currency);
  const isReadable = right.isGranted && !isNegative(right.value);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!right.isGranted) return;
    const { memberId } = line;
    command.mutate({
      type: "correctPayment",
      meetingId,
      memberId,
      rightAmount: right.value,
      reason,
    });
  };
  return (
    <form onSubmit={send} className="form">
      <TextInput
        label={say("correct.amount")}
        inputMode="decimal"
        required
        data-autofocus
        value={amount}
        error={amount !== "" && !isReadable ? say("correct.unreadable") : null}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <Textarea
        label={say("correct.reason")}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button
          type="submit"
          loading={command.isPending}
          disabled={!isReadable || reason.trim() === ""}
        >
          {say("correct.send")}
        </Button>
      </div>
    </form>
  );
}
