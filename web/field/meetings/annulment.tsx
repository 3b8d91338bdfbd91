// A slip of the hand is not erased: the record is annulled with its reason, and a new one is made.

import { useState } from "react";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { useKeep, useMeeting } from "./meeting-context.ts";

type Props = {
  /** The command that recorded the payment or the agreement. */
  readonly recordId: string;
  readonly word: FieldWord;
};

export function Annulment({ recordId, word }: Props) {
  const { say } = useWords();
  const { meetingId } = useMeeting();
  const keep = useKeep();
  const [text, setText] = useState("");
  const reason = text.trim();
  return (
    <details>
      <summary>{say(word)}</summary>
      <div className="stack">
        <label>
          {say("receipt.reason")}
          <input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
        </label>
        <button
          type="button"
          className="quiet"
          disabled={reason === ""}
          onClick={() => void keep(() => ({ type: "annulRecord", meetingId, recordId, reason }))}
        >
          {say(word)}
        </button>
      </div>
    </details>
  );
}
