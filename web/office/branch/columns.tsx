// One association in one line: its people, its calendar, its money, both clocks.

import { Link } from "wouter";
import type { AssociationRow } from "#core/wire/office.ts";
import { Amount, Share } from "#web/office/parts/amount.tsx";
import { ClockPair } from "#web/office/parts/clocks.tsx";
import type { Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { actaPath, associationPath, entriesPath } from "#web/office/paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";

export function useAssociationColumns(): readonly Column<AssociationRow>[] {
  const { say } = useWords();
  return [
    { head: say("branch.association"), cell: (row) => <Name row={row} /> },
    { head: say("branch.cycle"), cell: (row) => <Progress row={row} /> },
    { head: say("branch.nextMeeting"), cell: (row) => <NextMeeting row={row} /> },
    {
      head: say("figure.principalOutstanding"),
      align: "right",
      cell: ({ bookId, principalOutstanding }) => (
        <Amount of={principalOutstanding} to={entriesPath(bookId, "loanPrincipal")} />
      ),
      total: (rows) => <ColumnSum of={rows.map((row) => row.principalOutstanding)} />,
    },
    { head: say("clock.title"), cell: ({ clocks }) => <ClockPair clocks={clocks} /> },
    {
      head: say("figure.hiddenArrears"),
      align: "right",
      cell: ({ hiddenArrears }) => <Share of={hiddenArrears} />,
    },
    {
      head: say("transit.short"),
      align: "right",
      cell: ({ bookId, cashInTransit }) => (
        <Amount of={cashInTransit} to={entriesPath(bookId, "cashInTransit")} />
      ),
      total: (rows) => <ColumnSum of={rows.map((row) => row.cashInTransit)} />,
    },
    {
      head: say("reviews.title"),
      align: "right",
      cell: ({ openReviews }) =>
        openReviews === 0 ? (
          <span className="amount is-zero">0</span>
        ) : (
          <Link href="/reviews" className="count">
            {openReviews}
          </Link>
        ),
    },
  ];
}

function Name({ row }: { readonly row: AssociationRow }) {
  const { say } = useWords();
  const { branches } = useStaff();
  return (
    <>
      <Link href={associationPath(row.bookId)} className="row-name">
        {row.name}
      </Link>
      <small>
        {branches.length > 1 ? `${row.branchName} · ` : ""}
        {say("branch.members", { count: row.memberCount })}
      </small>
    </>
  );
}

function Progress({ row }: { readonly row: AssociationRow }) {
  const { say } = useWords();
  const { cycleNumber, meetingsClosed, meetingsPlanned, stage, daysSinceEnd } = row;
  if (cycleNumber === 0) return <>{say("association.noCycle")}</>;
  return (
    <>
      {say("branch.cycleNumber", { number: cycleNumber })}
      <small>
        {say(`next.stage.${stage}`)}
        {daysSinceEnd === null ? null : ` · ${say("week.days", { count: daysSinceEnd })}`}
      </small>
      <small>{say("branch.meetings", { closed: meetingsClosed, planned: meetingsPlanned })}</small>
      <progress max={meetingsPlanned} value={meetingsClosed} aria-hidden="true" />
    </>
  );
}

function NextMeeting({ row }: { readonly row: AssociationRow }) {
  const { say, write } = useWords();
  const { today } = useStaff();
  const { bookId, nextMeeting } = row;
  if (nextMeeting === null) return <>{say("branch.noMeeting")}</>;
  const { meetingId, number, dueOn, status } = nextMeeting;
  return (
    <>
      <Link href={actaPath(bookId, meetingId)}>{write.day(dueOn)}</Link>
      <small>
        {say("meeting.number", { number })} ·{" "}
        {status === "open" ? say("meeting.open") : say(whenWord(dueOn, today))}
      </small>
    </>
  );
}

function whenWord(dueOn: string, today: string) {
  if (dueOn === today) return "meeting.today";
  return dueOn < today ? "meeting.overdue" : "meeting.planned";
}
