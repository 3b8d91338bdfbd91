// Carta de no adeudo of a woman who repaid her loan, finiquito of one who left: only for her who
// owes nothing to anybody.

import { onceMemberOf, type FormerMember, type Member } from "#core/groups/association.ts";
import { owesNothing } from "#core/changes/owes-nothing.ts";
import { add, isZero } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { totalCarried } from "#core/savings/carried.ts";
import { savedIn } from "#core/savings/internal.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { say, type Asked } from "./asked.ts";
import { line, paragraph } from "./content.ts";
import type { Paper } from "./paper.ts";
import { emptySignatures } from "./signatures.ts";

export async function clearancePaper(asked: Asked): Promise<Paper | null> {
  const { memberId, paper, book, row, today } = asked;
  const { group } = book;
  const member = memberId === null ? undefined : onceMemberOf(group.association, memberId);
  if (member === undefined || !owesNothing(group, member.memberId)) return null;
  const former = formerOf(member);
  const text = textOf(asked, member, former);
  if (text === null) return null;
  const place = say(paper, "contract.placeAndDay", {
    branch: row.branchName,
    day: paper.writer.longDay(today),
  });
  return Promise.resolve({
    title: say(paper, former === null ? "clearance.title" : "clearance.leftTitle"),
    size: "portrait",
    subjectId: member.memberId,
    told: { text, place },
    content: [
      line(place, { alignment: "right", margin: [0, 2, 0, 12] }),
      ...text.map((part) => paragraph(part)),
      emptySignatures([
        ["", say(paper, "clearance.institution")],
        ["", say(paper, "clearance.association")],
        ...(former === null
          ? []
          : [[fullName(former.heir ?? member.name), say(paper, "signature.word")] as const]),
      ]),
    ],
  });
}

function formerOf(member: Member | FormerMember): FormerMember | null {
  return "leftOn" in member ? member : null;
}

/** Null for a member who had no loan: there is nothing to be cleared of. */
function textOf(
  { paper, book, row, today }: Asked,
  member: Member,
  former: FormerMember | null,
): string[] | null {
  const { writer } = paper;
  const { group } = book;
  const said = {
    branch: row.branchName,
    name: fullName(member.name),
    association: writer.association(row.name),
    day: writer.longDay(today),
  };
  if (former === null) {
    const loan = group.lending.loans[member.memberId];
    if (loan === undefined) return null;
    const { principal } = loan;
    const amount = { amount: writer.sum(principal), words: writer.inWords(principal) };
    return [say(paper, "clearance.text", { ...said, ...amount })];
  }
  const passbook = passbookOf(group.savings, member.memberId);
  const saved = add(savedIn(passbook), passbook.held);
  const savings = isZero(saved)
    ? say(paper, "clearance.noSavings")
    : say(paper, "clearance.savings", { amount: writer.sum(saved), words: writer.inWords(saved) });
  const sent = (group.carried?.sent ?? []).filter((known) => known.memberId === member.memberId);
  const carried = sent.map((known) => {
    const amount = totalCarried(known);
    return say(paper, "clearance.carried", {
      amount: writer.sum(amount),
      words: writer.inWords(amount),
      day: writer.longDay(known.on),
      to: known.to.name,
      voucher: known.voucher,
    });
  });
  const { heir } = former;
  const left = { ...said, leftOn: writer.longDay(former.leftOn) };
  if (heir === null) return [say(paper, "clearance.leftText", left), ...carried, savings];
  return [
    say(paper, "clearance.diedText", left),
    say(paper, "clearance.heir", { heir: fullName(heir) }),
    savings,
  ];
}
