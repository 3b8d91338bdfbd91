// The meeting at a glance: what is due, what came, and the steps in their order.

import { Link } from "wouter";
import { isEnd } from "#core/meetings/cycle-end.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { useWords } from "#web/field/words.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { ActaText } from "./acta-text.tsx";
import { Frame } from "./frame.tsx";
import { useMeeting } from "./meeting-context.ts";
import { usePaperReceipts } from "./on-paper.ts";
import { NotOnPaper } from "./not-on-paper.tsx";
import { Opening } from "./opening.tsx";
import { SmallSubgroups } from "./small-subgroups.tsx";
import { doneSteps, STEPS } from "./steps.ts";
import { Totals } from "./totals.tsx";

export function MeetingHome() {
  const { say } = useWords();
  const { meeting } = useMeeting();
  const title = say("home.meeting", { number: meeting.number });
  return (
    <Frame title={title} back="/">
      {meeting.status !== "closed" && <SmallSubgroups />}
      {meeting.status === "planned" && <Opening />}
      {meeting.status === "open" && <Steps />}
      {meeting.status === "closed" && <Closed />}
    </Frame>
  );
}

function Steps() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const done = doneSteps(group, meeting);
  const { totals } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const next = STEPS.find((step) => !done.has(step));
  const { sheetNumber, sheetId } = usePaperReceipts();
  return (
    <>
      {sheetNumber !== null && sheetId !== null && (
        <>
          <p className="chip wait">{say("paper.mark", { number: sheetNumber })}</p>
          <NotOnPaper sheetId={sheetId} />
        </>
      )}
      <Totals totals={totals} />
      <ol className="steps">
        {STEPS.map((step, index) => (
          <li key={step}>
            <Link className={step === next ? "step next" : "step"} href={`${path}/${step}`}>
              <span className={done.has(step) ? "mark done" : "mark"} aria-hidden="true">
                {done.has(step) ? "✓" : index + 1}
              </span>
              <span>{say(`step.${step}`)}</span>
              <small>{say(done.has(step) ? "step.done" : "step.todo")}</small>
            </Link>
          </li>
        ))}
      </ol>
      <Link className="quiet button" href={`${path}/internal`}>
        {say("internal.title")}
      </Link>
      <PhotosLink />
      {isEnd(group, meeting) && (
        <Link className="quiet button" href={`${path}/assembly`}>
          {say("assembly.title")}
        </Link>
      )}
    </>
  );
}

function Closed() {
  const { say } = useWords();
  const { view } = usePhone();
  const { bookId } = useMeeting();
  const unsent = view.books[bookId]?.unsentCount ?? 0;
  return (
    <>
      <section className="card good-card" role="status">
        <h2>✓ {say("meeting.closed")}</h2>
        <p>{say(unsent > 0 ? "meeting.closedLead" : "meeting.sentLead")}</p>
      </section>
      <PhotosLink />
      <ActaText />
    </>
  );
}

function PhotosLink() {
  const { say } = useWords();
  const { path } = useMeeting();
  return (
    <Link className="quiet button" href={`${path}/photos`}>
      {say("photo.title")}
    </Link>
  );
}
