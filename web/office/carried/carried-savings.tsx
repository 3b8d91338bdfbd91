// Savings on the way between two associations, how long, and what can be put right about them.

import type { CarriedCommand } from "#core/changes/command.ts";
import { fullName } from "#core/people/name.ts";
import type { BookId } from "#core/people/ids.ts";
import type { OnTheWayRow } from "#core/wire/carried.ts";
import { useAnswer } from "#web/office/answers.ts";
import { useCommand } from "#web/office/commands.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { ConfirmButton } from "#web/office/parts/confirm-button.tsx";
import { useNotice } from "#web/office/parts/dialog.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, RefusalNote } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { useMay, useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

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
  const mayUndo = useMay("correctMeetings");
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
      cell: ({ sentOn, arrivedOn, isLate }) => (
        <>
          {write.day(sentOn)}
          {isLate ? <small className="is-apart">{say("carry.late")}</small> : null}
          {arrivedOn === null ? null : (
            <small>
              {say("carry.arrivedOn")}: {write.day(arrivedOn)}
            </small>
          )}
        </>
      ),
    },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ amount }) => <Amount of={amount} />,
      total: (list) => <ColumnSum of={list.map(({ amount }) => amount)} />,
    },
    ...(mayUndo
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

/** What is on the way may have come back; what was written as come may not have. */
function PutRight({ row }: { readonly row: OnTheWayRow }) {
  const { say, write } = useWords();
  const { transferId, from, to, name: known, arrivedOn, amount } = row;
  const name = fullName(known);
  return arrivedOn === null ? (
    <Undo
      bookId={from.bookId}
      type="takeBackSavings"
      transferId={transferId}
      word={say("carry.back")}
      label={say("carry.backOf", { name })}
      lead={say("carry.backLead", { amount: write.money(amount), association: from.name })}
    />
  ) : (
    <Undo
      bookId={to.bookId}
      type="undoArrival"
      transferId={transferId}
      word={say("carry.notCome")}
      label={say("carry.notComeOf", { name })}
      lead={say("carry.notComeLead", { amount: write.money(amount), association: to.name })}
    />
  );
}

function Undo({
  bookId,
  type,
  transferId,
  word,
  label,
  lead,
}: {
  readonly bookId: BookId;
  readonly type: Exclude<CarriedCommand["type"], "receiveSavings">;
  readonly transferId: string;
  readonly word: string;
  readonly label: string;
  readonly lead: string;
}) {
  const { say } = useWords();
  const { today: on } = useStaff();
  const tell = useNotice();
  const sending = useCommand(bookId, () => tell(say("proposal.done")));
  return (
    <>
      <RefusalNote error={sending.error} />
      <ConfirmButton
        text={word}
        label={label}
        lead={lead}
        onConfirm={() => sending.mutate({ type, transferId, on })}
      />
    </>
  );
}
