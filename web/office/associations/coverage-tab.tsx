// Who owes whom: every time one woman or the fund stood in for another, and what is left of it.

import { Link } from "wouter";
import { isPositive } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { CoverageRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { GroupedRows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { actaPath, associationApi, entriesPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

export function CoverageTab({ bookId }: { readonly bookId: string }) {
  const { say } = useWords();
  const answer = useAnswer<readonly CoverageRow[]>(associationApi(bookId, "coverage"));
  return (
    <Answered from={answer}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={say("coverage.empty")}>{say("coverage.emptyLead")}</Empty>
        ) : (
          <Debts bookId={bookId} rows={rows} />
        )
      }
    </Answered>
  );
}

function Debts({
  bookId,
  rows,
}: {
  readonly bookId: string;
  readonly rows: readonly CoverageRow[];
}) {
  const { say } = useWords();
  const open = rows.filter(({ remaining }) => isPositive(remaining));
  const settled = rows.filter(({ remaining }) => !isPositive(remaining));
  const groups = [
    { title: say("coverage.open"), rows: open },
    { title: say("coverage.settled"), rows: settled },
  ];
  return (
    <GroupedRows
      caption={say("coverage.caption")}
      columns={useDebtColumns(bookId)}
      groups={groups.filter((group) => group.rows.length > 0)}
      keyOf={({ coverageId, instalment }) => `${coverageId}:${instalment}`}
      totalName={say("figure.total")}
    />
  );
}

function useDebtColumns(bookId: string): readonly Column<CoverageRow>[] {
  const { say, write } = useWords();
  return [
    {
      head: say("coverage.debtor"),
      cell: ({ debtorName }) => <span className="row-name">{fullName(debtorName)}</span>,
    },
    {
      head: say("coverage.helper"),
      cell: ({ helperName, source }) => (
        <>
          <span className="owes">
            {helperName === null ? say("coverage.fund") : fullName(helperName)}
          </span>
          {helperName === null ? null : <small>{say(`source.${source}`)}</small>}
        </>
      ),
    },
    { head: say("coverage.instalment"), align: "right", cell: ({ instalment }) => instalment },
    {
      head: say("coverage.coveredOn"),
      cell: ({ coveredOn, meetingId }) =>
        meetingId === null ? (
          write.day(coveredOn)
        ) : (
          <Link href={actaPath(bookId, meetingId)}>{write.day(coveredOn)}</Link>
        ),
    },
    {
      head: say("coverage.amount"),
      align: "right",
      cell: ({ amount, debtorId }) => (
        <Amount
          of={amount}
          to={entriesPath(bookId, "coverageReceivable", { memberId: debtorId })}
        />
      ),
      total: (list) => <ColumnSum of={list.map(({ amount }) => amount)} />,
    },
    {
      head: say("coverage.remaining"),
      align: "right",
      cell: ({ remaining }) => <Amount of={remaining} />,
      total: (list) => <ColumnSum of={list.map(({ remaining }) => remaining)} />,
    },
  ];
}
