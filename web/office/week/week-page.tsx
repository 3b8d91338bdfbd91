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
import { Navigate } from "./navigate.tsx";
import { WeekMap, type Spot } from "./week-map.tsx";
import { firstWhose, isOf, WhoseField } from "./whose.tsx";
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
            <Shown key={from} meetings={meetings} today={today} />
          )
        }
      </Answered>
      <Renewing />
    </Page>
  );
}

type Meetings = { readonly meetings: readonly WeekMeeting[]; readonly today: Day };

function Shown({ meetings, today }: Meetings) {
  const { say } = useWords();
  const [whose, setWhose] = useState(() => firstWhose(meetings));
  const shown = meetings.filter((meeting) => isOf(meeting, whose));
  const places = [...new Map(shown.map((meeting) => [meeting.bookId, meeting])).values()];
  const spots = places.flatMap(({ bookId, associationName: name, point }) =>
    point === null ? [] : [{ bookId, name, point }],
  );
  const numbered = spots.map((spot, index) => ({ ...spot, number: index + 1 }));
  const without = places.filter(({ point }) => point === null);
  return (
    <>
      <WhoseField meetings={meetings} whose={whose} onChoose={setWhose} />
      {shown.length === 0 ? (
        <Empty title={say("week.noneHere")} />
      ) : (
        <Days meetings={shown} today={today} spots={numbered} />
      )}
      <WeekMap spots={numbered} without={without.map(({ associationName }) => associationName)} />
    </>
  );
}

function Days({ meetings, today, spots }: Meetings & { readonly spots: readonly Spot[] }) {
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
          <OnMap number={spots.find((spot) => spot.bookId === bookId)?.number} />
        </>
      ),
    },
    { head: say("founding.hour"), cell: ({ hour }) => hour },
    {
      head: say("founding.landmark"),
      cell: ({ landmark, point, associationName }) => (
        <>
          {landmark} {point === null ? null : <Navigate point={point} name={associationName} />}
        </>
      ),
    },
    { head: say("week.who"), cell: (row) => <Who meeting={row} /> },
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

function OnMap({ number }: { readonly number: number | undefined }) {
  const { say } = useWords();
  return number === undefined ? null : <small>{say("week.onMap", { number })}</small>;
}

function Who({ meeting: { goes } }: { readonly meeting: WeekMeeting }) {
  const { say } = useWords();
  const { asesora, substitute } = goes;
  if (substitute !== null)
    return (
      <>
        {substitute.name}
        {asesora === null ? null : <small>{say("week.insteadOf", { name: asesora.name })}</small>}
      </>
    );
  return <span>{asesora === null ? "—" : asesora.name}</span>;
}

function State({ meeting, today }: { readonly meeting: WeekMeeting; readonly today: Day }) {
  const { say } = useWords();
  const { status, dueOn } = meeting;
  if (status === "closed") return <span>{say("week.closed")}</span>;
  if (status === "open") return <strong>{say("meeting.open")}</strong>;
  if (dueOn < today) return <strong className="is-long">{say("meeting.overdue")}</strong>;
  return <span>{say(dueOn === today ? "meeting.today" : "meeting.planned")}</span>;
}
