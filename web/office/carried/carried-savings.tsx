// Savings on the way between two associations, how long, and what can be put right about them.

import { isPositive } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { OnTheWayRow } from "#core/wire/carried.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { PutRight } from "./put-right.tsx";

export const CARRIED_API = "/api/savings-on-the-way";

export function CarriedSavings() {
  const { say } = useWords();
  const answer = useAnswer<readonly OnTheWayRow[]>(CARRIED_API);
  return (
    <Answered from={answer}>
      {(rows) => (
        <>
          <Carried
            title={say("carry.title")}
            note={say("carry.note")}
            rows={rows.filter(({ arrivedOn }) => arrivedOn === null)}
          />
          <Carried
            title={say("carry.recent")}
            rows={rows.filter(({ arrivedOn }) => arrivedOn !== null)}
          />
        </>
      )}
    </Answered>
  );
}

function Carried({
  rows,
  ...head
}: {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly OnTheWayRow[];
}) {
  const { say } = useWords();
  const columns = useColumns();
  if (rows.length === 0) return null;
  return (
    <Section {...head}>
      <Rows
        caption={head.title}
        columns={columns}
        rows={rows}
        keyOf={({ transferId }) => transferId}
        totalName={say("figure.total")}
      />
    </Section>
  );
}

function useColumns(): readonly Column<OnTheWayRow>[] {
  const { say, write } = useWords();
  const [mayPropose, mayApprove] = [useMay("proposeChanges"), useMay("approveChanges")];
  return [
    {
      head: say("member.word"),
      cell: ({ name, from, to }) => (
        <>
          <span className="row-name">{fullName(name)}</span>
          <small>{say("carry.route", { from: from.name, to: to.name })}</small>
        </>
      ),
    },
    {
      head: say("carry.carrier"),
      cell: ({ carrier, voucher }) => (
        <>
          {say(`carry.by.${carrier}`)}
          <small>{voucher}</small>
        </>
      ),
    },
    {
      head: say("carry.sentOn"),
      cell: ({ sentOn, arrivedOn, isLate, owed }) => (
        <>
          {write.day(sentOn)}
          {isLate ? <small className="is-apart">{say("carry.late")}</small> : null}
          {arrivedOn === null ? null : (
            <small>
              {say("carry.arrivedOn")}: {write.day(arrivedOn)}
            </small>
          )}
          {isPositive(owed) ? (
            <small className="is-apart">{say("carry.owed", { amount: write.money(owed) })}</small>
          ) : null}
        </>
      ),
    },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ amount }) => <Amount of={amount} />,
      total: (list) => <ColumnSum of={list.map(({ amount }) => amount)} />,
    },
    ...(mayPropose || mayApprove
      ? [
          {
            head: say("people.acts"),
            align: "right",
            cell: (row: OnTheWayRow) => <PutRight row={row} />,
          } as const,
        ]
      : []),
  ];
}
