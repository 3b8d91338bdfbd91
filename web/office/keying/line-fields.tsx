// The lines of the sheet, in its order and with its numbers: what is printed stands beside what is
// copied, and the total written by hand beside the sum.

import { NativeSelect, TextInput } from "@mantine/core";
import { useMemo } from "react";
import type { Member } from "#core/groups/association.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import { PRESENCES, type Presence } from "#core/meetings/meeting.ts";
import { sum, zero, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { smallestCoin } from "#countries/country.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { useWords } from "#web/office/words.ts";
import { lineOf, withLine, type LineDraft } from "./draft.ts";
import { amountIn, numberIn } from "./read.ts";
import type { Copying } from "./copying.ts";
import { WrittenTotal } from "./written-total.tsx";

export function LineFields(copying: Copying) {
  const { say } = useWords();
  const { group, draft, onChange } = copying;
  const { members, currency } = group.association;
  const columns = useColumns(copying);
  const paid = sum(
    currency,
    members.map(
      ({ memberId }) => amountIn(lineOf(draft, memberId).paid, currency) ?? zero(currency),
    ),
  );
  return (
    <Section title={say("keying.lines")}>
      <Rows
        caption={say("keying.lines")}
        columns={columns}
        rows={members}
        keyOf={({ memberId }) => memberId}
        totalName={say("figure.total")}
      />
      <WrittenTotal
        of={say("keying.paid")}
        sum={paid}
        text={draft.written}
        onChange={(written) => onChange({ ...draft, written })}
      />
    </Section>
  );
}

function useColumns({ group, meeting, draft, onChange }: Copying): readonly Column<Member>[] {
  const { say } = useWords();
  const { members, currency } = group.association;
  const expected = useMemo(() => {
    const coin = smallestCoin(BOLIVIA, meeting.heldOn ?? meeting.dueOn);
    return expectedAt(group, { ...meeting, coin });
  }, [group, meeting]);
  const nothing = zero(currency);
  const printed = (head: string, key: "loan" | "savings" | "inCoins"): Column<Member> => {
    const amountOf = ({ memberId }: Member): Money => expected.get(memberId)?.[key] ?? nothing;
    return {
      head,
      align: "right",
      cell: (member) => <Amount of={amountOf(member)} />,
      total: (rows) => <ColumnSum of={rows.map(amountOf)} />,
    };
  };
  const copied = (head: string, cell: (line: LineDraft, field: Field) => React.ReactNode) => ({
    head,
    cell: ({ memberId, line, name }: Member) =>
      cell(lineOf(draft, memberId), {
        label: say("keying.cell", { column: head, line, name: fullName(name) }),
        set: (part) => onChange(withLine(draft, memberId, part)),
        before: members.filter((other) => other.line < line).map((other) => other.memberId),
      }),
  });
  return [
    {
      head: say("member.word"),
      cell: ({ line, name }) => (
        <span className="row-name">
          {line}. {fullName(name)}
        </span>
      ),
    },
    printed(say("keying.due"), "loan"),
    printed(say("keying.savings"), "savings"),
    printed(say("keying.expected"), "inCoins"),
    copied(say("keying.presence"), (line, field) => <PresenceField line={line} field={field} />),
    copied(say("keying.paid"), ({ paid }, { label, set }) => (
      <TextInput
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        className="is-figure"
        value={paid}
        error={amountIn(paid, currency) === null}
        onChange={(event) => set({ paid: event.currentTarget.value })}
      />
    )),
    copied(say("keying.receipt"), (line, field) => (
      <ReceiptField
        line={line}
        field={field}
        next={nextNumber(field.before.map((memberId) => lineOf(draft, memberId).receipt))}
      />
    )),
    copied(say("keying.transfer"), ({ isTransfer }, { label, set }) => (
      <input
        type="checkbox"
        className="tick-field"
        aria-label={label}
        data-rare
        checked={isTransfer}
        onChange={(event) => set({ isTransfer: event.currentTarget.checked })}
      />
    )),
  ];
}

type Field = {
  readonly label: string;
  readonly set: (part: Partial<LineDraft>) => void;
  /** The lines above. */
  readonly before: readonly string[];
};

/** A receipt book goes on by one: the next number is offered, and can be written over. */
function nextNumber(receipts: readonly string[]): number | null {
  const last = receipts.map(numberIn).findLast((number) => number !== null);
  return last === undefined || last === null ? null : last + 1;
}

type ReceiptProps = {
  readonly line: LineDraft;
  readonly field: Field;
  readonly next: number | null;
};

function ReceiptField({ line, field, next }: ReceiptProps) {
  const { receipt, paid } = line;
  const isPaid = paid.trim() !== "";
  return (
    <TextInput
      aria-label={field.label}
      inputMode="numeric"
      autoComplete="off"
      className="is-figure"
      value={receipt}
      error={isPaid && receipt !== "" && numberIn(receipt) === null}
      onFocus={(event) => {
        if (!isPaid || receipt !== "" || next === null) return;
        field.set({ receipt: String(next) });
        const input = event.currentTarget;
        requestAnimationFrame(() => {
          if (document.activeElement === input) input.select();
        });
      }}
      onChange={(event) => field.set({ receipt: event.currentTarget.value })}
    />
  );
}

function PresenceField({ line, field }: { readonly line: LineDraft; readonly field: Field }) {
  const { say } = useWords();
  const { label, set } = field;
  return (
    <div className="presence-field">
      <NativeSelect
        aria-label={label}
        value={line.presence}
        data={PRESENCES.map((value) => ({ value, label: say(`keying.presence.${value}`) }))}
        onChange={(event) => set({ presence: event.currentTarget.value as Presence })}
      />
      {line.presence === "late" ? (
        <TextInput
          aria-label={`${say("keying.minutes")}: ${label}`}
          placeholder={say("keying.minutes")}
          inputMode="numeric"
          value={line.minutes}
          onChange={(event) => set({ minutes: event.currentTarget.value })}
        />
      ) : null}
      {line.presence === "substituted" ? (
        <TextInput
          aria-label={`${say("keying.substitute")}: ${label}`}
          placeholder={say("keying.substitute")}
          maxLength={120}
          value={line.substitute}
          onChange={(event) => set({ substitute: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
