// The accounts of one ledger with debit and credit balances side by side: they must be equal.

import { Link } from "wouter";
import type { LedgerName } from "#core/ledger/account.ts";
import { isNegative, isPositive, isZero, negate, zero, type Money } from "#core/money/money.ts";
import type { AccountBalance } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { entriesPath } from "#web/office/paths.ts";
import { sumsOf } from "#web/office/sums.ts";
import { useWords } from "#web/office/words.ts";

export function TrialBalance(page: {
  readonly bookId: string;
  readonly ledger: LedgerName;
  readonly accounts: readonly AccountBalance[];
}) {
  const { say } = useWords();
  const own = page.accounts.filter(({ ledger }) => ledger === page.ledger);
  const isEven = sumsOf(own.map(({ balance }) => balance)).every(isZero);
  return (
    <>
      <Rows
        caption={say(`ledger.${page.ledger}`)}
        columns={useAccountColumns(page.bookId)}
        rows={own}
        keyOf={({ account }) => account}
        totalName={say("figure.total")}
        width="narrow"
      />
      <p className={isEven ? "verdict is-good" : "verdict is-bad"}>
        {say(isEven ? "ledger.even" : "ledger.uneven")}
      </p>
    </>
  );
}

function useAccountColumns(bookId: string): readonly Column<AccountBalance>[] {
  const { say } = useWords();
  return [
    {
      head: say("ledger.account"),
      cell: ({ account, code, kind }) => (
        <span className="member">
          <span className="code">{code}</span>
          <span>
            <Link href={entriesPath(bookId, account)} className="row-name">
              {say(`account.${account}`)}
            </Link>
            <small>{say(`kind.${kind}`)}</small>
          </span>
        </span>
      ),
    },
    {
      head: say("ledger.debitBalance"),
      align: "right",
      cell: ({ balance }) => <Side of={debitOf(balance)} />,
      total: (rows) => <ColumnSum of={rows.map(({ balance }) => debitOf(balance))} />,
    },
    {
      head: say("ledger.creditBalance"),
      align: "right",
      cell: ({ balance }) => <Side of={creditOf(balance)} />,
      total: (rows) => <ColumnSum of={rows.map(({ balance }) => creditOf(balance))} />,
    },
  ];
}

/** The side an amount does not stand on stays blank, as on paper. */
function Side({ of }: { readonly of: Money }) {
  return isZero(of) ? null : <Amount of={of} />;
}

function debitOf(balance: Money): Money {
  return isPositive(balance) ? balance : zero(balance.currency);
}

function creditOf(balance: Money): Money {
  return isNegative(balance) ? negate(balance) : zero(balance.currency);
}
