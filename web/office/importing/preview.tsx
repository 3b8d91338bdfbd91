// What the book would open with: every woman's figures and both ledgers, to be compared with the
// papers before anybody confirms.

import { fullName } from "#core/people/name.ts";
import { isNegative, isPositive, negate, zero, type Money } from "#core/money/money.ts";
import type { ImportPreview, PreviewMember } from "#core/wire/importing.ts";
import type { AccountBalance } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { useWords } from "#web/office/words.ts";

export function Preview({ preview }: { readonly preview: ImportPreview }) {
  const { say, write } = useWords();
  const { name, cycleNumber, passed, instalments, cutOn, nextOn, members, accounts } = preview;
  const lead = say("import.previewLead", {
    name,
    cycle: cycleNumber,
    passed,
    instalments,
    cut: write.day(cutOn),
    next: write.day(nextOn),
  });
  return (
    <>
      <Section title={say("import.preview")} note={lead}>
        <Rows
          caption={say("import.women")}
          columns={useMemberColumns()}
          rows={members}
          keyOf={({ line }) => String(line)}
          totalName={say("figure.total")}
        />
      </Section>
      <OpeningLedgers accounts={accounts} />
    </>
  );
}

/** What each ledger would open with; one that would be empty is left out. */
export function OpeningLedgers({ accounts }: { readonly accounts: readonly AccountBalance[] }) {
  const { say } = useWords();
  return (["institution", "association"] as const).map((ledger) => {
    const own = accounts.filter((account) => account.ledger === ledger);
    if (own.length === 0) return null;
    return (
      <Section key={ledger} title={say(`ledger.${ledger}`)} note={say("import.opening")}>
        <OpeningRows caption={say(`ledger.${ledger}`)} accounts={own} />
      </Section>
    );
  });
}

type Figure = Exclude<keyof PreviewMember, "line" | "name" | "subgroup">;

const FIGURES = {
  principal: "import.loan",
  outstanding: "import.outstanding",
  overdue: "import.overdue",
  compulsory: "import.compulsory",
  voluntary: "import.voluntary",
  missed: "import.missed",
  fines: "import.fines",
  owes: "import.owes",
  isOwed: "import.isOwed",
  nextDue: "import.nextDue",
} as const satisfies Record<Figure, string>;

function useMemberColumns(): readonly Column<PreviewMember>[] {
  const { say } = useWords();
  return [
    {
      head: say("import.line"),
      cell: ({ line, name, subgroup }) => (
        <span className="member">
          <span className="code">{line}</span>
          <span>
            {fullName(name)}
            <small>{subgroup}</small>
          </span>
        </span>
      ),
    },
    ...(Object.keys(FIGURES) as Figure[]).map((figure): Column<PreviewMember> => {
      return {
        head: say(FIGURES[figure]),
        align: "right",
        cell: (member) => <Amount of={member[figure]} />,
        total: (rows) => <ColumnSum of={rows.map((member) => member[figure])} />,
      };
    }),
  ];
}

function OpeningRows(table: {
  readonly caption: string;
  readonly accounts: readonly AccountBalance[];
}) {
  const { say } = useWords();
  const debit = ({ balance }: AccountBalance) => (isPositive(balance) ? balance : none(balance));
  const credit = ({ balance }: AccountBalance) =>
    isNegative(balance) ? negate(balance) : none(balance);
  const side = (head: string, of: (account: AccountBalance) => Money): Column<AccountBalance> => ({
    head,
    align: "right",
    cell: (account) => <Amount of={of(account)} />,
    total: (rows) => <ColumnSum of={rows.map(of)} />,
  });
  return (
    <Rows
      caption={table.caption}
      columns={[
        {
          head: say("ledger.account"),
          cell: ({ account, code }) => (
            <span className="member">
              <span className="code">{code}</span>
              <span>{say(`account.${account}`)}</span>
            </span>
          ),
        },
        side(say("import.debit"), debit),
        side(say("import.credit"), credit),
      ]}
      rows={table.accounts}
      keyOf={({ account }) => account}
      totalName={say("figure.total")}
      width="narrow"
    />
  );
}

function none({ currency }: Money): Money {
  return zero(currency);
}
