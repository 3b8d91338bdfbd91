// One step of the waterfall: what each would give, how they agreed, and only then the record.

import { useState } from "react";
import { belongsToAll } from "#core/groups/bylaws.ts";
import { equally, type CoverageStep } from "#core/lending/waterfall.ts";
import { isCashSource, type Consent } from "#core/meetings/meeting.ts";
import { isPositive, least, sum, zero, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { useWords } from "#web/field/words.ts";
import { ConsentForm } from "./consent-form.tsx";
import { useKeep, useMeeting, useNames } from "./meeting-context.ts";
import { receiptIn, usePaperReceipts } from "./on-paper.ts";
import { PaperReceipt } from "./paper-receipt.tsx";
import { useDraft } from "./use-draft.ts";

type Props = {
  readonly debtorId: string;
  readonly step: CoverageStep;
  readonly open: Money;
  readonly onSkip: () => void;
};

type Entry = { readonly helperId: string | null; readonly text: string };

type Draft = {
  readonly entries: readonly Entry[];
  readonly consent: Omit<Consent, "givenBy">;
  /** The first of the women's paper book. */
  readonly receipt?: string;
};

const SPOKEN = { manner: "spoken", votesFor: null, votesAgainst: null } as const;
const VOTED = { manner: "voted", votesFor: 0, votesAgainst: 0 } as const;

/** As the bylaws propose it, until somebody writes it otherwise. */
function useProposed({ debtorId, step, open }: Omit<Props, "onSkip">) {
  const { write } = useWords();
  const { meetingId } = useMeeting();
  const { source, shares } = step;
  return useDraft<Draft>(`cover:${meetingId}:${debtorId}:${source}:${open.minor}`, {
    entries: shares.map(({ helperId, amount }) => ({ helperId, text: write.figure(amount) })),
    consent: belongsToAll(source) ? VOTED : SPOKEN,
  });
}

export function CoverageStepForm({ debtorId, step, open, onSkip }: Props) {
  const { say, write } = useWords();
  const { meetingId } = useMeeting();
  const keep = useKeep();
  const { source } = step;
  const [draft, setDraft, forget] = useProposed({ debtorId, step, open });
  const { entries, consent } = draft;
  const setEntries = (changed: readonly Entry[]) => setDraft({ ...draft, entries: changed });
  const amounts = entries.map(({ text }) => amountIn(text, open));
  const total = sum(
    open.currency,
    amounts.map((amount) => amount ?? zero(open.currency)),
  );
  const paper = usePaperReceipts();
  const isByHand = paper.isOnPaper && isCashSource(source);
  const firstReceipt = isByHand ? receiptIn(draft.receipt ?? paper.nextText) : null;
  const isReady =
    !(isByHand && firstReceipt === null) &&
    amounts.every((amount) => amount !== null) &&
    isPositive(total) &&
    consent.votesFor !== 0;
  const agree = async () => {
    const given = entries.flatMap(({ helperId }, index) => {
      const amount = amounts[index];
      return amount && isPositive(amount) ? [{ helperId, amount }] : [];
    });
    const givenBy = giversOf(given, debtorId);
    const kept = await keep((receipt) => ({
      type: "coverShortfall",
      meetingId,
      debtorId,
      source,
      shares: given.map((share, place) => ({
        ...share,
        receiptNumber: numberOf(share, firstReceipt && firstReceipt + place, receipt),
      })),
      consent: { givenBy, ...consent },
    }));
    if (kept !== null) forget();
  };
  return (
    <div className="stack step-form">
      <h3>{say(`source.${source}`)}</h3>
      {step.available !== null && (
        <p className="hint">{say("short.available", { amount: write.money(step.available) })}</p>
      )}
      {entries.length > 1 && (
        <EqualShares step={step} open={open} entries={entries} onDivide={setEntries} />
      )}
      <Shares entries={entries} onChange={setEntries} />
      {isByHand && (
        <PaperReceipt
          word="paper.firstReceipt"
          text={draft.receipt ?? paper.nextText}
          onChange={(text) => setDraft({ ...draft, receipt: text })}
        />
      )}
      <ConsentForm
        consent={consent}
        onChange={(changed) => setDraft({ ...draft, consent: changed })}
      />
      <button type="button" className="primary" disabled={!isReady} onClick={() => void agree()}>
        {say("short.agree", { amount: write.money(total) })}
      </button>
      <button type="button" className="quiet" onClick={onSkip}>
        {say("short.skip")}
      </button>
    </div>
  );
}

/** What is her own, or all women's, she agrees to herself. */
function giversOf(given: readonly Pick<Entry, "helperId">[], debtorId: string): string[] {
  const givers = given.flatMap(({ helperId }) => helperId ?? []);
  return givers.length > 0 ? givers : [debtorId];
}

/** Own savings and the fund have no receipt; on paper they are numbered one after another. */
function numberOf(
  { helperId }: Pick<Entry, "helperId">,
  ofPaper: number | null,
  receipt: () => number,
): number | null {
  return helperId === null ? null : (ofPaper ?? receipt());
}

/** An empty field is nothing; null is unreadable. */
function amountIn(text: string, like: Money): Money | null {
  if (text.trim() === "") return zero(like.currency);
  const parsed = parseMoney(text, like.currency);
  return parsed.isGranted && parsed.value.minor >= 0n ? parsed.value : null;
}

type SharesProps = {
  readonly entries: readonly Entry[];
  readonly onChange: (entries: readonly Entry[]) => void;
};

function Shares({ entries, onChange }: SharesProps) {
  const { say } = useWords();
  const names = useNames();
  return entries.map(({ helperId, text }, index) => (
    <label key={helperId ?? "own"} className="share">
      <span>{helperId === null ? say("short.amount") : names(helperId)}</span>
      <input
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(replaced(entries, index, event.target.value))}
      />
    </label>
  ));
}

type EqualProps = Pick<Props, "step" | "open"> & {
  readonly entries: readonly Entry[];
  readonly onDivide: (entries: readonly Entry[]) => void;
};

/** "We give a hundred and fifty between the three": the residue of the division to the last. */
function EqualShares({ step, open, entries, onDivide }: EqualProps) {
  const { say, write } = useWords();
  const { coin } = useMeeting().meeting;
  const [text, setText] = useState("");
  const divide = () => {
    const amount = amountIn(text, open);
    if (amount === null || !isPositive(amount)) return;
    const helperIds = entries.flatMap(({ helperId }) => helperId ?? []);
    const { shares } = equally(step.source, helperIds, least(amount, open), coin);
    onDivide(
      shares.map((share) => ({ helperId: share.helperId, text: write.figure(share.amount) })),
    );
  };
  return (
    <div className="share">
      <label>
        {say("short.each")}
        <input inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="button" className="quiet" onClick={divide}>
        {say("short.divide")}
      </button>
    </div>
  );
}

function replaced(entries: readonly Entry[], index: number, text: string): Entry[] {
  return entries.map((entry, at) => (at === index ? { ...entry, text } : entry));
}
