// One payment: the amount, its split before anything is kept, and the receipt.

import { useState } from "react";
import { useLocation } from "wouter";
import { expectedAt, type Expected } from "#core/meetings/expected.ts";
import type { PaymentMethod } from "#core/meetings/meeting.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import { parseMoney, plainText } from "#core/money/text.ts";
import { useWords } from "#web/field/words.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting, useNames } from "./meeting-context.ts";
import { Split } from "./split.tsx";
import { useDraft } from "./use-draft.ts";

type Draft = { readonly text: string; readonly method: PaymentMethod };

const EMPTY: Draft = { text: "", method: "cash" };

export function PayScreen({ memberId }: { readonly memberId: string }) {
  const { say, write } = useWords();
  const { group, meeting, meetingId, path } = useMeeting();
  const names = useNames();
  const [draft, setDraft, forget] = useDraft<Draft>(`pay:${meetingId}:${memberId}`, EMPTY);
  const expected = expectedAt(group, meeting).get(memberId);
  const amount = amountIn(draft.text, group.association.currency);
  const { receive, flaw } = useReceiving(memberId, amount, draft.method, forget);
  const isReady = typeof amount !== "string";
  return (
    <Frame
      title={say("pay.title", { name: names(memberId) })}
      back={`${path}/pay`}
      foot={
        <button
          type="button"
          className="primary"
          disabled={!isReady}
          onClick={() => void receive()}
        >
          {say("pay.confirm", { amount: isReady ? write.money(amount) : "…" })}
        </button>
      }
    >
      {expected !== undefined && <Due expected={expected} />}
      <label className="big">
        {say("pay.amount")}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      </label>
      {expected !== undefined && isPositive(expected.total) && (
        <button
          type="button"
          className="quiet"
          onClick={() => setDraft({ ...draft, text: plainText(expected.total) })}
        >
          {say("pay.exact", { amount: write.money(expected.total) })}
        </button>
      )}
      <Methods method={draft.method} onChoose={(method) => setDraft({ ...draft, method })} />
      {draft.text !== "" && typeof amount === "string" && <p className="flaw">{say(amount)}</p>}
      {flaw !== null && (
        <p className="flaw" role="alert">
          {say(flaw)}
        </p>
      )}
      {isReady && <Split memberId={memberId} amount={amount} />}
      {isReady && <HearButton text={`${names(memberId)}. ${write.money(amount)}`} />}
    </Frame>
  );
}

function Due({ expected }: { readonly expected: Expected }) {
  const { say, write } = useWords();
  return (
    <p className="pair">
      <span>{say("pay.due", { amount: write.money(expected.loan) })}</span>
      <span>{say("pay.savings", { amount: write.money(expected.savings) })}</span>
    </p>
  );
}

type Receiving = { readonly receive: () => Promise<void>; readonly flaw: FieldWord | null };

/** Keeps the payment with the next receipt number and shows the receipt. */
function useReceiving(
  memberId: string,
  amount: Money | FieldWord,
  method: PaymentMethod,
  forget: () => void,
): Receiving {
  const { meetingId, path } = useMeeting();
  const keep = useKeep();
  const [, go] = useLocation();
  const [flaw, setFlaw] = useState<FieldWord | null>(null);
  const receive = async () => {
    if (typeof amount === "string") return setFlaw(amount);
    try {
      const paymentId = await keep((receipt) => ({
        type: "collectPayment",
        meetingId,
        memberId,
        amount,
        method,
        receiptNumber: receipt(),
      }));
      if (paymentId === null) return undefined;
      forget();
      return go(`${path}/receipt/${paymentId}`);
    } catch {
      return setFlaw("pay.noReceipts");
    }
  };
  return { receive, flaw };
}

function amountIn(text: string, currency: Money["currency"]): Money | FieldWord {
  const parsed = parseMoney(text, currency);
  if (!parsed.isGranted) return `pay.${parsed.reason}`;
  return isPositive(parsed.value) ? parsed.value : "pay.notPositive";
}

type MethodsProps = {
  readonly method: PaymentMethod;
  readonly onChoose: (method: PaymentMethod) => void;
};

function Methods({ method, onChoose }: MethodsProps) {
  const { say } = useWords();
  return (
    <fieldset className="bare">
      <legend>{say("pay.method")}</legend>
      <div className="choices">
        {(["cash", "transfer"] as const).map((kind) => (
          <label key={kind} className={method === kind ? "choice on" : "choice"}>
            <input
              type="radio"
              name="method"
              checked={method === kind}
              onChange={() => onChoose(kind)}
            />
            {say(`pay.${kind}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
