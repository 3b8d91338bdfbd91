// The columns of the members' page; every booked figure leads to its entries.

import type { AccountName } from "#core/ledger/account.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { AssociationPage, MemberRow } from "#core/wire/office.ts";
import type { PaperKind } from "#core/wire/paper.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { ClockPair } from "#web/office/parts/clocks.tsx";
import { PaperLinks } from "#web/office/parts/paper-links.tsx";
import type { Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { entriesPath } from "#web/office/paths.ts";
import { useWords, type Say } from "#web/office/words.ts";
import { GiveAccess } from "./give-access.tsx";

export function useMemberColumns(association: AssociationPage): readonly Column<MemberRow>[] {
  const { say } = useWords();
  const { bookId } = association.row;
  const booked = bookedColumns(bookId);
  return [
    {
      head: say("member.word"),
      cell: (row) => <NameAndPapers association={association} row={row} />,
    },
    {
      head: say("figure.principalOutstanding"),
      align: "right",
      cell: (row) => <Principal bookId={bookId} row={row} />,
      total: (rows) => <ColumnSum of={rows.map((row) => row.principalOutstanding)} />,
    },
    { head: say("member.nextDue"), align: "right", cell: (row) => <NextDue row={row} /> },
    { head: say("clock.title"), cell: (row) => <MemberClocks row={row} /> },
    booked(say("account.compulsorySavings"), "compulsorySavings", (row) => row.passbook.compulsory),
    booked(say("account.voluntarySavings"), "voluntarySavings", (row) => row.passbook.voluntary),
    booked(say("account.heldForMember"), "heldForMember", (row) => row.passbook.held),
    booked(say("member.owesOthers"), "coverageReceivable", (row) => row.owesOthers),
    booked(say("member.isOwed"), "helperPayable", (row) => row.isOwed),
  ];
}

/** A column whose figure is the balance of one account per member. */
export function bookedColumns(bookId: string) {
  return (
    head: string,
    account: AccountName,
    amountOf: (row: MemberRow) => Money,
  ): Column<MemberRow> => ({
    head,
    align: "right",
    cell: (row) => (
      <Amount of={amountOf(row)} to={entriesPath(bookId, account, { memberId: row.memberId })} />
    ),
    total: (rows) => <ColumnSum of={rows.map(amountOf)} />,
  });
}

export function MemberName({ row }: { readonly row: MemberRow }) {
  const { say } = useWords();
  const aside = asides(row, say);
  return (
    <span className="member">
      <span className="line-number">{row.line}</span>
      <span>
        <span className="row-name">{fullName(row.name)}</span>
        {aside === "" ? null : <small>{aside}</small>}
      </span>
    </span>
  );
}

type NameShown = { readonly association: AssociationPage; readonly row: MemberRow };

/** A loan brought in from other books was signed there: it has a plan and no contract of ours. */
function NameAndPapers({ association, row }: NameShown) {
  const { isImported, cleared } = association;
  const { bookId } = association.row;
  const contract: PaperKind[] = isImported ? [] : ["contract"];
  const ofLoan: PaperKind[] = isPositive(row.principal) ? [...contract, "paymentPlan"] : [];
  const ofEnd: PaperKind[] = cleared.includes(row.memberId) ? ["clearance"] : [];
  return (
    <>
      <MemberName row={row} />
      <span className="row-papers">
        <PaperLinks
          bookId={bookId}
          kinds={["passbook", ...ofLoan, ...ofEnd]}
          subject={{ memberId: row.memberId }}
          of={fullName(row.name)}
        />
        <GiveAccess bookId={bookId} row={row} />
      </span>
    </>
  );
}

function asides({ name, boardRole }: MemberRow, say: Say): string {
  const known = name.knownAs === null ? [] : [`«${name.knownAs}»`];
  const post = boardRole === null ? [] : [say(`board.${boardRole}`)];
  return [...known, ...post].join(" · ");
}

function Principal({ bookId, row }: { readonly bookId: string; readonly row: MemberRow }) {
  const { say, write } = useWords();
  const { memberId, principal, principalOutstanding } = row;
  return (
    <>
      <Amount of={principalOutstanding} to={entriesPath(bookId, "loanPrincipal", { memberId })} />
      <small>{say("member.ofLoan", { amount: write.figure(principal) })}</small>
    </>
  );
}

function NextDue({ row }: { readonly row: MemberRow }) {
  const { say, write } = useWords();
  if (row.nextDue === null) return <span className="is-quiet">{say("member.nothingDue")}</span>;
  return (
    <>
      <Amount of={row.nextDue.amount} />
      <small>{write.day(row.nextDue.dueOn)}</small>
    </>
  );
}

function MemberClocks({ row }: { readonly row: MemberRow }) {
  const { say, write } = useWords();
  return (
    <>
      <ClockPair clocks={row.clocks} />
      {isPositive(row.overdue) ? (
        <small>{say("member.overdue", { amount: write.figure(row.overdue) })}</small>
      ) : null}
      {isPositive(row.finesOwed) ? (
        <small>{say("member.finesOwed", { amount: write.figure(row.finesOwed) })}</small>
      ) : null}
    </>
  );
}
