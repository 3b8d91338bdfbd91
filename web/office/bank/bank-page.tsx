// The bank's side of the cash: deposits nobody has confirmed yet, and lines of the statement that
// no deposit explains.

import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { BankLineRow, BankPage as Bank, WaitingRow } from "#core/wire/branch.ts";
import { useAnswer } from "#web/office/answers.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Page, Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { Answered, Empty } from "#web/office/parts/states.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { associationPath } from "#web/office/paths.ts";
import { PhotoLinks } from "#web/office/photos/photo-links.tsx";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { StatementForm } from "./statement-form.tsx";

/** The bank shows a deposit on the next working day. */
const USUAL_DAYS = 1;

export function BankPage() {
  const { say } = useWords();
  const mayMatch = useMay("matchBank");
  const [isReading, setIsReading] = useState(false);
  const answer = useAnswer<Bank>("/api/bank");
  return (
    <Page
      title={say("bank.title")}
      lead={say("bank.lead")}
      actions={
        mayMatch && <Button onClick={() => setIsReading(true)}>{say("bank.readStatement")}</Button>
      }
    >
      <Answered from={answer}>
        {({ deposits, lines }) => (
          <>
            <Section title={say("bank.waiting")}>
              {deposits.length === 0 ? (
                <Empty title={say("bank.noneWaiting")} />
              ) : (
                <Waiting deposits={deposits} lines={lines} />
              )}
            </Section>
            <Section title={say("bank.lines")} note={say("bank.linesNote")}>
              {lines.length === 0 ? (
                <Empty title={say("bank.noLines")}>
                  {deposits.length === 0 ? undefined : say("bank.lineFirst")}
                </Empty>
              ) : (
                <Lines lines={lines} />
              )}
            </Section>
          </>
        )}
      </Answered>
      {isReading ? <StatementForm onDone={() => setIsReading(false)} /> : null}
    </Page>
  );
}

function Waiting({ deposits, lines }: Bank) {
  const { say, write } = useWords();
  const mayMatch = useMay("matchBank");
  const [matched, setMatched] = useState<WaitingRow | null>(null);
  const confirmColumn: Column<WaitingRow> = {
    head: say("bank.confirm"),
    align: "right",
    cell: (row) => (
      <Button
        variant={row.suggested.length > 0 ? "filled" : "outline"}
        size="compact-md"
        disabled={lines.length === 0}
        aria-label={say("bank.confirmOf", { slip: row.slipNumber })}
        onClick={() => setMatched(row)}
      >
        {say("bank.confirm")}
      </Button>
    ),
  };
  const columns: readonly Column<WaitingRow>[] = [
    {
      head: say("branch.association"),
      cell: ({ bookId, associationName, meetingNumber }) => (
        <>
          <Link href={associationPath(bookId, "meetings")} className="row-name">
            {associationName}
          </Link>
          <small>
            {meetingNumber === null
              ? say("counter.title")
              : say("meeting.number", { number: meetingNumber })}
          </small>
        </>
      ),
    },
    { head: say("deposit.slip"), cell: (row) => <Slip row={row} /> },
    { head: say("bank.broughtBy"), cell: ({ broughtBy }) => broughtBy },
    { head: say("deposit.on"), cell: ({ depositedOn }) => write.day(depositedOn) },
    {
      head: say("bank.workingDays"),
      align: "right",
      cell: ({ workingDays }) => (
        <span className={workingDays > USUAL_DAYS ? "days is-long" : "days"}>
          {say("transit.daysCount", { count: workingDays })}
        </span>
      ),
    },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ amount }) => <Amount of={amount} />,
      total: (list) => <ColumnSum of={list.map(({ amount }) => amount)} />,
    },
    ...(mayMatch ? [confirmColumn] : []),
  ];
  return (
    <>
      <Rows
        caption={say("bank.waiting")}
        columns={columns}
        rows={deposits}
        keyOf={({ depositId }) => depositId}
        totalName={say("figure.total")}
      />
      {matched === null ? null : (
        <ConfirmForm deposit={matched} lines={lines} onDone={() => setMatched(null)} />
      )}
    </>
  );
}

/** The number with its picture, where there is one. */
function Slip({ row }: { readonly row: WaitingRow }) {
  const { bookId, slipNumber, photo } = row;
  return (
    <span className="slip">
      {slipNumber}
      {photo === null ? null : <PhotoLinks bookId={bookId} photos={[photo]} of={slipNumber} />}
    </span>
  );
}

function Lines({ lines }: { readonly lines: readonly BankLineRow[] }) {
  const { say, write } = useWords();
  const columns: readonly Column<BankLineRow>[] = [
    { head: say("bank.reference"), cell: ({ reference }) => reference },
    { head: say("bank.account"), cell: ({ bankAccount }) => bankAccount },
    { head: say("meeting.heldOn"), cell: ({ bookedOn }) => write.day(bookedOn) },
    {
      head: say("figure.amount"),
      align: "right",
      cell: ({ amount }) => <Amount of={amount} />,
    },
    {
      head: say("bank.left"),
      align: "right",
      cell: ({ left }) => <Amount of={left} />,
      total: (list) => <ColumnSum of={list.map(({ left }) => left)} />,
    },
  ];
  return (
    <Rows
      caption={say("bank.lines")}
      columns={columns}
      rows={lines}
      keyOf={({ lineId }) => lineId}
      totalName={say("figure.total")}
    />
  );
}
