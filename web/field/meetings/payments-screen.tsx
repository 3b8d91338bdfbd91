// Payments by subgroup: what each woman is expected to bring, and what she brought.

import { Link } from "wouter";
import { membersOf, type Member } from "#core/groups/association.ts";
import { expectedAt, type Expected } from "#core/meetings/expected.ts";
import { paymentsOf } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { isPositive, sum, zero } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { useWords } from "#web/field/words.ts";
import { Frame } from "./frame.tsx";
import { useMeeting } from "./meeting-context.ts";
import { Totals } from "./totals.tsx";

export function PaymentsScreen() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const { totals } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const expected = expectedAt(group, meeting);
  return (
    <Frame
      title={say("step.pay")}
      foot={
        <Link className="primary button" href={`${path}/short`}>
          {say("step.next", { step: say("step.short") })}
        </Link>
      }
    >
      <Totals totals={totals} />
      {group.association.subgroups.map(({ subgroupId, name }) => (
        <section key={subgroupId} className="stack">
          <h2>{name}</h2>
          <ul className="rows">
            {membersOf(group.association, subgroupId).map((member) => (
              <PaymentRow
                key={member.memberId}
                member={member}
                expected={expected.get(member.memberId)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Receipts />
    </Frame>
  );
}

type RowProps = { readonly member: Member; readonly expected: Expected | undefined };

function PaymentRow({ member, expected }: RowProps) {
  const { say, write } = useWords();
  const { group, meeting, path } = useMeeting();
  const { memberId } = member;
  const { currency } = group.association;
  const total = expected?.total ?? zero(currency);
  const paid = sum(
    currency,
    paymentsOf(meeting, memberId).map(({ amount }) => amount),
  );
  const isWhole = paid.minor >= total.minor && isPositive(paid);
  const word = isWhole ? "pay.paid" : isPositive(paid) ? "pay.partly" : "pay.nothing";
  return (
    <li>
      <Link className={isWhole ? "card row paid" : "card row"} href={`${path}/pay/${memberId}`}>
        <div>
          <strong>
            <span className="line">{member.line}</span> {fullName(member.name)}
          </strong>
          <p className="hint">{say("pay.expected", { amount: write.money(total) })}</p>
        </div>
        <span className={isWhole ? "chip good" : isPositive(paid) ? "chip look" : "chip"}>
          {isWhole ? "✓ " : ""}
          {say(word, { amount: write.money(paid) })}
        </span>
      </Link>
    </li>
  );
}

function Receipts() {
  const { say, write } = useWords();
  const { meeting, path } = useMeeting();
  if (meeting.payments.length === 0) return null;
  return (
    <details className="card">
      <summary>{say("receipt.list")}</summary>
      <ul className="rows">
        {meeting.payments.map(({ paymentId, receiptNumber, amount }) => (
          <li key={paymentId}>
            <Link className="row" href={`${path}/receipt/${paymentId}`}>
              <span>{say("receipt.title", { number: receiptNumber })}</span>
              <b className="amount">{write.money(amount)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
