// How the copied money is split, column by column as the filled sheet prints it: worked out by the
// rules that will post it.

import type { Member } from "#core/groups/association.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Settlement } from "#core/meetings/settle.ts";
import { columnsOf, SHEET_COLUMNS } from "#core/meetings/totals.ts";
import { isZero, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { useWords } from "#web/office/words.ts";

type Props = { readonly group: GroupState; readonly settled: Settlement };

export function SplitTable({ group, settled }: Props) {
  const { say } = useWords();
  const { members, currency } = group.association;
  const of = ({ memberId }: Member) => columnsOf(settled.movements, memberId, currency);
  const used = SHEET_COLUMNS.filter((key) => members.some((member) => !isZero(of(member)[key])));
  if (used.length === 0) return null;
  const columns: readonly Column<Member>[] = [
    { head: say("member.word"), cell: ({ line, name }) => `${line}. ${fullName(name)}` },
    ...used.map((key): Column<Member> => {
      const amountOf = (member: Member): Money => of(member)[key];
      return {
        head: say(`column.${key}`),
        align: "right",
        cell: (member) => <Amount of={amountOf(member)} />,
        total: (rows) => <ColumnSum of={rows.map(amountOf)} />,
      };
    }),
  ];
  return (
    <Section title={say("keying.split")} note={say("keying.splitLead")}>
      <Rows
        caption={say("keying.split")}
        columns={columns}
        rows={members}
        keyOf={({ memberId }) => memberId}
        totalName={say("figure.total")}
      />
    </Section>
  );
}
