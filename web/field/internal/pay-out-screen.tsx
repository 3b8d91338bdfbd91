// A voted loan is counted into her hand by the treasurer and another woman, with a voucher.

import { useState } from "react";
import { deedsOfKind } from "#core/meetings/deed.ts";
import { loanFlaws } from "#core/meetings/deed-flaws.ts";
import { internalOf } from "#core/meetings/group-state.ts";
import { votedAt } from "#core/meetings/settle-deeds.ts";
import type { LoanRequest } from "#core/savings/internal.ts";
import { HearButton } from "#web/field/hear-button.tsx";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useWords } from "#web/field/words.ts";
import { MemberField } from "./fields.tsx";
import { useGoHome, useTell } from "./tell.ts";
import { useVoucher } from "./voucher.tsx";
import { Warnings } from "./warnings.tsx";

export function PayOutScreen() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const paid = deedsOfKind(meeting, "loanPaidOut").map(({ requestId }) => requestId);
  const waiting = [...votedAt(meeting), ...internalOf(group).requests].filter(
    ({ requestId }) => !paid.includes(requestId),
  );
  return (
    <Frame title={say("deed.loanPaidOut")} back={`${path}/internal`}>
      {waiting.length === 0 && <p className="card">{say("loan.none")}</p>}
      {waiting.map((request) => (
        <Handing key={request.requestId} request={request} />
      ))}
    </Frame>
  );
}

function Handing({ request }: { readonly request: LoanRequest }) {
  const { say, write } = useWords();
  const { group, meeting } = useMeeting();
  const names = useNames();
  const tell = useTell();
  const goHome = useGoHome();
  const { board } = group.association;
  const { requestId, memberId, amount, purpose } = request;
  const usual = board.president === memberId ? board.secretary : board.president;
  const [witnessId, setWitness] = useState<string>(usual);
  const { voucherNumber, field: voucher } = useVoucher();
  const loan = { requestId, memberId, amount, voucherNumber: voucherNumber ?? 0, witnessId };
  const handOut = async () => {
    if (await tell({ kind: "loanPaidOut", ...loan })) goHome();
  };
  return (
    <section className="card stack" aria-labelledby={`hand-${requestId}`}>
      <h2 id={`hand-${requestId}`}>{names(memberId)}</h2>
      <p className="huge amount">{write.money(amount)}</p>
      <p>{say(`purpose.${purpose}`)}</p>
      {voucher}
      <MemberField
        label={say("loan.witness")}
        value={witnessId}
        without={[board.treasurer, memberId]}
        onChoose={setWitness}
      />
      <Warnings flaws={loanFlaws(group, meeting, loan)} />
      <HearButton text={`${names(memberId)}. ${write.money(amount)}`} />
      <button
        type="button"
        className="primary"
        disabled={witnessId === "" || voucherNumber === null}
        onClick={() => void handOut()}
      >
        {say("loan.hand", { amount: write.money(amount) })}
      </button>
    </section>
  );
}
