// Recibo of one payment, small enough for a pocket. Coins a woman put in for another have a
// receipt too: one record may hold several, one slip each.

import { columnsOf, SHEET_COLUMNS } from "#core/meetings/totals.ts";
import type { Meeting, Payment } from "#core/meetings/meeting.ts";
import { money, type Money } from "#core/money/money.ts";
import type { Acta } from "#core/wire/office.ts";
import { actaOf } from "#server/meetings/acta.ts";
import { say, type Asked } from "./asked.ts";
import { line, note, type Content } from "./content.ts";
import { factsTable } from "./facts.ts";
import { roomOf, type Paper } from "./paper.ts";
import { emptySignatures } from "./signatures.ts";
import { table } from "./tables.ts";
import { womanName } from "./woman-name.ts";

type Receipt = {
  readonly number: number;
  readonly memberId: string;
  readonly amount: Money;
  readonly isAnnulled: boolean;
};

export async function receiptPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, recordId, memberId, paper, book } = asked;
  if (recordId === null) return null;
  const { currency } = book.group.association;
  const rows = await sql.query(
    `select receipt_number, meeting_id, member_id, amount_minor, is_annulled from receipt
      where book_id = $1 and record_id = $2 and ($3::uuid is null or member_id = $3)
      order by receipt_number`,
    [row.bookId, recordId, memberId],
  );
  const meetingId = rows[0]?.["meeting_id"] as string | undefined;
  const acta = meetingId === undefined ? null : await actaOf(sql, row.bookId, meetingId, currency);
  if (acta === null) return null;
  const receipts = rows.map((found) => ({
    number: Number(found["receipt_number"]),
    memberId: found["member_id"] as string,
    amount: money(currency, found["amount_minor"] as bigint),
    isAnnulled: found["is_annulled"] as boolean,
  }));
  const slips = receipts.map((receipt) => slipOf(asked, acta, receipt));
  return {
    title: say(paper, "receipt.title"),
    size: "slip",
    subjectId: recordId,
    told: { receipts, slips: slips.map(({ told }) => told) },
    content: slips.map(({ content }, index) => ({
      stack: content,
      ...(index === 0 ? {} : { pageBreak: "before" as const }),
    })),
  };
}

type Slip = { readonly told: unknown; readonly content: Content[] };

function slipOf(asked: Asked, acta: Acta, receipt: Receipt): Slip {
  const { paper, recordId } = asked;
  const { writer } = paper;
  const { number, amount, isAnnulled } = receipt;
  const payment = acta.sheet.payments.find(({ paymentId }) => paymentId === recordId);
  const day = writer.day(acta.row.heldOn ?? acta.row.dueOn);
  const name = womanName(asked, receipt.memberId);
  const why = purposeText(asked, acta.sheet, day);
  const method = say(paper, payment?.method === "transfer" ? "receipt.transfer" : "receipt.cash");
  const facts: [string, string][] = [
    [say(paper, "receipt.from"), name],
    [say(paper, "receipt.amount"), writer.inWords(amount)],
    [say(paper, "receipt.for"), why],
    [say(paper, "receipt.method"), method],
  ];
  return {
    told: { number, name, amount, why, method, isAnnulled, day },
    content: [
      {
        columns: [
          line(say(paper, "receipt.number", { number }), { bold: true, fontSize: 12, width: "*" }),
          line(writer.sum(amount), { bold: true, fontSize: 14, noWrap: true, width: "auto" }),
        ],
      },
      ...(isAnnulled
        ? [line(say(paper, "receipt.annulled"), { bold: true, fontSize: 20, color: "#b00020" })]
        : []),
      factsTable(facts),
      ...splitOf(asked, acta, receipt, payment),
      emptySignatures([["", say(paper, "receipt.signature")]]),
    ],
  };
}

function purposeText(asked: Asked, meeting: Meeting, day: string): string {
  const { paper, recordId } = asked;
  const { number } = meeting;
  const help = meeting.coverages.find(({ agreementId }) => agreementId === recordId);
  if (help === undefined) return say(paper, "receipt.payment", { number, day });
  return say(paper, "receipt.help", { name: womanName(asked, help.debtorId), number, day });
}

const SPLIT = SHEET_COLUMNS.filter((column) => column !== "covered");

/** Where all she brought to the meeting went; known once it is closed. */
function splitOf(
  asked: Asked,
  acta: Acta,
  { memberId, isAnnulled }: Receipt,
  payment: Payment | undefined,
): Content[] {
  const { paper, book } = asked;
  const found = acta.lines.find((known) => known.memberId === memberId);
  if (isAnnulled || payment === undefined || found === undefined) return [];
  if (acta.row.status !== "closed") return [note(say(paper, "receipt.beforeClose"))];
  const nothing = columnsOf([], null, book.group.association.currency);
  const used = SPLIT.filter((key) => found.columns[key].minor !== nothing[key].minor);
  return [
    note(say(paper, "receipt.split", { amount: paper.writer.sum(found.received) })),
    table(
      [
        { head: "", kind: "words", cell: (key) => say(paper, `column.${key}`) },
        { head: "", kind: "amount", cell: (key) => paper.writer.figure(found.columns[key]) },
      ],
      used,
      { room: roomOf("slip"), ruling: "plain", largest: 8 },
    ),
  ];
}
