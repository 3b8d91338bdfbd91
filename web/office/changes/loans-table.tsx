// What each woman would receive if a proposed cycle began, and what she would bring for it.

import { fullName } from "#core/people/name.ts";
import type { NamedLoan } from "#core/wire/changes.ts";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { useWords } from "#web/office/words.ts";

export function LoansTable({ loans }: { readonly loans: readonly NamedLoan[] }) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <Rows
      caption={say("wish.startCycle.caption")}
      columns={columns}
      rows={loans}
      keyOf={({ memberId }) => memberId}
    />
  );
}

function useColumns(): readonly Column<NamedLoan>[] {
  const { say, write } = useWords();
  return [
    {
      head: say("changes.member"),
      cell: ({ name }) => <span className="row-name">{fullName(name)}</span>,
    },
    {
      head: say("wish.startCycle.receives"),
      align: "right",
      cell: ({ receives }) => <span className="amount">{write.figure(receives)}</span>,
    },
    {
      head: say("wish.startCycle.instalment"),
      align: "right",
      cell: ({ instalment }) => <span className="amount">{write.figure(instalment)}</span>,
    },
    { head: say("plan.maturity"), align: "right", cell: ({ maturity }) => write.day(maturity) },
  ];
}
