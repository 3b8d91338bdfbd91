// What the women agreed, in short sentences, and the day they meet again.

import { useLocation } from "wouter";
import { nextMeeting } from "#core/meetings/meeting.ts";
import { parseDay } from "#core/time/day.ts";
import { speaksOfHealth } from "#countries/bolivia/health-words.ts";
import { useWords } from "#web/field/words.ts";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting } from "./meeting-context.ts";
import { useDraft } from "./use-draft.ts";

type Draft = { readonly texts: readonly string[]; readonly nextOn: string };

const LONGEST = 300;
const MOST = 20;

export function AgreementsScreen() {
  const { say } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const keep = useKeep();
  const [, go] = useLocation();
  const others = group.meetings.list.filter((known) => known.meetingId !== meetingId);
  const planned = nextMeeting({ ...group.meetings, list: others })?.dueOn ?? "";
  const first: Draft = {
    texts: meeting.agreements?.texts ?? [""],
    nextOn: meeting.agreements?.nextOn ?? planned,
  };
  const [draft, setDraft, forget] = useDraft<Draft>(`agree:${meetingId}`, first);
  const finish = async () => {
    const day = parseDay(draft.nextOn);
    const texts = draft.texts.map((text) => text.trim()).filter((text) => text !== "");
    const nextOn = day.isGranted ? day.value : null;
    const kept = await keep(() => ({ type: "recordAgreements", meetingId, texts, nextOn }));
    if (kept === null) return;
    forget();
    go(`${path}/acta`);
  };
  const write = (index: number, text: string) =>
    setDraft({ ...draft, texts: draft.texts.map((known, at) => (at === index ? text : known)) });
  return (
    <Frame
      title={say("step.agree")}
      foot={
        <button type="button" className="primary" onClick={() => void finish()}>
          {say("agree.keep")}
        </button>
      }
    >
      <p className="hint">{say("agree.discreet")}</p>
      {draft.texts.map((text, index) => (
        <label key={index}>
          {say("agree.text")} {index + 1}
          <textarea
            rows={2}
            value={text}
            maxLength={LONGEST}
            onChange={(event) => write(index, event.target.value)}
          />
          {speaksOfHealth(text) && (
            <span className="flaw" role="alert">
              {say("agree.ofHealth")}
            </span>
          )}
        </label>
      ))}
      <button
        type="button"
        className="quiet"
        disabled={draft.texts.length >= MOST}
        onClick={() => setDraft({ ...draft, texts: [...draft.texts, ""] })}
      >
        + {say("agree.add")}
      </button>
      <label>
        {say("agree.next")}
        <input
          type="date"
          value={draft.nextOn}
          onChange={(event) => setDraft({ ...draft, nextOn: event.target.value })}
        />
      </label>
    </Frame>
  );
}
