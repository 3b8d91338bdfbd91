// Cash goes to the bank on a slip, whether it was the meeting's or the till's: amount, number, day,
// and a picture of it where there is one.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { AskedCommand } from "#core/book/command.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import { useCommand } from "#web/office/commands.ts";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { SlipPhoto } from "#web/office/photos/slip-photo.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export type Slip = {
  readonly amount: Money;
  readonly slipNumber: string;
  readonly depositedOn: Day;
  readonly photo?: string;
};

type Carried = {
  readonly bookId: string;
  readonly carried: Money;
  /** A picture of the slip that a phone took. */
  readonly taken?: string | null;
  readonly commandOf: (slip: Slip) => AskedCommand;
  readonly onDone: () => void;
};

export function SlipForm({ bookId, carried, commandOf, onDone, taken = null }: Carried) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const [text, setText] = useState(write.figure(carried));
  const [slipNumber, setSlipNumber] = useState("");
  const [on, setOn] = useState<string>(today);
  const [photo, setPhoto] = useState<string | null>(taken);
  const command = useCommand(bookId, () => {
    tell(say("deposit.granted"));
    onDone();
  });
  const read = parseMoney(text, carried.currency);
  const day = parseDay(on);
  const amount = read.isGranted && isPositive(read.value) ? read.value : null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (amount === null || !day.isGranted) return;
    const slip = { amount, slipNumber, depositedOn: day.value };
    command.mutate(commandOf({ ...slip, ...(photo !== null && { photo }) }));
  };
  return (
    <form onSubmit={send} className="form">
      <TextInput
        label={say("deposit.amount")}
        inputMode="decimal"
        required
        value={text}
        error={amount === null ? say("correct.unreadable") : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={say("deposit.slip")}
        required
        maxLength={60}
        data-autofocus
        value={slipNumber}
        onChange={(event) => setSlipNumber(event.currentTarget.value)}
      />
      <TextInput
        label={say("deposit.on")}
        type="date"
        required
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <SlipPhoto bookId={bookId} photo={photo} onChange={setPhoto} />
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button
          type="submit"
          loading={command.isPending}
          disabled={amount === null || !day.isGranted || slipNumber.trim() === ""}
        >
          {say("deposit.send")}
        </Button>
      </div>
    </form>
  );
}
