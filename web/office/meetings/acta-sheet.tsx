// The sheet: what each owed and brought, and into which columns it went. Columns nobody used at
// this meeting are left out.

import { Button } from "@mantine/core";
import { useState } from "react";
import { isZero } from "#core/money/money.ts";
import { paymentsOf } from "#core/meetings/meeting.ts";
import { SHEET_COLUMNS } from "#core/meetings/totals.ts";
import { fullName } from "#core/people/name.ts";
import { tookPart } from "#core/wire/acta-lines.ts";
import type { Acta, ActaLine } from "#core/wire/office.ts";
import { Amount } from "#web/office/parts/amount.tsx";
import { Section } from "#web/office/parts/page.tsx";
import { Rows, type Column } from "#web/office/parts/rows.tsx";
import { ColumnSum } from "#web/office/parts/sums.tsx";
import { paperApi } from "#web/office/paths.ts";
import { useMay } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { CorrectPaymentForm } from "./correct-payment.tsx";

export function ActaSheet({ bookId, acta }: { readonly bookId: string; readonly acta: Acta }) {
  const { say } = useWords();
  const [wrongLine, setWrongLine] = useState<ActaLine | null>(null);
  const columns = useSheetColumns(bookId, acta, setWrongLine);
  return (
    <Section title={say("acta.sheet")} note={say("acta.sheetNote")}>
      <Rows
        caption={say("acta.sheet")}
        columns={columns}
        rows={tookPart(acta.lines)}
        keyOf={({ memberId }) => memberId}
        totalName={say("figure.total")}
      />
      {wrongLine === null ? null : (
        <CorrectPaymentForm
          bookId={bookId}
          meetingId={acta.row.meetingId}
          line={wrongLine}
          onDone={() => setWrongLine(null)}
        />
      )}
    </Section>
  );
}

function useSheetColumns(
  bookId: string,
  acta: Acta,
  correct: (line: ActaLine) => void,
): Column<ActaLine>[] {
  const { say } = useWords();
  const mayCorrect = useMay("correctMeetings") && acta.row.status === "closed";
  const money = (
    head: string,
    amountOf: (line: ActaLine) => ActaLine["due"],
  ): Column<ActaLine> => ({
    head,
    align: "right",
    cell: (line) => <Amount of={amountOf(line)} />,
    total: (lines) => <ColumnSum of={lines.map(amountOf)} />,
  });
  const used = SHEET_COLUMNS.filter((key) =>
    acta.lines.some(({ columns }) => !isZero(columns[key])),
  );
  const name: Column<ActaLine> = { head: say("member.word"), cell: (line) => <Name line={line} /> };
  const actions: Column<ActaLine> = {
    head: say("correct.head"),
    align: "right",
    cell: (line) => <Correct acta={acta} line={line} onCorrect={correct} />,
  };
  return [
    name,
    money(say("totals.due"), ({ due }) => due),
    {
      ...money(say("totals.collected"), ({ received }) => received),
      cell: (line) => <Brought bookId={bookId} acta={acta} line={line} />,
    },
    ...used.map((key) => money(say(`column.${key}`), ({ columns }) => columns[key])),
    ...(mayCorrect ? [actions] : []),
  ];
}

function Name({ line }: { readonly line: ActaLine }) {
  return (
    <span className="member">
      <span className="line-number">{line.line}</span>
      <span className="row-name">{fullName(line.name)}</span>
    </span>
  );
}

/** What she brought, with the receipts she was given. */
function Brought({
  bookId,
  acta,
  line,
}: {
  readonly bookId: string;
  readonly acta: Acta;
  readonly line: ActaLine;
}) {
  const { say } = useWords();
  return (
    <>
      <Amount of={line.received} />
      {paymentsOf(acta.sheet, line.memberId).map(({ paymentId, receiptNumber, method }) => (
        <small key={paymentId}>
          <a
            href={paperApi(bookId, "receipt", { record: paymentId })}
            target="_blank"
            rel="noreferrer"
          >
            {say("acta.receipt", { number: receiptNumber })}
          </a>
          {method === "transfer" ? ` · ${say("acta.transfer")}` : ""}
        </small>
      ))}
    </>
  );
}

function Correct({
  acta,
  line,
  onCorrect,
}: {
  readonly acta: Acta;
  readonly line: ActaLine;
  readonly onCorrect: (line: ActaLine) => void;
}) {
  const { say } = useWords();
  const name = fullName(line.name);
  if (acta.corrections.some(({ memberId }) => memberId === line.memberId)) {
    return <span className="is-quiet">{say("correct.done")}</span>;
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="no-print"
      aria-label={say("correct.of", { name })}
      onClick={() => onCorrect(line)}
    >
      {say("correct.open")}
    </Button>
  );
}
