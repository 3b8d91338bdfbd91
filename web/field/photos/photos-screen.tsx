// What is photographed at a meeting: the women, the sheet of paper, the slip of the bank. Who has
// not agreed to pictures is named before one of the women is taken.

import { useState } from "react";
import { photosOf, type PhotoUse } from "#core/meetings/photo.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";
import { TakeButton } from "./take-button.tsx";

export function PhotosScreen() {
  const { say } = useWords();
  return (
    <Frame title={say("photo.title")}>
      <p className="hint">{say("photo.lead")}</p>
      <GroupPhoto />
      <OnePhoto use="sheet" />
      <OnePhoto use="slip" />
    </Frame>
  );
}

function OnePhoto({ use }: { readonly use: PhotoUse }) {
  const { say } = useWords();
  return (
    <section className="card stack" aria-labelledby={`photo-${use}`}>
      <h2 id={`photo-${use}`}>{say(`photo.${use}`)}</h2>
      <TakeButton use={use} leftOut={[]} isReady />
      <Taken use={use} />
    </section>
  );
}

function GroupPhoto() {
  const { say } = useWords();
  const { view } = usePhone();
  const { bookId, group } = useMeeting();
  const names = useNames();
  const [isTold, setTold] = useState(false);
  const known = view.books[bookId]?.withoutPicture ?? null;
  const { members } = group.association;
  const leftOut = members
    .map(({ memberId }) => memberId)
    .filter((memberId) => known === null || known.includes(memberId));
  const isNobodyLeft = leftOut.length === members.length;
  return (
    <section className="card stack" aria-labelledby="photo-group">
      <h2 id="photo-group">{say("photo.group")}</h2>
      {leftOut.length === 0 ? (
        <p className="chip good">✓ {say("photo.allConsent")}</p>
      ) : (
        <>
          <p>{say("photo.noConsent")}</p>
          <ul className="agreed">
            {leftOut.map((memberId) => (
              <li key={memberId}>{names(memberId)}</li>
            ))}
          </ul>
          {isNobodyLeft ? (
            <p className="hint">{say("photo.nobody")}</p>
          ) : (
            <label className="check">
              <input type="checkbox" checked={isTold} onChange={() => setTold(!isTold)} />
              {say("photo.told")}
            </label>
          )}
        </>
      )}
      {!isNobodyLeft && (
        <TakeButton use="group" leftOut={leftOut} isReady={isTold || leftOut.length === 0} />
      )}
      <Taken use="group" />
    </section>
  );
}

/** On this phone still, and with the institution. */
function Taken({ use }: { readonly use: PhotoUse }) {
  const { say } = useWords();
  const { phone, view } = usePhone();
  const { meeting, meetingId } = useMeeting();
  const own = view.pictures.filter((known) => known.meetingId === meetingId && known.use === use);
  const count = photosOf(meeting).filter((known) => known.use === use).length;
  return (
    <>
      {own.map(({ pictureId, isRefused }) => (
        <p key={pictureId} className="row">
          <span className={isRefused ? "chip look" : "chip wait"}>
            {isRefused ? "×" : "●"} {say(isRefused ? "photo.refused" : "photo.waiting")}
          </span>
          <button
            type="button"
            className="quiet"
            aria-label={`${say("photo.drop")}: ${say(`photo.${use}`)}`}
            onClick={() => void phone.dropPicture(pictureId)}
          >
            {say("photo.drop")}
          </button>
        </p>
      ))}
      {count > 0 && <p className="chip good">✓ {say("photo.sent", { count })}</p>}
    </>
  );
}
