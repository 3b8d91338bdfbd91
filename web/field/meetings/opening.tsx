// A meeting is opened on its day; or afterwards, when it was held on paper because there was no
// phone: then its sheet is named first, and somebody else will compare the two.

import { useState } from "react";
import { addDays, parseDay } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords } from "#web/field/words.ts";
import { useKeep, useMeeting } from "./meeting-context.ts";

/** A day farther from the plan is a slip of the finger. */
const FARTHEST_DAYS = 45;

export function Opening() {
  const { say, write } = useWords();
  const { meeting } = useMeeting();
  const [heldOn, setHeldOn] = useState<string>(meeting.dueOn);
  const [sheetNumber, setSheetNumber] = useState<string | null>(null);
  const [isAlone, setAlone] = useState(false);
  const open = useOpening({ heldOn, sheetNumber, isAlone });
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
      <label className="check">
        <input
          type="checkbox"
          checked={sheetNumber !== null}
          onChange={(event) => setSheetNumber(event.target.checked ? "" : null)}
        />
        {say("paper.wasHeld")}
      </label>
      {sheetNumber !== null && (
        <>
          <label>
            {say("paper.number")}
            <input
              autoComplete="off"
              maxLength={60}
              value={sheetNumber}
              onChange={(event) => setSheetNumber(event.target.value)}
            />
          </label>
          <label className="check">
            <input type="checkbox" checked={isAlone} onChange={() => setAlone(!isAlone)} />
            {say("paper.alone")}
          </label>
          <p className="hint">{say("paper.lead")}</p>
        </>
      )}
      <button
        type="button"
        className="primary"
        disabled={open === null}
        onClick={() => void open?.()}
      >
        {say("meeting.open")}
      </button>
    </section>
  );
}

type Asked = {
  readonly heldOn: string;
  readonly sheetNumber: string | null;
  readonly isAlone: boolean;
};

/** Null while the day or the sheet's number is missing. */
function useOpening({ heldOn, sheetNumber, isAlone }: Asked): (() => Promise<void>) | null {
  const { meetingId } = useMeeting();
  const { view } = usePhone();
  const keep = useKeep();
  const day = parseDay(heldOn);
  if (!day.isGranted || sheetNumber?.trim() === "") return null;
  const coin = smallestCoin(BOLIVIA, day.value);
  const heldBy = isAlone ? null : view.staff.staffId;
  return async () => {
    if (sheetNumber !== null) {
      const sheet = { sheetNumber: sheetNumber.trim(), heldBy, photos: [] };
      const kept = await keep(() => ({ type: "keyInSheet", meetingId, ...sheet }));
      if (kept === null) return;
    }
    await keep(() => ({ type: "openMeeting", meetingId, heldOn: day.value, coin }));
  };
}
