// What could cost her work later: a wrong clock, a phone that may forget, records unsent too long.

import { useState } from "react";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords, type Say } from "#web/field/words.ts";
import { clockDistance, type ClockDistance } from "./clock-words.ts";

const UNSENT_MS = 8 * 60 * 60 * 1000;

export function Warnings() {
  const { say } = useWords();
  const [now] = useState(() => Date.now());
  const { view } = usePhone();
  const { clockOffMinutes, isStoragePersistent, access, outbox } = view;
  const off = clockDistance(clockOffMinutes);
  const unsent = outbox.filter(({ state }) => state === "saved" || state === "blocked");
  const isLong = unsent.some(({ recordedAt }) => now - Date.parse(recordedAt) > UNSENT_MS);
  const warnings = [
    ...(access === "revoked" ? [say("home.revoked")] : []),
    ...(access === "signInAgain" ? [say("home.signInAgain")] : []),
    ...(off === null ? [] : [clockWords(say, off)]),
    ...(isLong ? [say("home.tooLong")] : []),
    ...(!isStoragePersistent && unsent.length > 0 ? [say("home.notPersistent")] : []),
  ];
  return warnings.map((warning) => (
    <p key={warning} className="card warning" role="status">
      ▲ {warning}
    </p>
  ));
}

function clockWords(say: Say, { side, unit, count }: ClockDistance): string {
  return say(`clock.${side}`, { much: say(`clock.${unit}`, { count }) });
}
