// The receipt she can show, hear and check: number, amount, and a code that names the record.

import { Link, Redirect } from "wouter";
import { renderSVG } from "uqr";
import { rowOf } from "#web/field/arrival.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { usePhone } from "#web/field/phone-context.ts";
import { useWords } from "#web/field/words.ts";
import { Annulment } from "./annulment.tsx";
import { Frame } from "./frame.tsx";
import { useMeeting, useNames } from "./meeting-context.ts";

/** Annulled, it is no receipt any more; set aside, the tray says why and who will look at it. */
function Gone({ paymentId }: { readonly paymentId: string }) {
  const { path } = useMeeting();
  const { view } = usePhone();
  const row = view.outbox.find(({ commandId }) => commandId === paymentId);
  return <Redirect replace to={row?.state === "toReview" ? "/tray" : `${path}/pay`} />;
}

export function ReceiptScreen({ paymentId }: { readonly paymentId: string }) {
  const { say, write } = useWords();
  const { meeting, path, group } = useMeeting();
  const names = useNames();
  const payment = meeting.payments.find((known) => known.paymentId === paymentId);
  if (payment === undefined) return <Gone paymentId={paymentId} />;
  const { receiptNumber: number, amount, memberId } = payment;
  const list = `${path}/pay#${rowOf(memberId)}`;
  const code = `ayni:receipt:${number}:${paymentId}`;
  return (
    <Frame
      title={say("receipt.title", { number })}
      back={list}
      foot={
        <Link className="primary button" href={list}>
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
      <div className="card">
        <Annulment recordId={paymentId} word="receipt.annul" />
      </div>
    </Frame>
  );
}
