// Who owes the account, what her part is today, and what she brings.

import { add, isPositive, subtract, sum, zero, type Money } from "#core/money/money.ts";
import { deedsOfKind } from "#core/meetings/deed.ts";
import { internalOf } from "#core/meetings/group-state.ts";
import { partDue, settledBy, type InternalLoan } from "#core/savings/internal-loan.ts";
import { Frame } from "#web/field/meetings/frame.tsx";
import { useMeeting, useNames } from "#web/field/meetings/meeting-context.ts";
import { useDraft } from "#web/field/meetings/use-draft.ts";
import { useWords } from "#web/field/words.ts";
import { AmountField, useAmount } from "./fields.tsx";
import { useTell } from "./tell.ts";

export function RepayScreen() {
  const { say } = useWords();
  const { group, path } = useMeeting();
  const { loans } = internalOf(group);
  return (
    <Frame title={say("deed.loanRepaid")} back={`${path}/internal`}>
      {loans.length === 0 && <p className="card">{say("loan.noneOpen")}</p>}
      {loans.map((loan) => (
        <Repaying key={loan.loanId} loan={loan} />
      ))}
    </Frame>
  );
}

function Repaying({ loan }: { readonly loan: InternalLoan }) {
  const { say, write } = useWords();
  const { meeting, meetingId } = useMeeting();
  const names = useNames();
  const tell = useTell();
  const { loanId, memberId } = loan;
  const on = meeting.heldOn ?? meeting.dueOn;
  const { principal, interest } = partDue(loan, on);
  const part = add(principal, interest);
  const whole = settledBy(loan, on);
  const brought = broughtBy(deedsOfKind(meeting, "loanRepaid"), memberId, whole.currency);
  const [text, setText, forget] = useDraft<string>(`repay:${meetingId}:${loanId}`, "");
  const amount = useAmount(text);
  const receive = async () => {
    if (amount === null || !(await tell({ kind: "loanRepaid", memberId, amount }))) return;
    forget();
    setText("");
  };
  return (
    <section className="card stack" aria-labelledby={`repay-${loanId}`}>
      <h2 id={`repay-${loanId}`}>{names(memberId)}</h2>
      <p>{say("loan.left", { amount: write.money(whole) })}</p>
      {isPositive(brought) && (
        <p className="chip good">
          ✓ {say("deed.loanRepaid.fact")}: {write.money(brought)}
        </p>
      )}
      <div className="pair">
        <button type="button" className="quiet" onClick={() => setText(write.figure(part))}>
          {say("loan.part", { amount: write.money(part) })}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => setText(write.figure(subtract(whole, brought)))}
        >
          {say("loan.whole", { amount: write.money(subtract(whole, brought)) })}
        </button>
      </div>
      <AmountField text={text} onChange={setText} />
      <button
        type="button"
        className="primary"
        disabled={amount === null || !isPositive(amount)}
        onClick={() => void receive()}
      >
        {say("loan.receive", { amount: amount === null ? "…" : write.money(amount) })}
      </button>
    </section>
  );
}

function broughtBy(
  deeds: readonly { readonly memberId: string; readonly amount: Money }[],
  memberId: string,
  currency: Money["currency"],
): Money {
  const own = deeds.filter((deed) => deed.memberId === memberId).map(({ amount }) => amount);
  return own.length === 0 ? zero(currency) : sum(currency, own);
}
