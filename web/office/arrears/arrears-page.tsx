// Who needs help with arrears today: both clocks of each woman, and what is done next.

import { Link } from "wouter";
import { isPositive } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { ArrearsRow } from "#core/wire/branch.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { ClockPair } from "#web/office/parts/clocks.tsx";
import { Long } from "#web/office/parts/long.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { associationPath, entriesPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";

export function ArrearsPage() {
  const { say } = useWords();
  const answer = useAnswer<readonly ArrearsRow[]>("/api/arrears");
  return (
    <Page title={say("arrears.title")} lead={say("arrears.lead")}>
      <Answered from={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say("arrears.empty")}>{say("arrears.emptyLead")}</Empty>
          ) : (
            <Long
              rows={rows}
              textOf={({ name, associationName }) => `${fullName(name)} ${associationName}`}
              findLabel={say("arrears.find")}
            >
              {(shown, met) => <ArrearsRows rows={shown} met={met} />}
            </Long>
          )
        }
      </Answered>
    </Page>
  );
}

function ArrearsRows({
  rows,
  met,
}: {
  readonly rows: readonly ArrearsRow[];
  readonly met: readonly ArrearsRow[];
}) {
  const { say } = useWords();
  const columns: readonly Column<ArrearsRow>[] = [
    {
      head: say("member.word"),
      cell: ({ bookId, name, associationName }) => (
        <>
          <span className="row-name">{fullName(name)}</span>
          <small>
            <Link href={associationPath(bookId)}>{associationName}</Link>
          </small>
        </>
      ),
    },
    { head: say("clock.title"), cell: ({ clocks }) => <ClockPair clocks={clocks} /> },
    {
      head: say("arrears.overdue"),
      align: "right",
      cell: ({ bookId, memberId, overdue }) => (
        <Amount of={overdue} to={entriesPath(bookId, "loanPrincipal", { memberId })} />
      ),
      total: (list) => <ColumnSum of={list.map(({ overdue }) => overdue)} />,
    },
    {
      head: say("member.owesOthers"),
      align: "right",
      cell: ({ bookId, memberId, owesOthers }) =>
        isPositive(owesOthers) ? (
          <Amount of={owesOthers} to={entriesPath(bookId, "coverageReceivable", { memberId })} />
        ) : (
          <Amount of={owesOthers} />
        ),
      total: (list) => <ColumnSum of={list.map(({ owesOthers }) => owesOthers)} />,
    },
    {
      head: say("arrears.nextStep"),
      cell: ({ nextStep }) => (nextStep === null ? "" : say(`nextStep.${nextStep}`)),
    },
  ];
  return (
    <Rows
      caption={say("arrears.title")}
      columns={columns}
      rows={rows}
      totalOf={met}
      keyOf={({ bookId, memberId }) => `${bookId} ${memberId}`}
      totalName={say("figure.total")}
    />
  );
}
