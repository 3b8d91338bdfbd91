// The cash of a meeting is at the bank.

import type { TransitRow } from "#core/wire/office.ts";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { useWords } from "#web/office/words.ts";
import { SlipForm } from "./slip-form.tsx";

type Carried = { readonly row: TransitRow; readonly onDone: () => void };

export function DepositForm({ row, onDone }: Carried) {
  const { say, write } = useWords();
  const { associationName: name, number, amount, bookId, meetingId } = row;
  return (
    <Dialog onClose={onDone} title={say("deposit.of", { name, number })}>
      <p className="form-lead">{say("deposit.lead", { amount: write.money(amount) })}</p>
      <SlipForm
        bookId={bookId}
        carried={amount}
        taken={row.slip ?? null}
        commandOf={(slip) => ({ type: "depositCash", meetingId, ...slip })}
        onDone={onDone}
      />
    </Dialog>
  );
}
