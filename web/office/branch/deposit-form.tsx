// The cash of a meeting is at the bank: amount, slip and day.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { isPositive } from "#core/money/money.ts";
import { parseMoney, plainText } from "#core/money/text.ts";
import { parseDay } from "#core/time/day.ts";
import type { TransitRow } from "#core/wire/office.ts";
import { useCommand } from "#web/office/commands.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { SlipPhoto } from "#web/office/photos/slip-photo.tsx";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

type Carried = { readonly row: TransitRow; readonly onDone: () => void };

export function DepositForm({ row, onDone }: Carried) {
  const { say, write } = useWords();
  const { associationName: name, number, amount } = row;
  return (
    <Dialog onClose={onDone} title={say("deposit.of", { name, number })}>
      <p className="form-lead">{say("deposit.lead", { amount: write.money(amount) })}</p>
      <Form row={row} onDone={onDone} />
    </Dialog>
  );
}

function Form({ row, onDone }: Carried) {
  const { say } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const [amount, setAmount] = useState(plainText(row.amount));
  const [slipNumber, setSlipNumber] = useState("");
  const [on, setOn] = useState<string>(today);
  const [photo, setPhoto] = useState<string | null>(row.slip ?? null);
  const command = useCommand(row.bookId, () => {
    tell(say("deposit.granted"));
    onDone();
  });
  const banked = parseMoney(amount, row.amount.currency);
  const depositedOn = parseDay(on);
  const isReadable = banked.isGranted && isPositive(banked.value);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!banked.isGranted || !depositedOn.isGranted) return;
    const { meetingId } = row;
    command.mutate({
      type: "depositCash",
      meetingId,
      amount: banked.value,
      slipNumber,
      depositedOn: depositedOn.value,
      ...(photo !== null && { photo }),
    });
  };
  return (
    <form onSubmit={send} className="form">
      <TextInput
        label={say("deposit.amount")}
        inputMode="decimal"
        required
        value={amount}
        error={isReadable ? null : say("correct.unreadable")}
        onChange={(event) => setAmount(event.currentTarget.value)}
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
      <SlipPhoto bookId={row.bookId} photo={photo} onChange={setPhoto} />
      <RefusalNote error={command.error} />
      <div className="form-buttons">
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
        <Button
          type="submit"
          loading={command.isPending}
          disabled={!isReadable || !depositedOn.isGranted || slipNumber.trim() === ""}
        >
          {say("deposit.send")}
        </Button>
      </div>
    </form>
  );
}
