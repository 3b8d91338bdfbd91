// Cash of the till that has yet to go to the bank, and the slip it goes on.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { isPositive } from "#core/money/money.ts";
import { parseMoney, plainText } from "#core/money/text.ts";
import { parseDay } from "#core/time/day.ts";
import type { TillRow } from "#core/wire/counter.ts";
import { useCommand } from "#web/office/commands.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { entriesPath } from "#web/office/paths.ts";
import { SlipPhoto } from "#web/office/photos/slip-photo.tsx";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function TillRows({ rows }: { readonly rows: readonly TillRow[] }) {
  const { say, write } = useWords();
  const mayBank = useMay("bankCash");
  const [carried, setCarried] = useState<TillRow | null>(null);
  const bankColumn: Column<TillRow> = {
    head: say("counter.bank"),
    align: "right",
    cell: (row) => (
      <Button
        variant="outline"
        size="compact-md"
        aria-label={say("counter.bankOf", { name: row.associationName })}
        onClick={() => setCarried(row)}
      >
        {say("counter.bank")}
      </Button>
    ),
  };
  const columns: readonly Column<TillRow>[] = [
    { head: say("branch.association"), cell: ({ associationName }) => associationName },
    {
      head: say("counter.since"),
      cell: ({ since }) => (since === null ? "—" : write.day(since)),
    },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ bookId, amount }) => <Amount of={amount} to={entriesPath(bookId, "tillCash")} />,
      total: (list) => <ColumnSum of={list.map(({ amount }) => amount)} />,
    },
    ...(mayBank ? [bankColumn] : []),
  ];
  return (
    <>
      <Rows
        caption={say("counter.till")}
        columns={columns}
        rows={rows}
        keyOf={({ bookId }) => bookId}
        totalName={say("figure.total")}
      />
      {carried === null ? null : <BankForm row={carried} onDone={() => setCarried(null)} />}
    </>
  );
}

function BankForm({ row, onDone }: { readonly row: TillRow; readonly onDone: () => void }) {
  const { say } = useWords();
  const tell = useNotice();
  const { today } = useStaff();
  const [text, setText] = useState(plainText(row.amount));
  const [slipNumber, setSlipNumber] = useState("");
  const [on, setOn] = useState<string>(today);
  const [photo, setPhoto] = useState<string | null>(null);
  const command = useCommand(row.bookId, () => {
    tell(say("deposit.granted"));
    onDone();
  });
  const read = parseMoney(text, row.amount.currency);
  const day = parseDay(on);
  const amount = read.isGranted && isPositive(read.value) ? read.value : null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (amount === null || !day.isGranted) return;
    const slip = { amount, slipNumber, depositedOn: day.value };
    command.mutate({ type: "bankTill", ...slip, ...(photo !== null && { photo }) });
  };
  return (
    <Dialog onClose={onDone} title={say("counter.bankOf", { name: row.associationName })}>
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
        <SlipPhoto bookId={row.bookId} photo={photo} onChange={setPhoto} />
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
    </Dialog>
  );
}
