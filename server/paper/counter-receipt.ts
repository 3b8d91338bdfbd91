// Recibo of money received at the branch outside the meeting: what it paid and what waits for her.

import { onceMemberOf } from "#core/groups/association.ts";
import type { TillMethod } from "#core/lending/till.ts";
import { money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { Row } from "#server/database/db.ts";
import { say, type Asked } from "./asked.ts";
import { line, QUIET } from "./content.ts";
import type { Paper } from "./paper.ts";
import { emptySignatures } from "./signatures.ts";

export async function counterReceipt({
  sql,
  row,
  recordId,
  paper,
  book,
}: Asked): Promise<Paper | null> {
  if (recordId === null) return null;
  const [found] = await sql.query(
    `select c.*, p.name as cashier from counter_receipt c join staff p on p.staff_id = c.received_by
      where c.book_id = $1 and c.receipt_id = $2`,
    [row.bookId, recordId],
  );
  if (found === undefined) return null;
  const { writer } = paper;
  const { association } = book.group;
  const amount = (key: string) => money(association.currency, found[key] as bigint);
  const member = onceMemberOf(association, found["member_id"] as string);
  const name = member === undefined ? say(paper, "member.unknown") : fullName(member.name);
  const number = Number(found["receipt_number"]);
  const whole = amount("amount_minor");
  const isAnnulled = found["reversed_on"] !== null;
  const facts: readonly (readonly [string, string])[] = [
    [say(paper, "receipt.from"), name],
    [say(paper, "receipt.amount"), writer.inWords(whole)],
    [
      say(paper, "receipt.for"),
      say(paper, "counter.for", { day: writer.day(found["received_on"] as Day) }),
    ],
    [say(paper, "receipt.method"), methodOf(paper, found)],
    [say(paper, "counter.paid"), writer.sum(amount("paid_minor"))],
    [say(paper, "counter.ahead"), writer.sum(amount("ahead_minor"))],
    [say(paper, "counter.cashier"), found["cashier"] as string],
  ];
  return {
    title: say(paper, "receipt.title"),
    size: "slip",
    subjectId: recordId,
    told: { number, facts, isAnnulled },
    content: [
      {
        columns: [
          line(say(paper, "receipt.number", { number }), { bold: true, fontSize: 12, width: "*" }),
          line(writer.sum(whole), { bold: true, fontSize: 14, noWrap: true, width: "auto" }),
        ],
      },
      ...(isAnnulled
        ? [line(say(paper, "receipt.annulled"), { bold: true, fontSize: 20, color: "#b00020" })]
        : []),
      {
        layout: "plain",
        margin: [0, 6, 0, 2],
        table: {
          widths: ["auto", "*"],
          headerRows: 0,
          dontBreakRows: true,
          body: facts.map(([word, text]) => [
            line(word, { color: QUIET, noWrap: true }),
            line(text),
          ]),
        },
      },
      emptySignatures([["", say(paper, "counter.signature")]]),
    ],
  };
}

/** A transfer or a wallet with its reference, by which the bank's statement shows it. */
function methodOf(paper: Asked["paper"], found: Row): string {
  const method = found["method"] as TillMethod;
  const said = say(paper, `counter.${method}`);
  return method === "cash" ? said : `${said} · ${found["reference"] as string}`;
}
