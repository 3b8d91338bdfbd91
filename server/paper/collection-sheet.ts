// Planilla de recaudo: blank for a meeting to come, with room for a pen; filled from the acta
// once it is closed. A woman has the same line number on both, for ever.

import { addParts, totalOf, type Parts } from "#core/lending/component.ts";
import {
  debtsOf,
  owedLines,
  principalOutstanding,
  unpaidParts,
  type CoverageDebt,
} from "#core/lending/loan.ts";
import { alreadyPaid } from "#core/counter/already-paid.ts";
import { isEnd } from "#core/meetings/cycle-end.ts";
import { expectedAt } from "#core/meetings/expected.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { meetingOf, type Meeting } from "#core/meetings/meeting.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { add, sum, zero, type Money } from "#core/money/money.ts";
import { fullName } from "#core/people/name.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import { say, type Asked } from "./asked.ts";
import { backOfSheet } from "./blank-sheet.ts";
import { line, note, type Content } from "./content.ts";
import { filledSheet } from "./filled-sheet.ts";
import { roomOf, type Paper } from "./paper.ts";
import { PEN_ROW } from "./pen-tables.ts";
import { table, type Column } from "./tables.ts";

export async function collectionSheet(asked: Asked): Promise<Paper | null> {
  const { meetingId, book } = asked;
  const meeting = meetingId === null ? undefined : meetingOf(book.group.meetings, meetingId);
  if (meeting === undefined || meeting.status === "closed") return filledSheet(asked);
  if (book.group.lending.cycle === null) return null;
  const { paper } = asked;
  const { number, dueOn } = meeting;
  const lines = linesOf(book.group, { ...meeting, coin: paper.coinOn(dueOn) });
  const { place } = book.group.association;
  const lead = say(paper, "sheet.lead", {
    number,
    day: paper.writer.longDay(dueOn),
    place: place.landmark,
    hour: place.hour,
  });
  return {
    title: say(paper, "sheet.title"),
    size: "landscape",
    subjectId: meeting.meetingId,
    told: {
      number,
      dueOn,
      place,
      lines,
      isLast: isEnd(book.group, meeting),
      board: book.group.association.board,
    },
    content: [
      line(lead, { bold: true, margin: [0, 0, 0, 6] }),
      line(say(paper, "blank.head"), { margin: [0, 0, 0, 6] }),
      table(columnsOf(asked, lines), lines, {
        room: roomOf("landscape"),
        ruling: "boxed",
        largest: 9,
        rowHeight: PEN_ROW,
      }),
      ...alreadyPaidLines(asked, lines),
      note(say(paper, "sheet.note")),
      ...backOfSheet(asked, meeting),
    ],
  };
}

type BlankLine = {
  readonly line: number;
  readonly name: string;
  readonly balance: Money;
  readonly principal: Money;
  readonly interest: Money;
  readonly charges: Money;
  readonly due: Money;
  readonly savings: Money;
  readonly total: Money;
  /** What she lays on the table for it. */
  readonly inCoins: Money;
  readonly missed: Money;
  readonly helpers: Money;
  readonly fund: Money;
  readonly fines: Money;
  readonly held: Money;
  /** At the branch's till since the last meeting; absent where she has not. */
  readonly already?: Money;
};

function linesOf(state: GroupState, meeting: Meeting): BlankLine[] {
  const { association, lending, savings } = state;
  const nothing = zero(association.currency);
  const expected = expectedAt(state, meeting);
  const owed = partsDue(state, meeting);
  return association.members.map(({ memberId, line: number, name }) => {
    const loan = lending.loans[memberId];
    const { principal, interest, ...charges } = owed.get(memberId) ?? {};
    const due = expected.get(memberId);
    const debts = debtsOf(lending, memberId);
    const { missed, held } = passbookOf(savings, memberId);
    const before = alreadyPaid(state, memberId);
    return {
      line: number,
      name: fullName(name),
      balance: loan === undefined ? nothing : principalOutstanding(loan),
      principal: principal ?? nothing,
      interest: interest ?? nothing,
      charges: totalOf(charges, association.currency),
      due: due?.loan ?? nothing,
      savings: due?.savings ?? nothing,
      total: due?.total ?? nothing,
      inCoins: due?.inCoins ?? nothing,
      missed,
      held,
      helpers: remainingOf(debts, nothing, ({ helperId }) => helperId !== null),
      fund: remainingOf(debts, nothing, ({ helperId }) => helperId === null),
      fines: sum(
        association.currency,
        finesOwed(savings, memberId).map((fine) => fine.owed),
      ),
      ...(before === null ? {} : { already: before.amount }),
    };
  });
}

