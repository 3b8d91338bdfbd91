// One touch opens the camera; what it took is made small and kept.

import { useState } from "react";
import { MOST_OF_A_MEETING, photosOf, type PhotoUse } from "#core/meetings/photo.ts";
import type { MemberId } from "#core/people/ids.ts";
import { useMeeting } from "#web/field/meetings/meeting-context.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { shrunk } from "./shrink.ts";

type Props = {
  readonly use: PhotoUse;
  readonly leftOut: readonly MemberId[];
  readonly isReady: boolean;
};

export function TakeButton({ use, leftOut, isReady }: Props) {
  const { say } = useWords();
  const { phone, view } = usePhone();
  const { bookId, meetingId, meeting } = useMeeting();
  const own = view.pictures.filter((known) => known.meetingId === meetingId);
  const count = own.length + photosOf(meeting).length;
  const isOff = !isReady || count >= MOST_OF_A_MEETING;
  const [told, setTold] = useState<FieldWord | null>(null);
  const what = say(`photo.${use}`);
  const keep = async (file: File) => {
    setTold("photo.working");
    const jpeg = await shrunk(file);
    if (jpeg === null) return setTold("photo.notKept");
    try {
      await phone.keepPicture({ bookId, meetingId, use, leftOut }, jpeg);
      setTold("photo.kept");
      void phone.sendNow();
    } catch (failure) {
      setTold("photo.notKept");
      reportError(failure);
    }
  };
  return (
    <>
      <label className={isOff ? "primary button take is-off" : "primary button take"}>
        {say("photo.take")}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="heard"
          aria-label={`${say("photo.take")}: ${what}`}
          disabled={isOff}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file !== undefined) void keep(file);
          }}
        />
      </label>
      <p className={told === "photo.notKept" ? "flaw" : "hint"} role="status">
        {told === null ? "" : say(told, { what })}
      </p>
      <p className="hint">
        {count >= MOST_OF_A_MEETING ? say("photo.full", { count: MOST_OF_A_MEETING }) : ""}
      </p>
    </>
  );
}
