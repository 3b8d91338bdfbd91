// One woman and her money: the cost read to her and accepted, her identity looked at, the money in
// her hand before two witnesses, and her signature. Kept at once, with or without signal.

import { Redirect, useLocation } from "wouter";
import { isPositive, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import { Screen } from "#web/field/screen.tsx";
import { useWords } from "#web/field/words.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { CostLines, sheetFor } from "./cost-lines.tsx";
import { nameIn, useDisbursement, useKeepPayout } from "./disbursement-context.ts";
import { MethodFields } from "./method-fields.tsx";
import { EMPTY, type PayoutDraft } from "./payout-draft.ts";
import { SignPad } from "./sign-pad.tsx";
import { WitnessFields } from "./witness-fields.tsx";

export function PayoutScreen({ memberId }: { readonly memberId: string }) {
  const { say, write } = useWords();
  const { group, held, path, flaw, tellFlaw } = useDisbursement();
  const { grant, heldOn, payouts } = held;
  const [draft, setDraft, forget] = useDraft<PayoutDraft>(
    `out:${grant.grantId}:${memberId}`,
    EMPTY,
  );
  const loan = grant.content.loans.find((known) => known.memberId === memberId);
  const isPaid = payouts.some((known) => known.memberId === memberId);
  const text = draft.text ?? (loan === undefined ? "" : write.figure(loan.principal));
  const amount = amountIn(text, group.association.currency);
  const pay = usePaying(memberId, amount, draft, forget);
  if (loan === undefined || heldOn === null || isPaid) return <Redirect replace to={path} />;
  const name = nameIn(group, memberId);
  const { sign, witnesses } = draft;
  const change = (part: Partial<PayoutDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft, amount);
  return (
    <Screen
      title={name}
      associationName={group.association.name}
      back={path}
      flaw={flaw}
      tellFlaw={tellFlaw}
      foot={
        <>
          {missing === null ? null : <p className="hint">{say(missing)}</p>}
          <button
            type="button"
            className="primary"
            disabled={amount === null || sign === null}
            onClick={() => void pay()}
          >
            {say("out.pay", { amount: amount === null ? "…" : write.money(amount) })}
          </button>
        </>
      }
    >
      <CostLines
        sheet={sheetFor(group, grant.content, amount ?? loan.principal, heldOn)}
        name={name}
      />
      <Checks draft={draft} change={change} />
      <AmountField text={text} amount={amount} granted={loan.principal} change={change} />
      <MethodFields draft={draft} change={change} />
      <WitnessFields
        members={group.association.members}
        memberId={memberId}
        witnesses={witnesses}
        onChange={(chosen) => change({ witnesses: chosen })}
      />
      <SignPad
        title={say("out.signature", { name })}
        name={name}
        sign={sign}
        onSign={(signed) => change({ sign: signed })}
      />
    </Screen>
  );
}

type Fields = {
  readonly draft: PayoutDraft;
  readonly change: (part: Partial<PayoutDraft>) => void;
};

function Checks({ draft: { isCostAccepted, isIdentitySeen }, change }: Fields) {
  const { say } = useWords();
  return (
    <section className="card stack">
      <label className="check">
        <input
          type="checkbox"
          checked={isCostAccepted}
          onChange={() => change({ isCostAccepted: !isCostAccepted })}
        />
        {say("out.costAccepted")}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isIdentitySeen}
          onChange={() => change({ isIdentitySeen: !isIdentitySeen })}
        />
        {say("out.identitySeen")}
      </label>
    </section>
  );
}

type AmountProps = Pick<Fields, "change"> & {
  readonly text: string;
  readonly amount: Money | null;
  readonly granted: Money;
};

function AmountField({ text, amount, granted, change }: AmountProps) {
  const { say, write } = useWords();
  return (
    <>
      <label className="big">
        {say("out.amount")}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      {amount !== null && amount.minor !== granted.minor ? (
        <p className="flaw" role="status">
          {say("out.differs", { amount: write.money(granted) })}
        </p>
      ) : null}
    </>
  );
}

/** Keeps the payout with the next receipt number and goes back to the list. */
function usePaying(
  memberId: string,
  amount: Money | null,
  draft: PayoutDraft,
  forget: () => void,
): () => Promise<void> {
  const { held, path } = useDisbursement();
  const keep = useKeepPayout();
  const [, go] = useLocation();
  const { sign, method, witnesses, isCostAccepted, isIdentitySeen } = draft;
  const paidTo = draft.paidTo.trim();
  return async () => {
    if (amount === null || sign === null) return;
    const kept = await keep((receipt) => ({
      type: "payOut",
      grantId: held.grant.grantId,
      memberId,
      amount,
      method,
      paidTo: method === "cash" || paidTo === "" ? null : paidTo,
      receiptNumber: receipt(),
      isCostAccepted,
      isIdentitySeen,
      witnesses,
      signature: sign,
    }));
    if (kept === null) return;
    forget();
    go(path);
  };
}

function amountIn(text: string, currency: Money["currency"]): Money | null {
  const parsed = parseMoney(text, currency);
  return parsed.isGranted && isPositive(parsed.value) ? parsed.value : null;
}

/** Nothing of it is required, but for the signature: what is missing is said and can be kept. */
function missingIn(
  { isCostAccepted, isIdentitySeen, witnesses, sign }: PayoutDraft,
  amount: Money | null,
) {
  if (!isCostAccepted) return "out.missing.cost";
  if (!isIdentitySeen) return "out.missing.identity";
  if (amount === null) return "out.missing.amount";
  if (witnesses.length < 2) return "out.missing.witnesses";
  return sign === null ? "out.missing.signature" : null;
}
