// Acta de desembolso: who received how much in her hand, before whom, and who did not.

import { BOARD_ROLES } from "#core/groups/board.ts";
import type { Payout } from "#core/lending/request.ts";
import { sum } from "#core/money/money.ts";
import { say, type Asked } from "./asked.ts";
import { line, note, paragraph, heading, type Content } from "./content.ts";
import { roomOf, type Paper } from "./paper.ts";
import { payoutsOf, type Disbursed } from "./payouts.ts";
import { boardSignatures, emptySignatures } from "./signatures.ts";
import { table, type Column } from "./tables.ts";
import { womanName } from "./woman-name.ts";

export async function disbursementActa(asked: Asked): Promise<Paper | null> {
  const { paper } = asked;
  const disbursed = await payoutsOf(asked);
  if (disbursed === null) return null;
  const { heldOn, closed, payouts } = disbursed;
  return {
    title: say(paper, "disbursed.title"),
    size: "portrait",
    subjectId: disbursed.grantId,
    told: { disbursed, names: payouts.map(({ memberId }) => womanName(asked, memberId)) },
    content: [
      line(say(paper, "disbursed.held", { day: paper.writer.longDay(heldOn) }), {
        bold: true,
        margin: [0, 0, 0, 6],
      }),
      ...(closed === null ? [note(say(paper, "disbursed.open"))] : []),
      payoutTable(asked, payouts),
      note(say(paper, "figures.note")),
      ...(closed === null ? [] : closingOf(asked, closed)),
    ],
  };
}

function payoutTable(asked: Asked, payouts: readonly Payout[]): Content {
  const { paper, book } = asked;
  const yesOrNo = (isSo: boolean) => say(paper, isSo ? "disbursed.yes" : "disbursed.no");
  const amounts = payouts.map(({ amount }) => amount);
  const columns: Column<Payout>[] = [
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ memberId }) => womanName(asked, memberId),
      total: say(paper, "total.word"),
    },
    {
      head: say(paper, "disbursed.amount"),
      kind: "amount",
      cell: ({ amount }) => paper.writer.figure(amount),
      total: paper.writer.figure(sum(book.group.association.currency, amounts)),
    },
    {
      head: say(paper, "disbursed.method"),
      kind: "words",
      cell: ({ method, paidTo }) =>
        [say(paper, `disbursed.${method}`), ...(paidTo === null ? [] : [paidTo])].join(" "),
    },
    {
      head: say(paper, "disbursed.receipt"),
      kind: "short",
      cell: ({ receiptNumber }) => String(receiptNumber),
    },
    {
      head: say(paper, "disbursed.costRead"),
      kind: "short",
      cell: ({ isCostAccepted }) => yesOrNo(isCostAccepted),
    },
    {
      head: say(paper, "disbursed.identity"),
      kind: "short",
      cell: ({ isIdentitySeen }) => yesOrNo(isIdentitySeen),
    },
  ];
  return table(columns, payouts, { room: roomOf("portrait"), ruling: "ruled", largest: 9 });
}

function closingOf(asked: Asked, closed: NonNullable<Disbursed["closed"]>): Content[] {
  const { paper } = asked;
  const names = closed.unpaid.map((memberId) => womanName(asked, memberId)).join(", ");
  const text = closed.explanation;
  const signatures =
    closed.signatures.length === 0
      ? emptySignatures(BOARD_ROLES.map((role) => ["", say(paper, `board.${role}`)] as const))
      : boardSignatures(asked, closed.signatures, (memberId) => womanName(asked, memberId));
  return [
    ...(names === "" ? [] : [paragraph(say(paper, "disbursed.unpaid", { names }))]),
    ...(text === null ? [] : [paragraph(say(paper, "disbursed.explanation", { text }))]),
    { stack: [heading(say(paper, "acta.signatures")), signatures], unbreakable: true },
  ];
}
