// Which line of the statement holds a deposit: the likeliest stands first.

import { Button } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { BankLineRow, WaitingRow } from "#core/wire/branch.ts";
import { useCommand } from "#web/office/commands.ts";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Choice } from "#web/office/parts/tick.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { PhotoLinks } from "#web/office/photos/photo-links.tsx";
import { useWords } from "#web/office/words.ts";

export function ConfirmForm(form: {
  readonly deposit: WaitingRow;
  readonly lines: readonly BankLineRow[];
  readonly onDone: () => void;
}) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { deposit, onDone } = form;
  const { depositId, bookId, slipNumber, photo, amount, suggested } = deposit;
  const likely = form.lines.filter(({ lineId }) => suggested.includes(lineId));
  const others = form.lines.filter(({ lineId }) => !suggested.includes(lineId));
  const lines = [...likely, ...others];
  const [lineId, setLineId] = useState(suggested[0] ?? "");
  const command = useCommand(bookId, () => {
    tell(say("bank.confirmed"));
    onDone();
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    command.mutate({ type: "confirmDeposit", depositId, lineId });
  };
  return (
    <Dialog onClose={onDone} title={say("bank.confirmOf", { slip: slipNumber })}>
      <p className="form-lead">{say("bank.confirmLead", { amount: write.money(amount) })}</p>
      {photo === null ? null : (
        <div className="slip-photo">
          <PhotoLinks bookId={bookId} photos={[photo]} of={slipNumber} />
        </div>
      )}
      <form onSubmit={send} className="form">
        <Choice
          legend={say("bank.lines")}
          name="line"
          value={lineId}
          onChange={setLineId}
          options={lines.map((line) => ({
            value: line.lineId,
            label: [
              line.reference,
              write.day(line.bookedOn),
              write.money(line.left),
              ...(suggested.includes(line.lineId) ? [say("bank.likely")] : []),
            ].join(" · "),
          }))}
        />
        <RefusalNote error={command.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
          <Button type="submit" loading={command.isPending} disabled={lineId === ""}>
            {say("bank.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
