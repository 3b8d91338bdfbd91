// Recibo de desembolso: she says with her name what she has in her hand.

import { say, type Asked } from "./asked.ts";
import { line } from "./content.ts";
import type { Paper } from "./paper.ts";
import { payoutsOf } from "./payouts.ts";
import { factsTable } from "./facts.ts";
import { womenSignatures } from "./signatures.ts";
import { womanName } from "./woman-name.ts";

export async function payoutReceipt(asked: Asked): Promise<Paper | null> {
  const { paper, row, memberId } = asked;
  const { writer } = paper;
  const disbursed = memberId === null ? null : await payoutsOf(asked);
  const payout = disbursed?.payouts.find((known) => known.memberId === memberId);
  if (disbursed === null || payout === undefined) return null;
  const name = womanName(asked, payout.memberId);
  const day = writer.day(disbursed.heldOn);
  const witnesses = payout.witnesses.map((witness) => womanName(asked, witness)).join(", ");
  const facts: [string, string][] = [
    [say(paper, "payout.from"), row.branchName],
    [say(paper, "receipt.amount"), writer.inWords(payout.amount)],
    [say(paper, "payout.for"), say(paper, "payout.purpose", { day })],
    [say(paper, "receipt.method"), say(paper, `disbursed.${payout.method}`)],
    [say(paper, "payout.witnesses"), witnesses === "" ? "–" : witnesses],
  ];
  const { signature } = payout;
  const isDrawn = signature.manner === "drawn";
  return {
    title: say(paper, "payout.title"),
    size: "slip",
    subjectId: payout.payoutId,
    told: { payout, name, witnesses, day },
    content: [
      {
        columns: [
          line(say(paper, "receipt.number", { number: payout.receiptNumber }), {
            bold: true,
            width: "*",
          }),
          line(writer.sum(payout.amount), {
            bold: true,
            fontSize: 14,
            noWrap: true,
            width: "auto",
          }),
        ],
      },
      factsTable(facts),
      {
        stack: [
          line(say(paper, "payout.signature"), { fontSize: 8 }),
          ...womenSignatures({ paper }, [{ name, signature: isDrawn ? signature : undefined }], 1),
        ],
        unbreakable: true,
      },
    ],
  };
}
