// One touch opens the camera; what it took is made small and kept.

import { useState } from "react";
import type { PhotoUse } from "#core/meetings/photo.ts";
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
  const { phone } = usePhone();
  const { bookId, meetingId } = useMeeting();
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
      <label className={isReady ? "primary button take" : "primary button take is-off"}>
        {say("photo.take")}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="heard"
          aria-label={`${say("photo.take")}: ${what}`}
          disabled={!isReady}
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
    </>
  );
}
