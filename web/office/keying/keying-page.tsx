// A meeting held on paper is copied from its sheet, line by line as it is printed.

import { useState } from "react";
import { Link } from "wouter";
import { nextMeeting, type Meeting } from "#core/meetings/meeting.ts";
import type { BookId, MeetingId } from "#core/people/ids.ts";
import type { KeyingDesk, SheetRow } from "#core/wire/sheet.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Page } from "#web/office/parts/page.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { actaPath, associationPath } from "#web/office/paths.ts";
import { keyingApi, sheetsApi } from "#web/office/sheets/sheet-paths.ts";
import { useWords } from "#web/office/words.ts";
import { SheetForm } from "./sheet-form.tsx";

type Asked = { readonly bookId: BookId; readonly meetingId: MeetingId | null };

export function KeyingPage({ bookId, meetingId }: Asked) {
  const { say } = useWords();
  const desk = useAnswer<KeyingDesk>(keyingApi(bookId));
  const sheets = useAnswer<readonly SheetRow[]>(sheetsApi(bookId));
  return (
    <Answered from={desk}>
      {(known) => (
        <Page
          title={say("keying.title")}
          crumbs={[
            {
              to: associationPath(bookId),
              text: known.book.group?.association.name ?? say("branch.association"),
            },
            { to: associationPath(bookId, "meetings"), text: say("tab.meetings") },
          ]}
          lead={say("keying.lead")}
        >
          <Answered from={sheets}>
            {(rows) => <Chosen desk={known} sheets={rows} asked={meetingId} />}
          </Answered>
        </Page>
      )}
    </Answered>
  );
}

type Known = { readonly desk: KeyingDesk; readonly sheets: readonly SheetRow[] };

function Chosen({ desk, sheets, asked }: Known & { readonly asked: MeetingId | null }) {
  const { say } = useWords();
  const { group } = desk.book;
  const [first] = useState(() =>
    group === null
      ? undefined
      : (group.meetings.list.find(({ meetingId }) => meetingId === asked) ??
        nextMeeting(group.meetings)),
  );
  const [meetingId, setMeetingId] = useState(first?.meetingId);
  const meeting = group?.meetings.list.find((known) => known.meetingId === meetingId);
  if (group === null || meeting === undefined)
    return <Empty title={say("keying.noMeeting")}>{say("keying.noMeetingLead")}</Empty>;
  return (
    <>
      <Notice bookId={desk.book.bookId} meeting={meeting} />
      <SheetForm
        key={meeting.meetingId}
        desk={desk}
        group={group}
        meeting={meeting}
        sheets={sheets}
        onMeeting={setMeetingId}
      />
    </>
  );
}

/** What is known of the meeting already is said before anything is copied. */
function Notice({ bookId, meeting }: { readonly bookId: BookId; readonly meeting: Meeting }) {
  const { say } = useWords();
  if (meeting.status === "planned") return null;
  const isClosed = meeting.status === "closed";
  return (
    <div role="alert" className="notice-card">
      <strong>{say(isClosed ? "keying.closed" : "keying.opened")}</strong>
      <p>{say(isClosed ? "keying.closedLead" : "keying.openedLead")}</p>
      <Link href={actaPath(bookId, meeting.meetingId)}>{say("sheets.seeActa")}</Link>
    </div>
  );
}
