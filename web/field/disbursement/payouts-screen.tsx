// The women of a grant: what each receives, and who has her money already.

import { useState } from "react";
import { Link } from "wouter";
import type { LoanAsked } from "#core/lending/disburse.ts";
import { sum } from "#core/money/money.ts";
import { parseDay } from "#core/time/day.ts";
import { Screen } from "#web/field/screen.tsx";
import { useWords } from "#web/field/words.ts";
import { nameIn, useDisbursement, useKeepPayout } from "./disbursement-context.ts";

export function PayoutsScreen() {
  const { say, write } = useWords();
  const { group, held, path, flaw, tellFlaw } = useDisbursement();
  const { association } = group;
  const { loans } = held.grant.content;
  const granted = sum(
    association.currency,
    loans.map(({ principal }) => principal),
  );
  const paid = sum(
    association.currency,
    held.payouts.map(({ amount }) => amount),
  );
  return (
    <Screen
      title={say("out.title")}
      associationName={association.name}
      back="/"
      flaw={flaw}
      tellFlaw={tellFlaw}
      foot={
        held.heldOn === null ? undefined : (
          <Link className="primary button" href={`${path}/close`}>
            {say("out.toClose")}
          </Link>
        )
      }
    >
      <section className="card expected">
        <p>{say("out.granted", { count: loans.length })}</p>
        <p className="huge amount">{write.money(granted)}</p>
        {held.heldOn === null ? null : <p>{say("out.paidSoFar", { amount: write.money(paid) })}</p>}
      </section>
      {held.heldOn === null ? <Opening /> : null}
      <ul className="rows">
        {loans.map((loan) => (
          <li key={loan.memberId}>
            <Woman loan={loan} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

function Woman({ loan }: { readonly loan: LoanAsked }) {
  const { say, write } = useWords();
  const { group, held, path } = useDisbursement();
  const name = nameIn(group, loan.memberId);
  const payout = held.payouts.find(({ memberId }) => memberId === loan.memberId);
  const amount = write.money(payout?.amount ?? loan.principal);
  if (payout !== undefined || held.heldOn === null) {
    return (
      <div className={payout === undefined ? "card row" : "card row good-card"}>
        <span>
          {payout === undefined ? "" : "✓ "}
          {name}
          {payout === undefined ? null : (
            <small>{say("receipt.title", { number: payout.receiptNumber })}</small>
          )}
        </span>
        <b className="amount">{amount}</b>
      </div>
    );
  }
  return (
    <Link className="card row" href={`${path}/woman/${loan.memberId}`}>
      <span>
        {name}
        <small>{say("out.toPay")}</small>
      </span>
      <b className="amount">{amount}</b>
    </Link>
  );
}

function Opening() {
  const { say } = useWords();
  const { held } = useDisbursement();
  const keep = useKeepPayout();
  const { grantId, content } = held.grant;
  const [heldOn, setHeldOn] = useState<string>(content.plannedOn);
  const day = parseDay(heldOn);
  const open = () => {
    if (day.isGranted) void keep(() => ({ type: "openDisbursement", grantId, heldOn: day.value }));
  };
  return (
    <section className="card stack">
      <label>
        {say("out.heldOn")}
        <input type="date" value={heldOn} onChange={(event) => setHeldOn(event.target.value)} />
      </label>
      <p className="hint">{say("out.heldOnHint")}</p>
      <button type="button" className="primary" disabled={!day.isGranted} onClick={open}>
        {say("out.open")}
      </button>
    </section>
  );
}
