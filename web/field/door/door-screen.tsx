// Before the PIN nothing is readable: enrol, unlock, or hand over what was not sent.

import { useState } from "react";
import type { Door, DoorState, Phone } from "#web/device/phone.ts";
import { download } from "#web/field/download.ts";
import { UpdateNotice } from "#web/field/update.tsx";
import { switchLanguage, useWords } from "#web/field/words.ts";
import { EnrolForm } from "./enrol-form.tsx";
import { PinPad } from "./pin-pad.tsx";

type Props = {
  readonly door: Door;
  readonly state: DoorState;
  readonly onOpen: (phone: Phone) => void;
};

export function DoorScreen({ door, state, onOpen }: Props) {
  const { say } = useWords();
  const [now, setNow] = useState(state);
  return (
    <main className="door">
      <header className="door-head">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="72" height="72" />
        <h1>{say("door.title")}</h1>
        <p>{say("door.motto")}</p>
      </header>
      {now === "new" && <EnrolForm door={door} onOpen={onOpen} />}
      {now !== "new" && <UpdateNotice />}
      {now === "locked" && (
        <PinPad
          door={door}
          onOpen={onOpen}
          onWiped={() => setNow("wiped")}
          onSignIn={() => setNow("new")}
        />
      )}
      {now === "wiped" && <Wiped door={door} onAgain={() => setNow("new")} />}
      <button type="button" className="link light" onClick={switchLanguage}>
        {say("app.language")}
      </button>
    </main>
  );
}

function Wiped({ door, onAgain }: { readonly door: Door; readonly onAgain: () => void }) {
  const { say } = useWords();
  return (
    <section className="card stack" role="alert">
      <p>{say("door.wiped")}</p>
      <button
        type="button"
        className="primary"
        onClick={() => void door.rescueFile().then(download)}
      >
        {say("door.rescue")}
      </button>
      <button type="button" className="quiet" onClick={onAgain}>
        {say("door.again")}
      </button>
    </section>
  );
}
