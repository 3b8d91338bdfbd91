// Payments by subgroup: what each woman is expected to bring, and what she brought.

import { Link } from "wouter";
import { membersOf, type Member, type Subgroup } from "#core/groups/association.ts";
import { alreadyPaid } from "#core/counter/already-paid.ts";
import { expectedAt, type Expected } from "#core/meetings/expected.ts";
import { paymentsOf, type Meeting } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { isPositive, sum, zero } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { rowOf } from "#web/field/arrival.ts";
import { useWords } from "#web/field/words.ts";
import { useBringsNothing } from "./brings-nothing.ts";
import { Frame } from "./frame.tsx";
import { useMeeting } from "./meeting-context.ts";
import { Totals } from "./totals.tsx";

export function PaymentsScreen() {
  const { say } = useWords();
  const { group, meeting, path } = useMeeting();
  const { totals } = settleMeeting(group, meeting, meeting.heldOn ?? meeting.dueOn);
  const expected = expectedAt(group, meeting);
  const { isSaid } = useBringsNothing();
  const next = nextToPay(group.association.members, meeting, isSaid);
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
      {group.association.subgroups.map((subgroup) => (
        <SubgroupPayments
          key={subgroup.subgroupId}
          subgroup={subgroup}
          expected={expected}
          next={next}
          bringsNothing={isSaid}
        />
      ))}
      <Receipts />
    </Frame>
  );
}

type SubgroupProps = {
  readonly subgroup: Subgroup;
  readonly expected: ReturnType<typeof expectedAt>;
  /** Whom the list opens at. */
  readonly next: string | undefined;
  readonly bringsNothing: (memberId: string) => boolean;
};

function SubgroupPayments({ subgroup, expected, next, bringsNothing }: SubgroupProps) {
  const { say } = useWords();
  const { group, meeting } = useMeeting();
  const members = membersOf(group.association, subgroup.subgroupId);
  const paid = members.filter(({ memberId }) => paymentsOf(meeting, memberId).length > 0).length;
  return (
    <section className="stack">
      <h2 className="bar-line">
        {subgroup.name} <small>{say("pay.count", { paid, all: members.length })}</small>
      </h2>
      <ul className="rows">
        {members.map((member) => (
          <PaymentRow
            key={member.memberId}
            member={member}
            expected={expected.get(member.memberId)}
            isNext={member.memberId === next}
            bringsNothing={bringsNothing(member.memberId)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  /** The first who has not paid, once somebody has: the list opens there. */
  readonly isNext: boolean;
  /** As she said today. */
  readonly bringsNothing: boolean;
  readonly member: Member;
  readonly expected: Expected | undefined;
};

function PaymentRow({ member, expected, isNext, bringsNothing }: RowProps) {
  const { say, write } = useWords();
  const { group, meeting, path } = useMeeting();
  const { memberId } = member;
  const { currency } = group.association;
  const total = expected?.inCoins ?? zero(currency);
  const paid = sum(
    currency,
    paymentsOf(meeting, memberId).map(({ amount }) => amount),
  );
  const before = alreadyPaid(group, memberId);
  const isWhole = paid.minor >= total.minor && isPositive(paid);
  const without = bringsNothing ? "pay.noneToday" : "pay.nothing";
  const word = isWhole ? "pay.paid" : isPositive(paid) ? "pay.partly" : without;
  return (
    <li data-next={isNext ? "" : undefined}>
      <Link
        id={rowOf(memberId)}
        className={isWhole ? "card payment paid" : "card payment"}
        href={`${path}/pay/${memberId}`}
      >
        <strong>
          <span className="line">{member.line}</span> {fullName(member.name)}
        </strong>
        <span className="hint">{say("pay.expected", { amount: write.money(total) })}</span>
        {before !== null && (
          <span className="chip good">
            ✓ {say("pay.alreadyChip", { amount: write.money(before.amount) })}
          </span>
        )}
        <span className={isWhole ? "chip good" : isPositive(paid) ? "chip look" : "chip"}>
          {isWhole ? "✓ " : ""}
          {say(word, { amount: write.money(paid) })}
        </span>
      </Link>
    </li>
  );
}

function nextToPay(
  members: readonly Member[],
  meeting: Meeting,
  bringsNothing: (memberId: string) => boolean,
): string | undefined {
  if (meeting.payments.length === 0) return undefined;
  return members.find(
    ({ memberId }) => paymentsOf(meeting, memberId).length === 0 && !bringsNothing(memberId),
  )?.memberId;
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
