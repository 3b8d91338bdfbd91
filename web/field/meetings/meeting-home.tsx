// The meeting at a glance: what is due, what came, and the steps in their order.

import { useState } from "react";
import { Link } from "wouter";
import { addDays, parseDay } from "#core/time/day.ts";
import { isEnd } from "#core/meetings/cycle-end.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { useWords } from "#web/field/words.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { ActaText } from "./acta-text.tsx";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting } from "./meeting-context.ts";
import { doneSteps, STEPS } from "./steps.ts";
import { Totals } from "./totals.tsx";

/** A day farther from the plan is a slip of the finger. */
const FARTHEST_DAYS = 45;

export function MeetingHome() {
  const { say } = useWords();
  const { meeting } = useMeeting();
  const title = say("home.meeting", { number: meeting.number });
  return (
    <Frame title={title} back="/">
      {meeting.status === "planned" && <Opening />}
      {meeting.status === "open" && <Steps />}
      {meeting.status === "closed" && <Closed />}
    </Frame>
  );
}

function Opening() {
  const { say, write } = useWords();
  const { meeting, meetingId } = useMeeting();
  const keep = useKeep();
  const [heldOn, setHeldOn] = useState<string>(meeting.dueOn);
  const day = parseDay(heldOn);
  const open = () => {
    if (!day.isGranted) return;
    const coin = smallestCoin(BOLIVIA, day.value);
    void keep(() => ({ type: "openMeeting", meetingId, heldOn: day.value, coin }));
  };
  return (
    <section className="card stack">
      <p>{say("meeting.planned", { day: write.longDay(meeting.dueOn) })}</p>
      <label>
        {say("meeting.heldOn")}
        <input
          type="date"
          value={heldOn}
          min={addDays(meeting.dueOn, -FARTHEST_DAYS)}
          max={addDays(meeting.dueOn, FARTHEST_DAYS)}
          onChange={(event) => setHeldOn(event.target.value)}
        />
      </label>
      <button type="button" className="primary" disabled={!day.isGranted} onClick={open}>
        {say("meeting.open")}
      </button>
    </section>
  );
}

function Steps() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const done = doneSteps(group, meeting);
  const { totals } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const next = STEPS.find((step) => !done.has(step));
  return (
    <>
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
