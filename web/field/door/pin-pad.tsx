// Six digits under one thumb. A wrong PIN says how many tries are left, and when to wait.

import { useEffect, useState } from "react";
import type { Door, Phone, UnlockRefusal } from "#web/device/phone.ts";
import { Icon } from "#web/field/icon.tsx";
import { useWords } from "#web/field/words.ts";

type Props = {
  readonly door: Door;
  readonly onOpen: (phone: Phone) => void;
  readonly onWiped: () => void;
  readonly onSignIn: () => void;
};

const LENGTH = 6;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function PinPad({ door, onOpen, onWiped, onSignIn }: Props) {
  const { say } = useWords();
  const [pin, setPin] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null);
  const press = (digit: string) => setPin((known) => (known + digit).slice(0, LENGTH));
  const erase = () => setPin((known) => known.slice(0, -1));
  const open = async () => {
    setBusy(true);
    const outcome = await door.unlock(pin);
    setBusy(false);
    setPin("");
    if (outcome.isGranted) return onOpen(outcome.value);
    if (outcome.reason.why === "wiped") return onWiped();
    if (outcome.reason.why === "signInAgain") return onSignIn();
    setRefusal(outcome.reason);
  };
  useEffect(() => {
    const type = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) press(key);
      if (key === "Backspace") erase();
    };
    window.addEventListener("keydown", type);
    return () => window.removeEventListener("keydown", type);
  }, []);
  return (
    <section className="pin" aria-label={say("door.unlock")}>
      <h2>{say("door.unlock")}</h2>
      <p className="dots" role="status" aria-label={say("door.digits", { count: pin.length })}>
        {Array.from({ length: LENGTH }, (_none, index) => (
          <span key={index} className={index < pin.length ? "dot full" : "dot"} />
        ))}
      </p>
      {refusal !== null && <Wrong refusal={refusal} />}
      <div className="pad">
        {[...KEYS, "", "0"].map((digit) =>
          digit === "" ? (
            <button key="erase" type="button" onClick={erase} aria-label={say("door.erase")}>
              <Icon name="erase" />
            </button>
          ) : (
            <button
              key={digit}
              type="button"
              onClick={() => press(digit)}
              aria-label={say("door.digit", { digit })}
            >
              {digit}
            </button>
          ),
        )}
        <button
          type="button"
          className="go"
          disabled={pin.length < LENGTH || isBusy}
          onClick={() => void open()}
        >
          {say(isBusy ? "door.opening" : "door.open")}
        </button>
      </div>
    </section>
  );
}

function Wrong({ refusal }: { readonly refusal: UnlockRefusal }) {
  const { say } = useWords();
  if (refusal.why !== "wrongPin") return null;
  const { triesLeft, waitSeconds } = refusal;
  return (
    <p className="flaw" role="alert">
      {say("door.wrongPin", { count: triesLeft })}{" "}
      {waitSeconds > 0 ? say("door.wait", { count: waitSeconds }) : ""}
    </p>
  );
}
