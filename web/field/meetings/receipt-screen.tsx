// The receipt she can show, hear and check: number, amount, and a code that names the record.

import { useState } from "react";
import { Link, Redirect } from "wouter";
import { renderSVG } from "uqr";
import type { Payment } from "#core/meetings/meeting.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { useWords } from "#web/field/words.ts";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting, useNames } from "./meeting-context.ts";

export function ReceiptScreen({ paymentId }: { readonly paymentId: string }) {
  const { say, write } = useWords();
  const { meeting, path, group } = useMeeting();
  const names = useNames();
  const payment = meeting.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return <Redirect to={`${path}/pay`} />;
  const { receiptNumber: number, amount, memberId } = payment;
  const code = `ayni:receipt:${number}:${paymentId}`;
  return (
    <Frame
      title={say("receipt.title", { number })}
      back={`${path}/pay`}
      foot={
        <Link className="primary button" href={`${path}/pay`}>
          {say("receipt.next")}
        </Link>
      }
    >
      <section className="card receipt" role="status">
        <p className="chip good">✓ {say("app.saved")}</p>
        <p className="huge amount">{write.money(amount)}</p>
        <p>{say("receipt.of", { name: names(memberId) })}</p>
        <p className="hint">
          {group.association.name} · {write.longDay(meeting.heldOn ?? meeting.dueOn)}
        </p>
        <img
          className="qr"
          alt={say("receipt.qr", { number })}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(code, { border: 1 }))}`}
        />
        <HearButton text={`${names(memberId)}. ${write.money(amount)}`} />
      </section>
      <Annulment payment={payment} />
    </Frame>
  );
}

function Annulment({ payment }: { readonly payment: Payment }) {
  const { say } = useWords();
  const { meetingId } = useMeeting();
  const keep = useKeep();
  const [reason, setReason] = useState("");
  const annul = () => {
    const { paymentId: recordId } = payment;
    void keep(() => ({ type: "annulRecord", meetingId, recordId, reason: reason.trim() }));
  };
  return (
    <details className="card">
      <summary>{say("receipt.annul")}</summary>
      <div className="stack">
        <label>
          {say("receipt.reason")}
          <input
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <button type="button" className="quiet" disabled={reason.trim() === ""} onClick={annul}>
          {say("receipt.annul")}
        </button>
      </div>
    </details>
  );
}
