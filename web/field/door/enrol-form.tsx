// The first time: who she is, with internet; then the PIN that opens the phone without it.

import { useState, type FormEvent } from "react";
import type { Door, Phone } from "#web/device/phone.ts";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";

type Props = { readonly door: Door; readonly onOpen: (phone: Phone) => void };

export function EnrolForm({ door, onOpen }: Props) {
  const { say } = useWords();
  const [flaw, setFlaw] = useState<FieldWord | null>(null);
  const [isBusy, setBusy] = useState(false);
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    if (read("pin") !== read("pinAgain")) return setFlaw("door.pinsDiffer");
    setBusy(true);
    const asked = {
      login: read("login"),
      password: read("password"),
      pin: read("pin"),
      label: read("label"),
    };
    const outcome = await door.enrol(asked);
    setBusy(false);
    if (outcome.isGranted) onOpen(outcome.value);
    else setFlaw(`door.${outcome.reason}`);
  };
  const pin = {
    type: "password",
    inputMode: "numeric",
    pattern: "[0-9]{6}",
    maxLength: 6,
    required: true,
  } as const;
  return (
    <form className="card stack" onSubmit={(event) => void enter(event)}>
      <label>
        {say("door.login")}
        <input name="login" autoComplete="username" autoCapitalize="none" required />
      </label>
      <label>
        {say("door.password")}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <label>
        {say("door.label")}
        <input name="label" defaultValue={say("door.labelDefault")} required maxLength={80} />
      </label>
      <div className="pair">
        <label>
          {say("door.pin")}
          <input name="pin" autoComplete="off" {...pin} />
        </label>
        <label>
          {say("door.pinAgain")}
          <input name="pinAgain" autoComplete="off" {...pin} />
        </label>
      </div>
      <p className="hint">{say("door.pinHint")}</p>
      {flaw !== null && (
        <p className="flaw" role="alert">
          {say(flaw)}
        </p>
      )}
      <button type="submit" className="primary" disabled={isBusy}>
        {say(isBusy ? "door.opening" : "door.enter")}
      </button>
    </form>
  );
}
