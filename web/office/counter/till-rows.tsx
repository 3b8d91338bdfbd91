// Cash of the till that has yet to go to the bank, and the slip it goes on.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { TillRow } from "#core/wire/counter.ts";
import { SlipForm } from "#web/office/branch/slip-form.tsx";
import { Amount } from "#web/office/parts/amount.tsx";
import { Dialog } from "#web/office/parts/dialog.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { entriesPath } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
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
  return (
    <Dialog onClose={onDone} title={say("counter.bankOf", { name: row.associationName })}>
      <SlipForm
        bookId={row.bookId}
        carried={row.amount}
        commandOf={(slip) => ({ type: "bankTill", ...slip })}
        onDone={onDone}
      />
    </Dialog>
  );
}
