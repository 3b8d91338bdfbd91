// One woman's share: what is hers, what she takes in coins, and her signature or thumb.

import { useState } from "react";
import type { RecordedDeed } from "#core/meetings/deed.ts";
import type { ShareRow } from "#core/meetings/share-out-table.ts";
import { downToCoin } from "#core/money/coin.ts";
import { add, compare, greatest, isPositive, subtract, zero } from "#core/money/money.ts";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { usePaperReceipts } from "#web/field/meetings/on-paper.ts";
import { SigningPaper } from "#web/field/meetings/signature-pad.tsx";
import { useWords } from "#web/field/words.ts";
import { AmountField, useAmount } from "./fields.tsx";
import { useTell } from "./tell.ts";

type Props = {
  readonly row: ShareRow;
  readonly taken: Extract<RecordedDeed, { kind: "shareTaken" }> | null;
};

export function ShareOfOne({ row, taken }: Props) {
  const { say, write } = useWords();
  const names = useNames();
  const { memberId, share, netted, free } = row;
  return (
    <section className="card stack" aria-labelledby={`share-${memberId}`}>
      <h2 id={`share-${memberId}`}>{names(memberId)}</h2>
      <dl className="sums">
        <div>
          <dt>{say("share.saved")}</dt>
          <dd className="amount">{write.money(subtract(add(free, netted), share))}</dd>
        </div>
        <div>
          <dt>{say("share.hers")}</dt>
          <dd className="amount">{write.money(share)}</dd>
        </div>
        {isPositive(netted) && (
          <div>
            <dt>{say("share.netted")}</dt>
            <dd className="amount">{write.money(netted)}</dd>
          </div>
        )}
        <div className="total">
          <dt>{say("share.free")}</dt>
          <dd className="amount">{write.money(free)}</dd>
        </div>
      </dl>
      {taken === null ? (
        <Signing row={row} />
      ) : (
        <p className="chip good">✓ {say("share.signed", { amount: write.money(taken.amount) })}</p>
      )}
    </section>
  );
}

function Signing({ row }: { readonly row: ShareRow }) {
  const { say, write } = useWords();
  const names = useNames();
  const tell = useTell();
  const { coin } = useMeeting().meeting;
  const { memberId } = row;
  const free = greatest(row.free, zero(row.free.currency));
  const [text, setText] = useState(write.figure(downToCoin(free, coin)));
  const [strokes, setStrokes] = useState("");
  const [isThumb, setThumb] = useState(false);
  const { isOnPaper } = usePaperReceipts();
  const amount = useAmount(text);
  const isReady =
    amount !== null && compare(amount, free) <= 0 && (isThumb || isOnPaper || strokes !== "");
  const sign = async () => {
    if (amount === null) return;
    const inInk = isOnPaper ? "signedOnPaper" : "drawn";
    const manner = isThumb ? "thumbOnPaper" : inInk;
    await tell({
      kind: "shareTaken",
      memberId,
      amount,
      manner,
      strokes: manner === "drawn" ? strokes : "",
    });
  };
  return (
    <>
      <AmountField label="share.takes" text={text} onChange={setText} />
      <p className="hint">{say("share.leaves")}</p>
      {isOnPaper && <p className="hint">{say("paper.signed")}</p>}
      {!isThumb && !isOnPaper && (
        <SigningPaper
          strokes={strokes}
          label={say("acta.sign", { name: names(memberId) })}
          onDraw={setStrokes}
        />
      )}
      <label className="check">
        <input type="checkbox" checked={isThumb} onChange={() => setThumb(!isThumb)} />
        {say("acta.thumb")}
      </label>
      <button type="button" className="primary" disabled={!isReady} onClick={() => void sign()}>
        {say("share.sign")}
      </button>
    </>
  );
}
