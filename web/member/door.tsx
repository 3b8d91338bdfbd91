// The door: her PIN, or at the first time the number she was told and the PIN she chooses.

import { useState, type SubmitEvent } from "react";
import { isWeakMemberPin } from "#core/people/pin.ts";
import type { MemberSignIn } from "#core/wire/member.ts";
import type { MemberWord } from "#web/parts/words/member-es.ts";
import { openVisit, Refusal } from "./api.ts";
import { refusalWord, useWords } from "./words.ts";

type Props = { readonly cardKey: string | null; readonly onOpen: () => void };

export function Door({ cardKey, onOpen }: Props) {
  const { say } = useWords();
  if (cardKey !== null) return <Entering cardKey={cardKey} onOpen={onOpen} />;
  return (
    <main>
      <section className="card">
        <h1>{say("door.noKey")}</h1>
        <p>{say("door.noCard")}</p>
      </section>
    </main>
  );
}

const EMPTY = { pin: "", chosen: "", repeated: "" };

type Typed = typeof EMPTY;

function Entering({ cardKey, onOpen }: { readonly cardKey: string; readonly onOpen: () => void }) {
  const { say } = useWords();
  const [isFirst, setFirst] = useState(false);
  const [typed, setTyped] = useState(EMPTY);
  const [flaw, setFlaw] = useState<MemberWord | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    const found = isFirst ? flawOfFirst(typed) : flawOfPin(typed.pin);
    setFlaw(found);
    if (found !== null) return;
    const { pin, chosen } = typed;
    const asked: MemberSignIn = { key: cardKey, pin, ...(isFirst ? { chosenPin: chosen } : {}) };
    setBusy(true);
    try {
      await openVisit(asked);
      onOpen();
    } catch (failure) {
      setTyped(EMPTY);
      setFlaw(refusalWord(failure instanceof Refusal ? failure.key : "unknown"));
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  const turn = () => {
    setFirst(!isFirst);
    setTyped(EMPTY);
    setFlaw(null);
  };
  const write = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });
  return (
    <main>
      <form className="card" onSubmit={submit} autoComplete="off">
        <Digits
          name={isFirst ? "door.code" : "door.pin"}
          hint="door.pinHint"
          value={typed.pin}
          onWrite={write("pin")}
        />
        {isFirst && <Choosing typed={typed} write={write} />}
        {flaw !== null && (
          <p className="flaw" role="alert">
            {say(flaw)}
          </p>
        )}
        <button type="submit" className="go" disabled={isBusy}>
          {say(isBusy ? "app.waiting" : "door.enter")}
        </button>
        <button type="button" className="quiet" onClick={turn}>
          {say(isFirst ? "door.notFirst" : "door.first")}
        </button>
        <p className="soft">{say("door.borrowed")}</p>
      </form>
    </main>
  );
}

type ChoosingProps = {
  readonly typed: Typed;
  readonly write: (field: keyof Typed) => (value: string) => void;
};

function Choosing({ typed, write }: ChoosingProps) {
  const { chosen, repeated } = typed;
  return (
    <>
      <Digits name="door.chosen" hint="door.chosenHint" value={chosen} onWrite={write("chosen")} />
      <Digits name="door.repeat" hint={null} value={repeated} onWrite={write("repeated")} />
    </>
  );
}

function flawOfPin(pin: string): MemberWord | null {
  return /^\d{6}$/.test(pin) ? null : "door.sixDigits";
}

function flawOfFirst({ pin, chosen, repeated }: Typed): MemberWord | null {
  const short = flawOfPin(pin) ?? flawOfPin(chosen);
  if (short !== null) return short;
  if (isWeakMemberPin(chosen)) return "refusal.weakPin";
  return chosen === repeated ? null : "door.different";
}

type DigitsProps = {
  readonly name: MemberWord;
  readonly hint: MemberWord | null;
  readonly value: string;
  readonly onWrite: (value: string) => void;
};

/** Hidden like a password but not one, so that no browser offers to keep it. */
function Digits({ name, hint, value, onWrite }: DigitsProps) {
  const { say } = useWords();
  return (
    <label>
      <b>{say(name)}</b>
      {hint !== null && <small>{say(hint)}</small>}
      <input
        className="digits"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={value}
        onChange={({ currentTarget }) => onWrite(currentTarget.value.replace(/\D/g, ""))}
      />
    </label>
  );
}