function remainingOf(
  debts: readonly CoverageDebt[],
  nothing: Money,
  isOne: (debt: CoverageDebt) => boolean,
): Money {
  return debts
    .filter(isOne)
    .reduce((owed, debt) => add(add(owed, debt.remaining), debt.interestOwed), nothing);
}

/** What each loan owes by the meeting, late interest of that day included. */
function partsDue(state: GroupState, meeting: Meeting): Map<string, Parts> {
  const heldOn = meeting.heldOn ?? meeting.dueOn;
  const { movements } = settleMeeting(state, meeting, heldOn);
  const lastDay = meeting.dueOn > heldOn ? meeting.dueOn : heldOn;
  const owed = Object.values(state.lending.loans).map((loan): [string, Parts] => {
    const late = movements.flatMap((movement) =>
      movement.kind === "lateInterestCharged" && movement.memberId === loan.memberId
        ? [{ lateInterest: movement.amount }]
        : [],
    );
    const parts = [...owedLines(loan, lastDay).map(unpaidParts), ...late];
    return [loan.memberId, parts.reduce(addParts, {})];
  });
  return new Map(owed);
}

/** In words, so that nobody is asked twice for the same money. */
function alreadyPaidLines({ paper }: Asked, lines: readonly BlankLine[]): Content[] {
  return lines.flatMap(({ line: number, name, already }) => {
    if (already === undefined) return [];
    const amount = paper.writer.sum(already);
    return [line(say(paper, "sheet.already", { line: number, name, amount }), { bold: true })];
  });
}

type Figure = Exclude<keyof BlankLine, "line" | "name" | "already">;

function columnsOf({ paper, book }: Asked, lines: readonly BlankLine[]): Column<BlankLine>[] {
  const { currency } = book.group.association;
  const figure = (head: string, key: Figure): Column<BlankLine> => ({
    head,
    kind: "amount",
    cell: (row) => (row[key].minor === 0n ? "–" : paper.writer.figure(row[key])),
    total: paper.writer.figure(
      sum(
        currency,
        lines.map((row) => row[key]),
      ),
    ),
  });
  const whenUsed = (head: string, key: Figure) =>
    lines.some((row) => row[key].minor !== 0n) ? [figure(head, key)] : [];
  const whenOther = (head: string, key: Figure, than: Figure) =>
    lines.some((row) => row[key].minor !== row[than].minor) ? [figure(head, key)] : [];
  const pen = (head: string, room: number): Column<BlankLine> => ({
    head,
    kind: "blank",
    room,
    cell: () => "",
  });
  return [
    { head: say(paper, "member.line"), kind: "short", cell: (row) => String(row.line) },
    {
      head: say(paper, "member.word"),
      kind: "words",
      cell: ({ name }) => name,
      total: say(paper, "total.word"),
    },
    figure(say(paper, "sheet.balance"), "balance"),
    figure(say(paper, "sheet.principal"), "principal"),
    figure(say(paper, "sheet.interest"), "interest"),
    ...whenUsed(say(paper, "sheet.charges"), "charges"),
    figure(say(paper, "sheet.due"), "due"),
    figure(say(paper, "sheet.savings"), "savings"),
    figure(say(paper, "sheet.total"), "total"),
    ...whenOther(say(paper, "sheet.inCoins"), "inCoins", "total"),
    ...whenUsed(say(paper, "sheet.held"), "held"),
    ...whenUsed(say(paper, "sheet.missed"), "missed"),
    ...whenUsed(say(paper, "sheet.helpers"), "helpers"),
    ...whenUsed(say(paper, "sheet.fund"), "fund"),
    ...whenUsed(say(paper, "sheet.fines"), "fines"),
    pen(say(paper, "sheet.presence"), 40),
    pen(say(paper, "sheet.paid"), 56),
    pen(say(paper, "sheet.receipt"), 42),
    pen(say(paper, "signature.word"), 84),
  ];
}
