// Tells a book's history as plain text a banker can read and check with a pencil.

import type { BookEvent } from "#core/book/event.ts";
import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import type { Association } from "#core/groups/association.ts";
import { clocksOf, hiddenArrears, latest } from "#core/lending/arrears.ts";
import { principalOutstanding } from "#core/lending/loan.ts";
import type { FactSetAside, MeetingClosed } from "#core/meetings/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { Movement } from "#core/meetings/movement.ts";
import { hasQuorum } from "#core/meetings/close.ts";
import { givenBackBy } from "#core/meetings/totals.ts";
import { isPositive, isZero, sum, type Money } from "#core/money/money.ts";
import { actText } from "./telling-acts.ts";
import { amount, namesIn } from "./telling-words.ts";

/** One paragraph per act: founding, cycle, each meeting, the end. */
export function tell(bookId: string, events: readonly BookEvent[]): string {
  let book = emptyBook(bookId);
  const paragraphs: string[] = [];
  let asides: FactSetAside[] = [];
  for (const event of events) {
    const before = book.group;
    book = fold(book, [event]);
    if (event.type === "FactSetAside" && event.review.reason !== "closedIrregularly")
      asides.push(event);
    const told = book.group === null ? [] : paragraphOf(event, before, book.group);
    if (told.length === 0) continue;
    paragraphs.push(...told, ...aside(asides));
    asides = [];
  }
  paragraphs.push(...aside(asides));
  if (book.group !== null) paragraphs.push(ending(book.group));
  return `${paragraphs.join("\n\n")}\n`;
}

function paragraphOf(event: BookEvent, before: GroupState | null, after: GroupState): string[] {
  switch (event.type) {
    case "AssociationFounded":
      return [founding(event.association, event.openingFund)];
    case "CycleStarted":
      return [cycleStart(after)];
    case "MeetingClosed":
      return before === null ? [] : [meetingText(event, before, after)];
    default:
      return before === null ? [] : actText(event, before);
  }
}

function founding(
  { name, foundedOn, members, subgroups, board }: Association,
  fund: Money,
): string {
  const nameOf = namesIn(members);
  return [
    `${foundedOn}. ${name} is founded: ${members.length} women in ${subgroups.length} subgroups.`,
    `${nameOf(board.president)} presides, ${nameOf(board.secretary)} keeps the acta, ` +
      `${nameOf(board.treasurer)} the cash. Their reserve fund opens with Bs ${amount(fund)}.`,
  ].join("\n");
}

function cycleStart({ association, lending }: GroupState): string {
  const { cycle } = lending;
  const loans = Object.values(lending.loans);
  const total = sum(
    association.currency,
    loans.map((loan) => loan.principal),
  );
  const terms = cycle?.terms;
  const days =
    terms?.frequency.unit === "days" ? `every ${terms.frequency.every} days` : "every month";
  return [
    `${cycle?.disbursedOn}. Cycle ${cycle?.number}: Bs ${amount(total)} in ${loans.length} loans, ` +
      `${terms?.instalments} instalments ${days}, ${terms?.method} on ${terms?.basis}.`,
    ...loans.slice(0, 3).map(({ memberId, principal, lines }) => {
      const first = lines[0];
      const due = first ? sum(principal.currency, Object.values(first.due)) : principal;
      const who = namesIn(association.members)(memberId);
      return `  ${who} borrows Bs ${amount(principal)}; her first instalment is Bs ${amount(due)}.`;
    }),
    ...(loans.length > 3 ? [`  and ${loans.length - 3} more.`] : []),
  ].join("\n");
}

