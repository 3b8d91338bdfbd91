// One meeting of the agenda: where, when, who holds it, and the button that takes it along.

import { useState } from "react";
import { Link } from "wouter";
import type { AgendaItem } from "#core/wire/field.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords } from "#web/field/words.ts";
import type { CheckOutRefusal } from "#web/device/phone.ts";

export function AgendaCard({ item }: { readonly item: AgendaItem }) {
  const { say } = useWords();
  const { phone, view } = usePhone();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CheckOutRefusal | null>(null);
  const { bookId, meetingId, associationName, place, number, memberCount, lease, isDisbursement } =
    item;
  const isHere = view.books[bookId]?.meetingId === meetingId;
  const path =
    isDisbursement === true ? `/disbursement/${bookId}` : `/meeting/${bookId}/${meetingId}`;
  const take = async () => {
    setBusy(true);
    const outcome = await phone.checkOut(bookId, meetingId);
    setBusy(false);
    setRefusal(outcome.isGranted ? null : outcome.reason);
  };
  return (
    <article className="card agenda">
      <div>
        <h3>{associationName}</h3>
        <p>
          {isDisbursement === true ? say("home.disbursement") : say("home.meeting", { number })} ·{" "}
          {place.hour} · {say("home.members", { count: memberCount })}
        </p>
        <p className="hint">{place.landmark}</p>
        {isHere && <p className="chip good">✓ {say("home.onPhone")}</p>}
        {lease !== null && !lease.isOwn && (
          <p className="hint">
            {say("home.heldBy", { name: lease.staffName, device: lease.deviceLabel })}
          </p>
        )}
        {refusal !== null && (
          <p className="flaw" role="alert">
            {say(`check.${refusal}`)}
          </p>
        )}
      </div>
      {isHere ? (
        <Link className="primary button" href={path}>
          {say("home.open")}
        </Link>
      ) : (
        <button type="button" className="primary" disabled={isBusy} onClick={() => void take()}>
          {say(
            isBusy
              ? "home.taking"
              : isDisbursement === true
                ? "home.takeDisbursement"
                : "home.take",
          )}
        </button>
      )}
    </article>
  );
}
