// A meeting is opened on its day; or afterwards, when it was held on paper because there was no
// phone: then its sheet is named first, and somebody else will compare the two. A day that has not
// come yet is told, and never refused: the phone may be wrong about today.

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
      <NotYet heldOn={heldOn} />
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
      <OpenButton sheetNumber={sheetNumber} open={open} />
    </section>
  );
}

/** As far as the phone can know. */
function NotYet({ heldOn }: { readonly heldOn: string }) {
  const { say, write } = useWords();
  const { bookId } = useMeeting();
  const { phone } = usePhone();
  const today = phone.todayAt(bookId);
  const day = parseDay(heldOn);
  if (!day.isGranted || day.value <= today) return null;
  return (
    <p className="card warning" role="status">
      ▲ {say("meeting.notYet", { today: write.longDay(today), day: write.longDay(day.value) })}
    </p>
  );
}

type OpenProps = {
  readonly sheetNumber: string | null;
  readonly open: (() => Promise<void>) | null;
};

/** On paper it is asked once more: from then on its receipts are those of the paper book. */
function OpenButton({ sheetNumber, open }: OpenProps) {
  const { say } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked || sheetNumber === null || open === null) {
    const ask = () => (sheetNumber === null ? void open?.() : setAsked(true));
    return (
      <button type="button" className="primary" disabled={open === null} onClick={ask}>
        {say("meeting.open")}
      </button>
    );
  }
  return (
    <section className="card warning stack" role="alertdialog" aria-labelledby="paper-sure">
      <p id="paper-sure">{say("paper.sure", { number: sheetNumber.trim() })}</p>
      <button type="button" className="primary" onClick={() => void open()}>
        {say("paper.yes")}
      </button>
      <button type="button" className="quiet" onClick={() => setAsked(false)}>
        {say("paper.no")}
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
