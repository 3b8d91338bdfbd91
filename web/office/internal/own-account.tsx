// The women's own account: loans among them, what came in and went out, and the share-outs.

import { Link } from "wouter";
import { isNegative, isPositive, sum, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { earnings } from "#core/savings/earned.ts";
import type {
  FundMovementRow,
  InternalLoanRow,
  InternalPage,
  ShareOutRow,
} from "#core/wire/internal.ts";
import type { AssociationPage } from "#core/wire/office.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount, Sum } from "#web/office/parts/amount.tsx";
import { Figures } from "#web/office/parts/figures.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { actaPath, associationApi, entriesPath, statementPath } from "#web/office/paths.ts";
import { useWords } from "#web/office/words.ts";
import { detailWord, kindWord } from "./own-words.ts";

type Names = ReadonlyMap<string, string>;

export function OwnAccount({ association }: { readonly association: AssociationPage }) {
  const { bookId } = association.row;
  const answer = useAnswer<InternalPage>(associationApi(bookId, "internal"));
  const names: Names = new Map(
    association.subgroups
      .flatMap(({ members }) => members)
      .map(({ memberId, name }) => [memberId, fullName(name)]),
  );
  return (
    <Answered from={answer}>
      {(page) => <Account bookId={bookId} page={page} names={names} />}
    </Answered>
  );
}

type Props = { readonly bookId: string; readonly page: InternalPage; readonly names: Names };

function Account({ bookId, page, names }: Props) {
  const { say } = useWords();
  const { loans, movements, shareOuts } = page;
  const loanColumns = useLoanColumns(bookId, names);
  const movementColumns = useMovementColumns(bookId, names);
  const shareColumns = useShareColumns(bookId, names);
  return (
    <>
      <Section title={say("own.loans")}>
        <Standing bookId={bookId} page={page} />
        {loans.length === 0 ? (
          <Empty title={say("own.noLoans")}>{say("own.noLoansLead")}</Empty>
        ) : (
          <Rows
            caption={say("own.loans")}
            columns={loanColumns}
            rows={loans}
            keyOf={({ loanId }) => loanId}
            totalName={say("figure.total")}
          />
        )}
      </Section>
      {movements.length > 0 && (
        <Section title={say("own.movements")}>
          <Rows
            caption={say("own.movements")}
            columns={movementColumns}
            rows={movements}
            keyOf={({ actId, line }) => `${actId}:${line}`}
          />
        </Section>
      )}
      {shareOuts.length > 0 && (
        <Section title={say("own.shareOuts")}>
          <Rows
            caption={say("own.shareOuts")}
            columns={shareColumns}
            rows={shareOuts}
            keyOf={({ meetingId, memberId }) => `${meetingId}:${memberId}`}
            totalName={say("figure.total")}
          />
        </Section>
      )}
    </>
  );
}

function Standing({ bookId, page }: Pick<Props, "bookId" | "page">) {
  const { say } = useWords();
  const { earned, loans } = page;
  const open = loans.filter(({ remaining }) => isPositive(remaining));
  const lent = sum(
    earned.fines.currency,
    open.map(({ remaining }) => remaining),
  );
  return (
    <Figures
      list={[
        {
          name: say("own.lent"),
          value: <Sum of={lent} to={entriesPath(bookId, "internalLoan")} />,
          note: say("own.lentNote", { count: open.length }),
        },
        {
          name: say("own.earned"),
          value: <Sum of={earnings(earned)} />,
          note: say("own.earnedNote"),
        },
      ]}
    />
  );
}

function useLoanColumns(bookId: string, names: Names): readonly Column<InternalLoanRow>[] {
  const { say, write } = useWords();
  return [
    {
      head: say("member.word"),
      cell: ({ memberId }) => (
        <Link className="row-name" href={statementPath(bookId, memberId)}>
          {names.get(memberId) ?? "—"}
        </Link>
      ),
    },
    { head: say("own.voucher"), align: "right", cell: ({ voucherNumber }) => voucherNumber },
    { head: say("own.purpose"), cell: ({ purpose }) => say(`own.detail.${purpose}`) },
    amountColumn(say("own.principal"), (row) => row.principal),
    amountColumn(say("own.remaining"), (row) => row.remaining),
    {
      head: say("own.ends"),
      cell: ({ endsOn, settledOn }) =>
        settledOn === null ? write.day(endsOn) : say("own.settled", { day: write.day(settledOn) }),
    },
  ];
}

function useMovementColumns(bookId: string, names: Names): readonly Column<FundMovementRow>[] {
  const { say } = useWords();
  return [
    { head: say("own.when"), cell: (row) => <When bookId={bookId} on={row.movedOn} {...row} /> },
    {
      head: say("own.what"),
      cell: ({ kind, detail, voucherNumber }) => (
        <>
          {say(kindWord(kind))}
          {detail === null ? "" : `: ${say(detailWord(detail))}`}
          {voucherNumber === null || voucherNumber === 0 ? null : (
            <small>
              {say("own.voucher")} {voucherNumber}
            </small>
          )}
        </>
      ),
    },
    {
      head: say("member.word"),
      cell: ({ memberId }) =>
        memberId === null ? (
          say("own.allMembers")
        ) : (
          <Link href={statementPath(bookId, memberId)}>{names.get(memberId) ?? "—"}</Link>
        ),
    },
    {
      head: say("own.amount"),
      align: "right",
      cell: ({ amount }) => (
        <span className={isNegative(amount) ? "is-out" : undefined}>
          <Amount of={amount} />
        </span>
      ),
    },
  ];
}

function useShareColumns(bookId: string, names: Names): readonly Column<ShareOutRow>[] {
  const { say } = useWords();
  return [
    {
      head: say("member.word"),
      cell: ({ memberId }) => (
        <Link className="row-name" href={statementPath(bookId, memberId)}>
          {names.get(memberId) ?? "—"}
        </Link>
      ),
    },
    { head: say("own.when"), cell: (row) => <When bookId={bookId} on={row.sharedOn} {...row} /> },
    amountColumn(say("own.share"), (row) => row.share),
    amountColumn(say("own.netted"), (row) => row.netted),
    amountColumn(say("own.taken"), (row) => row.taken),
    {
      head: say("own.signed"),
      cell: ({ manner }) => say(manner === null ? "own.unsigned" : `own.${manner}`),
    },
  ];
}

type WhenProps = {
  readonly bookId: string;
  readonly on: FundMovementRow["movedOn"];
  readonly meetingId: string | null;
  readonly meetingNumber: number | null;
};

function When({ bookId, on, meetingId, meetingNumber }: WhenProps) {
  const { say, write } = useWords();
  if (meetingId === null)
    return (
      <>
        {write.day(on)}
        <small>{say("own.apart")}</small>
      </>
    );
  return (
    <>
      <Link href={actaPath(bookId, meetingId)}>{write.day(on)}</Link>
      <small>{say("own.meeting", { number: meetingNumber ?? "—" })}</small>
    </>
  );
}

function amountColumn<Row>(head: string, amountOf: (row: Row) => Money): Column<Row> {
  return {
    head,
    align: "right",
    cell: (row) => <Amount of={amountOf(row)} />,
    total: (rows) => <ColumnSum of={rows.map(amountOf)} />,
  };
}
