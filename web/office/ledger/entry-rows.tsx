// Entries as in a ledger of paper: number, both dates, concept, debit, credit, balance.

import { Link } from "wouter";
import type { AccountName } from "#core/ledger/account.ts";
import { isNegative, isPositive, negate, type Money } from "#core/money/money.ts";
import type { LedgerLine } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { GroupedRows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { actaPath } from "#web/office/paths.ts";
import { sumsOf } from "#web/office/sums.ts";
import { useWords, type Say } from "#web/office/words.ts";
import { byOwner, isDebitAccount, naturalBalance, type OwnerNames } from "./owners.ts";

export function EntryRows(page: {
  readonly bookId: string;
  readonly account: AccountName;
  readonly lines: readonly LedgerLine[];
  readonly names: OwnerNames;
}) {
  const { say } = useWords();
  const { bookId, account, lines, names } = page;
  const owners = byOwner(lines);
  const groups = owners.map((own) => ({
    title: owners.length === 1 ? null : ownerTitle(own, names, say),
    rows: own,
  }));
  return (
    <GroupedRows
      caption={say(`account.${account}`)}
      columns={useEntryColumns(bookId, account)}
      groups={groups}
      keyOf={(line) => `${line.entryNumber}:${line.memberId ?? ""}:${line.accountNumber}`}
      totalName={say("entries.closing")}
    />
  );
}

function useEntryColumns(bookId: string, account: AccountName): readonly Column<LedgerLine>[] {
  const { say } = useWords();
  const side = isDebitAccount(account) ? "entries.balanceDebit" : "entries.balanceCredit";
  return [
    { head: say("entries.number"), cell: ({ accountNumber }) => accountNumber },
    { head: say("entries.day"), cell: (line) => <Days line={line} /> },
    { head: say("entries.purpose"), cell: (line) => <Purpose bookId={bookId} line={line} /> },
    {
      head: say("ledger.debit"),
      align: "right",
      cell: ({ amount }) => (isPositive(amount) ? <Amount of={amount} /> : null),
      total: (lines) => <ColumnSum of={debits(lines)} />,
    },
    {
      head: say("ledger.credit"),
      align: "right",
      cell: ({ amount }) => (isNegative(amount) ? <Amount of={negate(amount)} /> : null),
      total: (lines) => <ColumnSum of={credits(lines)} />,
    },
    {
      head: say(side),
      align: "right",
      cell: ({ balanceAfter }) => (
        <Balance account={account} of={naturalBalance(account, balanceAfter)} />
      ),
      total: (lines) =>
        sumsOf(closing(account, lines)).map((sum) => (
          <Balance key={sum.currency} account={account} of={sum} />
        )),
    },
  ];
}

/** On the other side than its account normally stands: no minus, and the side in words. */
function Balance({ account, of }: { readonly account: AccountName; readonly of: Money }) {
  const { say } = useWords();
  if (!isNegative(of)) return <Amount of={of} />;
  return (
    <>
      <Amount of={negate(of)} />
      <small>{say(isDebitAccount(account) ? "entries.onCredit" : "entries.onDebit")}</small>
    </>
  );
}

function debits(lines: readonly LedgerLine[]) {
  return lines.flatMap(({ amount }) => (isPositive(amount) ? [amount] : []));
}

function credits(lines: readonly LedgerLine[]) {
  return lines.flatMap(({ amount }) => (isNegative(amount) ? [negate(amount)] : []));
}

/** The last balance of each owner. */
function closing(account: AccountName, lines: readonly LedgerLine[]) {
  return byOwner(lines).flatMap((own) => {
    const last = own.at(-1);
    return last === undefined ? [] : [naturalBalance(account, last.balanceAfter)];
  });
}

function Days({ line }: { readonly line: LedgerLine }) {
  const { say, write } = useWords();
  return (
    <>
      {write.day(line.happenedOn)}
      {line.postedOn === line.happenedOn ? null : (
        <small>{say("entries.postedOn", { day: write.day(line.postedOn) })}</small>
      )}
    </>
  );
}

function Purpose({ bookId, line }: { readonly bookId: string; readonly line: LedgerLine }) {
  const { say } = useWords();
  const { purpose, entryNumber, meetingId } = line;
  const text = say(`purpose.${purpose}`);
  return (
    <>
      {meetingId === null ? text : <Link href={actaPath(bookId, meetingId)}>{text}</Link>}
      <small>{say("entries.entry", { number: entryNumber })}</small>
    </>
  );
}

function ownerTitle([line]: readonly LedgerLine[], names: OwnerNames, say: Say): string {
  if (line === undefined) return "";
  if (line.memberId !== null) return names.members.get(line.memberId) ?? say("member.word");
  const number = line.meetingId === null ? undefined : names.meetings.get(line.meetingId);
  return number === undefined ? say("entries.noOwner") : say("meeting.number", { number });
}