function meetingText(event: MeetingClosed, before: GroupState, after: GroupState): string {
  const { totals, meetingId, heldOn, movements } = event;
  const meeting = before.meetings.list.find((known) => known.meetingId === meetingId);
  const roll = meeting?.roll ?? [];
  const here = roll.filter(({ presence }) => presence === "present" || presence === "late").length;
  const quorum = meeting && hasQuorum(before, meeting) ? "with quorum" : "without quorum";
  const hidden = hiddenArrears(totals.shortfall, totals.due);
  return [
    `${heldOn}. Meeting ${meeting?.number}, ${here} of ${before.association.members.length} came, ${quorum}.`,
    `  Owed Bs ${amount(totals.due)}, brought Bs ${amount(totals.collected)}, ` +
      `short Bs ${amount(totals.shortfall)} (hidden arrears ${hundredths(hidden)} %).`,
    ...coverageText(movements, before),
    ...givenBackText(movements, before),
    `  The institution receives Bs ${amount(totals.external)}; saved Bs ${amount(totals.compulsory)} ` +
      `compulsory and Bs ${amount(totals.voluntary)} voluntary; fines Bs ${amount(totals.fines)}.`,
    `  Cash expected Bs ${amount(totals.expectedCash)}, counted Bs ${amount(totals.countedCash)}` +
      (isZero(totals.difference) ? "." : `: a difference of Bs ${amount(totals.difference)}.`),
    `  ${clockText(after, heldOn)}`,
  ].join("\n");
}

function hundredths(value: bigint): string {
  return `${value / 100n}.${(value % 100n).toString().padStart(2, "0")}`;
}

const SOURCE_WORDS = {
  ownVoluntary: "her own voluntary savings",
  ownCompulsory: "her own compulsory savings",
  reserveFund: "the reserve fund",
  raffleIncome: "the income of the raffles",
  subgroup: "of her subgroup",
  association: "of the association",
  memberSavings: "from her savings",
} as const;

function coverageText(movements: readonly Movement[], { association }: GroupState): string[] {
  const nameOf = namesIn(association.members);
  return movements.flatMap((movement) => {
    if (movement.kind !== "shortfallCovered") return [];
    const { debtorId, helperId, source } = movement;
    const words = SOURCE_WORDS[source];
    const who = helperId === null ? words : `${nameOf(helperId)} ${words}`;
    return [`  For ${nameOf(debtorId)}: Bs ${amount(movement.amount)} by ${who}.`];
  });
}

function givenBackText(movements: readonly Movement[], { association }: GroupState): string[] {
  const nameOf = namesIn(association.members);
  return [...givenBackBy(movements)].map(
    ([helperId, returned]) => `  Given back to ${nameOf(helperId)}: Bs ${amount(returned)}.`,
  );
}

function clockText({ lending, association }: GroupState, asOf: MeetingClosed["heldOn"]): string {
  const clocks = association.members.map(({ memberId }) => clocksOf(lending, memberId, asOf));
  const contract = latest(clocks.map((clock) => clock.contract));
  const running = clocks.filter(({ personal }) => personal.since !== null).length;
  const late = contract.since === null ? "stands still" : `runs since ${contract.since}`;
  return `The contract clock ${late}; ${running} personal clocks run.`;
}

/** What waits for a person, in one sentence: how many facts, and the money they speak of. */
function aside(events: readonly FactSetAside[]): string[] {
  const [first] = events;
  if (first === undefined) return [];
  const reasons = [...new Set(events.map(({ review }) => review.reason))].join(", ");
  const seen = events.flatMap(({ review }) =>
    review.about === "collectPayment" ? (review.amount ?? []) : [],
  );
  const money = seen.length === 0 ? "" : `, Bs ${amount(sum("BOB", seen))} of payments among them`;
  return [
    `  ${events.length} facts told by another phone or too late wait for a person (${reasons})${money}.`,
  ];
}

function ending({ association, lending, savings, reviews }: GroupState): string {
  const { currency } = association;
  const open = sum(currency, Object.values(lending.loans).map(principalOutstanding));
  const saved = Object.values(savings.passbooks).flatMap(({ compulsory, voluntary }) => [
    compulsory,
    voluntary,
  ]);
  const owed = sum(
    currency,
    lending.debts.map((debt) => debt.remaining),
  );
  return [
    `At the end: principal outstanding Bs ${amount(open)}, saved Bs ${amount(sum(currency, saved))}, ` +
      `owed between the women and their fund Bs ${amount(owed)}.`,
    isPositive(owed) || reviews.length > 0
      ? `${reviews.length} facts wait for a person.`
      : "Nothing waits.",
  ].join("\n");
}
