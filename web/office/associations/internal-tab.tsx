// The internal account: the women's own money, per member and together. Never the institution's.

import { Link } from "wouter";
import type { AccountBalance, AssociationPage, MemberRow } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { OwnAccount } from "#web/office/internal/own-account.tsx";
import { Amount, Sum } from "#web/office/parts/amount.tsx";
import { Figures } from "#web/office/parts/figures.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { GroupedRows, type Column } from "#web/office/parts/rows.tsx";
import { Answered } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { associationApi, entriesPath, statementPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { TrialBalance } from "./trial-balance.tsx";
import { bookedColumns, MemberName } from "./member-columns.tsx";

export function InternalTab({ association }: { readonly association: AssociationPage }) {
  const { say } = useWords();
  const { bookId } = association.row;
  const answer = useAnswer<readonly AccountBalance[]>(associationApi(bookId, "accounts"));
  return (
    <>
      <Section title={say("internal.together")} note={say("internal.note")}>
        <Together association={association} />
      </Section>
      <Section title={say("internal.perMember")}>
        <PerMember association={association} />
      </Section>
      <OwnAccount association={association} />
      <Section title={say("internal.balances")}>
        <Answered from={answer}>
          {(accounts) => <TrialBalance bookId={bookId} ledger="association" accounts={accounts} />}
        </Answered>
      </Section>
    </>
  );
}

function Together({ association }: { readonly association: AssociationPage }) {
  const { say } = useWords();
  const { row, groupCash, fund } = association;
  const { bookId } = row;
  const list = [
    {
      name: say("account.groupCash"),
      value: <Sum of={groupCash} to={entriesPath(bookId, "groupCash")} />,
      note: say("internal.cashNote"),
    },
    {
      name: say("account.reserveFund"),
      value: <Sum of={fund.equity} to={entriesPath(bookId, "reserveFund")} />,
      note: say("internal.fundNote"),
    },
    {
      name: say("internal.lent"),
      value: <Sum of={fund.lent} to={entriesPath(bookId, "coverageReceivable")} />,
      note: say("internal.lentNote"),
    },
  ];
  return <Figures list={list} />;
}

function PerMember({ association }: { readonly association: AssociationPage }) {
  const { say } = useWords();
  const { row, subgroups } = association;
  return (
    <GroupedRows
      caption={say("internal.perMember")}
      columns={usePassbookColumns(row.bookId)}
      groups={subgroups.map(({ name, members }) => ({ title: name, rows: members }))}
      keyOf={({ memberId }) => memberId}
      totalName={say("figure.total")}
    />
  );
}

function usePassbookColumns(bookId: string): readonly Column<MemberRow>[] {
  const { say } = useWords();
  const booked = bookedColumns(bookId);
  const plain = (head: string, amountOf: (row: MemberRow) => MemberRow["finesOwed"]) => ({
    head,
    align: "right" as const,
    cell: (row: MemberRow) => <Amount of={amountOf(row)} />,
    total: (rows: readonly MemberRow[]) => <ColumnSum of={rows.map(amountOf)} />,
  });
  return [
    {
      head: say("member.word"),
      cell: (row) => (
        <>
          <MemberName row={row} />
          <small>
            <Link href={statementPath(bookId, row.memberId)}>{say("own.seeStatement")}</Link>
          </small>
        </>
      ),
    },
    booked(say("account.compulsorySavings"), "compulsorySavings", (row) => row.passbook.compulsory),
    booked(say("account.voluntarySavings"), "voluntarySavings", (row) => row.passbook.voluntary),
    booked(say("account.heldForMember"), "heldForMember", (row) => row.passbook.held),
    plain(say("internal.missed"), (row) => row.passbook.missed),
    plain(say("internal.ownUsed"), (row) => row.passbook.ownUsed),
    plain(say("internal.fines"), (row) => row.finesOwed),
    booked(say("member.owesOthers"), "coverageReceivable", (row) => row.owesOthers),
    booked(say("member.isOwed"), "helperPayable", (row) => row.isOwed),
  ];
}
