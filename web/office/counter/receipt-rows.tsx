// The day's receipts and their sum; one that is wrong is taken back beside it by somebody else.

import { Button, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import type { CounterReceipt } from "#core/wire/counter.ts";
import { useCommand } from "#web/office/commands.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Dialog, useNotice } from "#web/office/parts/dialog.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { RefusalNote } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { paperApi } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

const standing = (rows: readonly CounterReceipt[]) =>
  rows.filter(({ reversed }) => reversed === null);

export function ReceiptRows({ rows }: { readonly rows: readonly CounterReceipt[] }) {
  const { say } = useWords();
  const mayReverse = useMay("correctMeetings");
  const [wrong, setWrong] = useState<CounterReceipt | null>(null);
  const reverseColumn: Column<CounterReceipt> = {
    head: say("counter.reverse"),
    align: "right",
    cell: (row) =>
      row.reversed === null ? (
        <Button
          variant="outline"
          size="compact-md"
          aria-label={say("counter.reverseOf", { number: row.receiptNumber })}
          onClick={() => setWrong(row)}
        >
          {say("counter.reverse")}
        </Button>
      ) : null,
  };
  const columns = [...useColumns(), ...(mayReverse ? [reverseColumn] : [])];
  return (
    <>
      <Rows
        caption={say("counter.receipts")}
        columns={columns}
        rows={rows}
        keyOf={({ receiptId }) => receiptId}
        totalName={say("figure.total")}
      />
      {wrong === null ? null : <ReverseForm receipt={wrong} onDone={() => setWrong(null)} />}
    </>
  );
}

function useColumns(): readonly Column<CounterReceipt>[] {
  const { say } = useWords();
  return [
    {
      head: say("counter.receipt"),
      cell: ({ bookId, receiptId, receiptNumber, reversed }) => (
        <>
          <a
            href={paperApi(bookId, "counterReceipt", { record: receiptId })}
            target="_blank"
            rel="noreferrer"
            aria-label={say("counter.print", { number: receiptNumber })}
          >
            {say("counter.number", { number: receiptNumber })}
          </a>
          {reversed === null ? null : (
            <small>
              {say("counter.reversedBy", { name: reversed.by, reason: reversed.reason })}
            </small>
          )}
        </>
      ),
    },
    {
      head: say("member.word"),
      cell: ({ memberName, associationName }) => (
        <>
          {memberName}
          <small>{associationName}</small>
        </>
      ),
    },
    {
      head: say("counter.by"),
      cell: ({ receivedBy, method, reference }) => (
        <>
          {receivedBy}
          {reference === null ? null : (
            <small>
              {say(`till.${method}`)} · {reference}
            </small>
          )}
        </>
      ),
    },
    {
      head: say("counter.paid"),
      align: "right",
      cell: ({ paid }) => <Amount of={paid} />,
      total: sumOf("paid"),
    },
    {
      head: say("counter.toAhead"),
      align: "right",
      cell: ({ ahead }) => <Amount of={ahead} />,
      total: sumOf("ahead"),
    },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ amount }) => <Amount of={amount} />,
      total: sumOf("amount"),
    },
  ];
}

function sumOf(key: "amount" | "paid" | "ahead") {
  return (list: readonly CounterReceipt[]) => (
    <ColumnSum of={standing(list).map((row) => row[key])} />
  );
}

function ReverseForm(form: { readonly receipt: CounterReceipt; readonly onDone: () => void }) {
  const { say, write } = useWords();
  const tell = useNotice();
  const { receipt, onDone } = form;
  const { bookId, receiptId, receiptNumber: number, memberName: name, amount } = receipt;
  const [reason, setReason] = useState("");
  const command = useCommand(bookId, () => {
    tell(say("counter.reversed"));
    onDone();
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    command.mutate({ type: "reverseReceipt", receiptId, reason });
  };
  return (
    <Dialog onClose={onDone} title={say("counter.reverseOf", { number })}>
      <p className="form-lead">
        {say("counter.reverseLead", { name, amount: write.money(amount) })}
      </p>
      <form onSubmit={send} className="form">
        <TextInput
          label={say("counter.reverseReason")}
          required
          data-autofocus
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalNote error={command.error} />
        <div className="form-buttons">
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
          <Button type="submit" loading={command.isPending} disabled={reason.trim() === ""}>
            {say("counter.reverse")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
