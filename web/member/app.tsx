// A member's page: the door, then her figures or an acta. It has one address, so that the history of
// the phone tells nothing.

import { useCallback, useState } from "react";
import { Acta } from "./acta.tsx";
import { Door } from "./door.tsx";
import { Figures } from "./figures.tsx";
import { useIdle } from "./idle.ts";
import { leave } from "./traces.ts";
import { switchLanguage, useWords } from "./words.ts";

export function App({ cardKey }: { readonly cardKey: string | null }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="page">
      <header className="bar">
        <b>{say("app.title")}</b>
        <button type="button" aria-label={say("app.language")} onClick={switchLanguage}>
          {say("app.languageShort")}
        </button>
      </header>
      {isOpen ? <Visit /> : <Door cardKey={cardKey} onOpen={() => setOpen(true)} />}
    </div>
  );
}

function Visit() {
  const { say } = useWords();
  const [isLeaving, setLeaving] = useState(false);
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const go = useCallback(() => {
    setLeaving(true);
    void leave();
  }, []);
  useIdle(go);
  if (isLeaving) return null;
  return (
    <>
      <main>
        {meetingId === null ? (
          <Figures onActa={setMeetingId} />
        ) : (
          <Acta meetingId={meetingId} onBack={() => setMeetingId(null)} />
        )}
      </main>
      <footer>
        <button type="button" className="leave" onClick={go}>
          {say("app.leave")}
        </button>
      </footer>
    </>
  );
}
