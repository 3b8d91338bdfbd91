// The meetings, cycle by cycle: what each brought, what was missing, and whether it was in order.

import { Link } from "wouter";
import type { TotalName } from "#core/meetings/meeting.ts";
import type { Money } from "#core/money/money.ts";
import type { AssociationRow, MeetingRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount, Share } from "#web/office/parts/amount.tsx";
import { GroupedRows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { actaPath, associationApi, entriesPath } from "#web/office/paths.ts";
import { keyingPath } from "#web/office/sheets/sheet-paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { byCycle, type OfCycle } from "./by-cycle.ts";

export function MeetingsTab({ row: { bookId, cycleNumber } }: { readonly row: AssociationRow }) {
  const { say } = useWords();
  const answer = useAnswer<readonly MeetingRow[]>(associationApi(bookId, "meetings"));
  const mayHold = useMay("runMeetings");
  return (
    <Answered from={answer}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={say("meetings.empty")}>{say("meetings.emptyLead")}</Empty>
        ) : (
          <>
            {mayHold ? (
              <p className="no-print">
                <Link href={keyingPath(bookId)} className="touch">
                  {say("sheets.keyIn")}
                </Link>
              </p>
            ) : null}
            <Meetings bookId={bookId} cycles={byCycle(rows, cycleNumber)} />
          </>
        )
      }
    </Answered>
  );
}

/** The sums are those of the newest cycle. */
function Meetings({
  bookId,
  cycles,
}: {
  readonly bookId: string;
  readonly cycles: readonly OfCycle[];
}) {
  const { say } = useWords();
  const columns = useMeetingColumns(bookId);
  const isOnly = cycles.length === 1;
  return (
    <GroupedRows
      caption={say("meetings.caption")}
      columns={columns}
      groups={cycles.map(({ cycleNumber: number, rows }) => ({
        title: isOnly ? null : say("branch.cycleNumber", { number }),
        rows,
      }))}
      totalOf={cycles[0]?.rows ?? []}
      keyOf={({ meetingId }) => meetingId}
      totalName={say(isOnly ? "figure.total" : "meetings.cycleTotal")}
    />
  );
}

function useMeetingColumns(bookId: string): readonly Column<MeetingRow>[] {
  const { say } = useWords();
  const total = (head: string, key: TotalName): Column<MeetingRow> => ({
    head,
    align: "right",
    cell: ({ totals }) => (totals === null ? null : <Amount of={totals[key]} />),
    total: (rows) => <ColumnSum of={amounts(rows, key)} />,
  });
  return [
    { head: say("meeting.word"), cell: (row) => <Name bookId={bookId} row={row} /> },
    { head: say("meeting.state"), cell: (row) => <State row={row} /> },
    total(say("totals.due"), "due"),
    total(say("totals.collected"), "collected"),
    total(say("totals.shortfall"), "shortfall"),
    {
      ...total(say("totals.external"), "external"),
      cell: ({ meetingId, totals }) =>
        totals === null ? null : (
          <Amount of={totals.external} to={entriesPath(bookId, "cashInTransit", { meetingId })} />
        ),
    },
    {
      head: say("figure.hiddenArrears"),
      align: "right",
      cell: ({ totals, hiddenArrears }) => (totals === null ? null : <Share of={hiddenArrears} />),
    },
    total(say("totals.difference"), "difference"),
  ];
}

function amounts(rows: readonly MeetingRow[], key: TotalName): Money[] {
  return rows.flatMap(({ totals }) => (totals === null ? [] : [totals[key]]));
}

function Name({ bookId, row }: { readonly bookId: string; readonly row: MeetingRow }) {
  const { say, write } = useWords();
  return (
    <>
      <Link href={actaPath(bookId, row.meetingId)} className="row-name">
        {say("meeting.number", { number: row.number })}
      </Link>
      <small>{write.day(row.heldOn ?? row.dueOn)}</small>
    </>
  );
}

function State({ row }: { readonly row: MeetingRow }) {
  const { say } = useWords();
  const count = row.irregularities.length;
  return (
    <>
      <span className={`tag is-${row.status}`}>{say(`status.${row.status}`)}</span>
      {count === 0 ? null : <small>{say("meeting.irregular", { count })}</small>}
    </>
  );
}
