// The week on one page, day by day: which association meets where, at what hour, and what is due.

import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { addDays, type Day } from "#core/time/day.ts";
import type { WeekMeeting } from "#core/wire/branch.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Page } from "#web/office/parts/page.tsx";
import { GroupedRows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { actaPath, associationPath } from "#web/office/paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { Renewing } from "./renewing.tsx";

export function WeekPage() {
  const { say, write } = useWords();
  const { today } = useStaff();
  const [from, setFrom] = useState<Day>(today);
  const answer = useAnswer<readonly WeekMeeting[]>(`/api/week?from=${from}`);
  return (
    <Page
      title={say("week.title")}
      lead={say("week.lead", { from: write.weekday(from), to: write.weekday(addDays(from, 6)) })}
      actions={
        <>
          <Button variant="default" onClick={() => setFrom(addDays(from, -7))}>
            {say("week.before")}
          </Button>
          <Button variant="default" onClick={() => setFrom(today)} disabled={from === today}>
            {say("week.this")}
          </Button>
          <Button variant="default" onClick={() => setFrom(addDays(from, 7))}>
            {say("week.after")}
          </Button>
        </>
      }
    >
      <Answered from={answer}>
        {(meetings) =>
          meetings.length === 0 ? (
            <Empty title={say("week.empty")} />
          ) : (
            <Days meetings={meetings} today={today} />
          )
        }
      </Answered>
      <Renewing />
    </Page>
  );
}

function Days({
  meetings,
  today,
}: {
  readonly meetings: readonly WeekMeeting[];
  readonly today: Day;
}) {
  const { say, write } = useWords();
  const days = [...new Set(meetings.map(({ dueOn }) => dueOn))];
  const groups = days.map((day) => ({
    title: write.longDay(day),
    rows: meetings.filter(({ dueOn }) => dueOn === day),
  }));
  const columns: readonly Column<WeekMeeting>[] = [
    {
      head: say("branch.association"),
      cell: ({ bookId, associationName, memberCount }) => (
        <>
          <Link href={associationPath(bookId)} className="row-name">
            {associationName}
          </Link>
          <small>{say("branch.members", { count: memberCount })}</small>
        </>
      ),
    },
    { head: say("founding.hour"), cell: ({ hour }) => hour },
    { head: say("founding.landmark"), cell: ({ landmark }) => landmark },
    {
      head: say("meeting.word"),
      cell: ({ bookId, meetingId, number }) => (
        <Link href={actaPath(bookId, meetingId)}>{say("meeting.number", { number })}</Link>
      ),
    },
    { head: say("meeting.state"), cell: (row) => <State meeting={row} today={today} /> },
    {
      head: say("week.expected"),
      align: "right",
      cell: ({ expected }) => <Amount of={expected} />,
    },
  ];
  return (
    <GroupedRows
      caption={say("week.title")}
      columns={columns}
      groups={groups}
      keyOf={({ meetingId }) => meetingId}
    />
  );
}

function State({ meeting, today }: { readonly meeting: WeekMeeting; readonly today: Day }) {
  const { say } = useWords();
  const { status, dueOn } = meeting;
  if (status === "closed") return <span>{say("week.closed")}</span>;
  if (status === "open") return <strong>{say("meeting.open")}</strong>;
  if (dueOn < today) return <strong className="is-long">{say("meeting.overdue")}</strong>;
  return <span>{say(dueOn === today ? "meeting.today" : "meeting.planned")}</span>;
}
