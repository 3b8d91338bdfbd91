// The honest state of what was recorded: on this phone, sent, or waiting for a person. Never
// "sent" before the server said so.

import { Link } from "wouter";
import { usePhone } from "#web/field/phone-context.ts";
import { Icon } from "#web/field/icon.tsx";
import { useWords } from "#web/field/words.ts";

export function StatusBar() {
  const { say } = useWords();
  const { view } = usePhone();
  const records = view.outbox.filter(({ state }) => state === "saved" || state === "blocked");
  const unsent = records.length + view.pictures.length;
  const reviewed = view.outbox.filter(
    ({ state }) => state === "toReview" || state === "rejected",
  ).length;
  return (
    <Link className="status" href="/tray">
      <span className="heard">{say("send.tray")}: </span>
      <span className="chips" role="status">
        {!view.isReachable && (
          <span className="chip dark">
            <Icon name="offline" /> {say("send.offline")}
          </span>
        )}
        {view.isSending && (
          <span className="chip dark">
            <Icon name="sending" /> {say("send.sending")}
          </span>
        )}
        {unsent > 0 && <span className="chip wait">● {say("send.unsent", { count: unsent })}</span>}
        {reviewed > 0 && (
          <span className="chip look">! {say("send.review", { count: reviewed })}</span>
        )}
        {unsent === 0 && reviewed === 0 && <span className="chip good">✓ {say("send.none")}</span>}
      </span>
    </Link>
  );
}
