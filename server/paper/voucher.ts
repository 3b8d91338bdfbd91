// Vale: coins that left the women's own account for a loan, an expense or help from the fund.

import type { RecordedDeed } from "#core/meetings/deed.ts";
import { say, type Asked } from "./asked.ts";
import { line } from "./content.ts";
import { factsTable } from "./facts.ts";
import type { Paper } from "./paper.ts";
import { emptySignatures } from "./signatures.ts";
import { historyOf } from "./sources.ts";
import { womanName } from "./woman-name.ts";

type Vouched = Extract<RecordedDeed, { readonly voucherNumber: number }>;

export async function voucherPaper(asked: Asked): Promise<Paper | null> {
  const { sql, row, recordId, paper } = asked;
  if (recordId === null) return null;
  const history = await historyOf(sql, row.bookId);
  const found = history.find(
    ({ event }) => event.type === "DeedRecorded" && event.deed.recordId === recordId,
  );
  const isAnnulled = history.some(
    ({ event }) => event.type === "RecordAnnulled" && event.recordId === recordId,
  );
  const deed = found?.event.type === "DeedRecorded" ? found.event.deed : undefined;
  if (found === undefined || deed === undefined || !("voucherNumber" in deed)) return null;
  const { writer } = paper;
  const { name, witness, purpose } = wordsOf(asked, deed, history);
  const day = writer.day(found.happenedOn);
  const facts: [string, string][] = [
    [say(paper, "voucher.day"), day],
    [say(paper, "voucher.to"), name ?? say(paper, "voucher.everybody")],
    [say(paper, "receipt.amount"), writer.inWords(deed.amount)],
    [say(paper, "receipt.for"), purpose],
    ...(witness === null ? [] : [[say(paper, "voucher.witness"), witness] as [string, string]]),
  ];
  return {
    title: say(paper, "voucher.title"),
    size: "slip",
    subjectId: recordId,
    told: { deed, facts, isAnnulled },
    content: [
      {
        columns: [
          line(say(paper, "voucher.number", { number: deed.voucherNumber }), {
            bold: true,
            width: "*",
          }),
          line(writer.sum(deed.amount), { bold: true, fontSize: 14, noWrap: true, width: "auto" }),
        ],
      },
      ...(isAnnulled
        ? [line(say(paper, "receipt.annulled"), { bold: true, fontSize: 20, color: "#b00020" })]
        : []),
      factsTable(facts),
      emptySignatures([
        [name ?? "", say(paper, "voucher.signature")],
        ["", say(paper, "voucher.treasurer")],
      ]),
    ],
  };
}

type Words = {
  readonly name: string | null;
  readonly witness: string | null;
  readonly purpose: string;
};

/** What a loan is for stands in the vote it was paid from. */
function wordsOf(
  asked: Asked,
  deed: Vouched,
  history: Awaited<ReturnType<typeof historyOf>>,
): Words {
  const { paper } = asked;
  const kind = say(paper, `deed.${deed.kind}`);
  if (deed.kind === "loanPaidOut") {
    const voted = history.flatMap(({ event }) =>
      event.type === "DeedRecorded" && event.deed.recordId === deed.requestId ? [event.deed] : [],
    )[0];
    const purpose = voted?.kind === "loanVoted" ? `, ${say(paper, `deed.${voted.purpose}`)}` : "";
    return {
      name: womanName(asked, deed.memberId),
      witness: womanName(asked, deed.witnessId),
      purpose: kind + purpose,
    };
  }
  const purpose = `${kind}, ${say(paper, `deed.${deed.purpose}`)}`;
  const memberId = deed.kind === "fundUsed" ? deed.memberId : null;
  return {
    name: memberId === null ? null : womanName(asked, memberId),
    witness: null,
    purpose,
  };
}
