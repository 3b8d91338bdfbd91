// One meeting of the agenda: where, when, who holds it, and the button that takes it along.

import { useState } from "react";
import { Link } from "wouter";
import type { AgendaItem } from "#core/wire/field.ts";
import type { SubstitutionReason } from "#core/groups/asesora.ts";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords } from "#web/field/words.ts";
import type { CheckOutRefusal } from "#web/device/phone.ts";
import { dayOf, Goes, ofAnother, StepIn } from "./step-in.tsx";

export function AgendaCard({ item }: { readonly item: AgendaItem }) {
  const { say } = useWords();
  const { view } = usePhone();
  const { isBusy, refusal, take } = useTaking(item);
  const [isAsking, setAsking] = useState(false);
  const { bookId, meetingId, associationName, place, number, memberCount, lease, isDisbursement } =
    item;
  const isHere = view.books[bookId]?.meetingId === meetingId;
  const path =
    isDisbursement === true ? `/disbursement/${bookId}` : `/meeting/${bookId}/${meetingId}`;
  const isOfAnother = ofAnother(item);
  const stepIn = (reason: SubstitutionReason) => {
    setAsking(false);
    void take(reason);
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
        <Goes item={item} />
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
        <button
          type="button"
          className="primary"
          disabled={isBusy}
          aria-expanded={isOfAnother ? isAsking : undefined}
          onClick={() => (isOfAnother ? setAsking(!isAsking) : void take(null))}
        >
          {say(
            isBusy
              ? "home.taking"
              : isDisbursement === true
                ? "home.takeDisbursement"
                : "home.take",
          )}
        </button>
      )}
      {isAsking && !isHere && (
        <StepIn item={item} onTake={stepIn} onLeave={() => setAsking(false)} />
      )}
    </article>
  );
}

/** Takes the meeting along; in another asesora's place, that goes on record with it. */
function useTaking(item: AgendaItem) {
  const { phone, view } = usePhone();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CheckOutRefusal | null>(null);
  const { bookId, meetingId } = item;
  const take = async (reason: SubstitutionReason | null) => {
    setBusy(true);
    const outcome = await phone.checkOut(bookId, meetingId);
    if (outcome.isGranted && reason !== null) {
      const on = dayOf(item, view.agenda?.today ?? item.dueOn);
      const stepIn = { type: "stepIn" as const, fromOn: on, throughOn: on, reason };
      await phone.record(bookId, () => stepIn);
      void phone.sendNow();
    }
    setBusy(false);
    setRefusal(outcome.isGranted ? null : outcome.reason);
  };
  return { isBusy, refusal, take };
}
