// One payment: the amount, its split before anything is kept, and the receipt.

import { Link, useLocation } from "wouter";
import { alreadyPaid } from "#core/counter/already-paid.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { paymentsOf, type PaymentMethod } from "#core/meetings/meeting.ts";
import { isPositive, subtract, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { rowOf } from "#web/field/arrival.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { useWords } from "#web/field/words.ts";
import type { FieldWord } from "#web/parts/words/field-es.ts";
import { AheadChoice, NOT_AHEAD, useAhead, type AheadDraft } from "./ahead-choice.tsx";
import type { Ahead } from "#core/meetings/ahead.ts";
import { useBringsNothing } from "./brings-nothing.ts";
import { Frame } from "./frame.tsx";
import { useKeep, useMeeting, useNames } from "./meeting-context.ts";
import { receiptIn, usePaperReceipts } from "./on-paper.ts";
import { PaperReceipt } from "./paper-receipt.tsx";
import { Split } from "./split.tsx";
import { useDraft } from "./use-draft.ts";

type Draft = {
  readonly text: string;
  readonly method: PaymentMethod;
  readonly ahead?: AheadDraft;
  /** Of the women's paper book. */
  readonly receipt?: string;
};

const EMPTY: Draft = { text: "", method: "cash" };

export function PayScreen({ memberId }: { readonly memberId: string }) {
  const { say, write } = useWords();
  const { group, meetingId, path } = useMeeting();
  const names = useNames();
  const [draft, setDraft, forget] = useDraft<Draft>(`pay:${meetingId}:${memberId}`, EMPTY);
  const amount = amountIn(draft.text, group.association.currency);
  const ahead = useAhead(memberId, draft.ahead ?? NOT_AHEAD);
  const paper = usePaperReceipts();
  const receipt = paper.isOnPaper ? receiptIn(draft.receipt ?? paper.nextText) : null;
  const receive = useReceiving({ memberId, amount, ahead, method: draft.method, receipt }, forget);
  const isReady = typeof amount !== "string";
  const list = `${path}/pay#${rowOf(memberId)}`;
  return (
    <Frame
      title={say("pay.title", { name: names(memberId) })}
      back={list}
      foot={
        <button
          type="button"
          className="primary"
          disabled={!isReady || (paper.isOnPaper && receipt === null)}
          onClick={() => void receive()}
        >
          {say("pay.confirm", { amount: isReady ? write.money(amount) : "…" })}
        </button>
      }
    >
      <Due memberId={memberId} onExact={(text) => setDraft({ ...draft, text })} />
      <label className="big">
        {say("pay.amount")}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      </label>
      {draft.text !== "" && !isReady && (
        <p className="flaw" role="alert">
          {say(amount)}
        </p>
      )}
      {paper.isOnPaper && (
        <PaperReceipt
          word="paper.receipt"
          text={draft.receipt ?? paper.nextText}
          onChange={(text) => setDraft({ ...draft, receipt: text })}
        />
      )}
      <Methods method={draft.method} onChoose={(method) => setDraft({ ...draft, method })} />
      <AheadChoice
        memberId={memberId}
        draft={draft.ahead ?? NOT_AHEAD}
        amount={isReady ? amount : null}
        onChange={(chosen) => setDraft({ ...draft, ahead: chosen })}
      />
      {isReady && <Split memberId={memberId} amount={amount} ahead={ahead} />}
      {isReady && <HearButton text={`${names(memberId)}. ${write.money(amount)}`} />}
      {draft.text === "" && <NothingToday memberId={memberId} list={list} />}
    </Frame>
  );
}

type NothingProps = { readonly memberId: string; readonly list: string };

/** Kept first, so that the list she comes back to knows it. */
function NothingToday({ memberId, list }: NothingProps) {
  const { say } = useWords();
  const { note } = useBringsNothing();
  const [, go] = useLocation();
  const keep = () => void note(memberId).then(() => go(list), reportError);
  return (
    <button type="button" className="quiet" onClick={keep}>
      {say("pay.none")}
    </button>
  );
}

type DueProps = { readonly memberId: string; readonly onExact: (text: string) => void };

/** What she is expected to bring, what she brought already, and the rest in one tap. */
function Due({ memberId, onExact }: DueProps) {
  const { say, write } = useWords();
  const { group, meeting, path } = useMeeting();
  const expected = expectedAt(group, meeting).get(memberId);
  const payments = paymentsOf(meeting, memberId);
  if (expected === undefined) return null;
  const { loan, savings, inCoins } = expected;
  const rest = payments.reduce((left, { amount }) => subtract(left, amount), inCoins);
  return (
    <>
      <AlreadyPaid memberId={memberId} />
      <p className="pair">
        <span>{say("pay.due", { amount: write.money(loan) })}</span>
        <span>{say("pay.savings", { amount: write.money(savings) })}</span>
      </p>
      {payments.map(({ paymentId, receiptNumber, amount }) => (
        <Link key={paymentId} className="card row good-card" href={`${path}/receipt/${paymentId}`}>
          <span>✓ {say("receipt.title", { number: receiptNumber })}</span>
          <b className="amount">{write.money(amount)}</b>
        </Link>
      ))}
      {isPositive(rest) && (
        <button type="button" className="quiet" onClick={() => onExact(write.figure(rest))}>
          {say("pay.exact", { amount: write.money(rest) })}
        </button>
      )}
    </>
  );
}

/** In words, before anything is asked of her. */
function AlreadyPaid({ memberId }: Pick<DueProps, "memberId">) {
  const { say, write } = useWords();
  const paid = alreadyPaid(useMeeting().group, memberId);
  if (paid === null) return null;
  const { amount, on } = paid;
  return (
    <p className="card good-card">
      ✓{" "}
      {on === null
        ? say("pay.alreadyAhead", { amount: write.money(amount) })
        : say("pay.already", { amount: write.money(amount), day: write.weekday(on) })}
    </p>
  );
}

type Received = {
  readonly memberId: string;
  readonly amount: Money | FieldWord;
  readonly ahead: Ahead | null;
  readonly method: PaymentMethod;
  /** Of paper; null where the phone gives the number. */
  readonly receipt: number | null;
};

/** Keeps what she chose, then the payment with the next receipt number and shows the receipt. */
function useReceiving(
  { memberId, amount, ahead, method, receipt: ofPaper }: Received,
  forget: () => void,
): () => Promise<void> {
  const { meetingId, path } = useMeeting();
  const keep = useKeep();
  const [, go] = useLocation();
  return async () => {
    if (typeof amount === "string") return;
    if (ahead !== null) {
      const chosen = await keep(() => ({
        type: "choosePrepayment",
        meetingId,
        memberId,
        ...ahead,
      }));
      if (chosen === null) return;
    }
    const paymentId = await keep((receipt) => ({
      type: "collectPayment",
      meetingId,
      memberId,
      amount,
      method,
      receiptNumber: ofPaper ?? receipt(),
    }));
    if (paymentId === null) return;
    forget();
    go(`${path}/receipt/${paymentId}`);
  };
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
