// The women's own account at one meeting, as one phone records it: loans, raffles, fines, expenses
// and, at the last meeting, the share-out. Some of it breaks the bylaws; all of it is recorded.

import { internalOf } from "#core/meetings/group-state.ts";
import { deedsOfKind, FINE_REASONS, type Deed, type RecordedDeed } from "#core/meetings/deed.ts";
import { nextVoucher } from "#core/meetings/deed-flaws.ts";
import { loanLimit } from "#core/meetings/internal-figures.ts";
import { whoAbstain } from "#core/meetings/loan-voters.ts";
import { shareTableAt } from "#core/meetings/share-proposal.ts";
import { settleMeeting } from "#core/meetings/settle.ts";
import { greatest, isPositive, money, negate, zero, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import { settledBy } from "#core/savings/internal-loan.ts";
import {
  EXPENSE_PURPOSES,
  FUND_PURPOSES,
  INCOME_SOURCES,
  LOAN_PURPOSES,
} from "#core/savings/internal-movement.ts";
import { holdAssembly } from "./assembly.ts";
import { look, say, type Table } from "./meeting.ts";

/** At one meeting in two something is done with the account; at the last it is shared out. */
export function tendAccount(table: Table): void {
  const { chance } = table;
  if (look(table).meeting.status !== "open") return;
  if (chance.onceIn(2)) lend(table);
  repayLoans(table);
  if (chance.onceIn(5)) raise(table);
  if (chance.onceIn(5)) spend(table);
  if (table.isLast) holdAssembly(table);
  if (table.isLast && !chance.onceIn(4)) share(table);
  bringBox(table);
}

function tell(table: Table, deed: Deed): void {
  say(table, { type: "recordDeed", meetingId: table.meetingId, deed });
}

/** One in four asks for more than the bylaws allow; one in three is paid out at a later meeting. */
function lend(table: Table): void {
  const { chance, memberIds } = table;
  const memberId = chance.pick(memberIds);
  const { most } = loanLimit(look(table).state, memberId);
  const wish = chance.onceIn(4) ? BigInt(chance.below(90_000)) : most.minor / 2n;
  const amount = money(most.currency, wish + 1n);
  const guarantorIds = others(table, memberId).slice(0, chance.onceIn(6) ? 1 : 2);
  tell(table, {
    kind: "loanVoted",
    memberId,
    amount,
    purpose: chance.pick(LOAN_PURPOSES),
    guarantorIds,
    instalments: chance.between(1, 4),
    ...votesOf(table),
    ...abstained(table, memberId),
  });
  if (chance.onceIn(9)) annulLast(table);
  if (!chance.onceIn(3)) payOut(table);
}

function payOut(table: Table): void {
  const { state, meeting } = look(table);
  const paid = deedsOfKind(meeting, "loanPaidOut").map(({ requestId }) => requestId);
  const voted = [
    ...internalOf(state).requests,
    ...deedsOfKind(meeting, "loanVoted").map((deed) => ({ ...deed, requestId: deed.recordId })),
  ];
  const request = voted.find(({ requestId }) => !paid.includes(requestId));
  if (request === undefined) return;
  const { requestId, memberId, amount } = request;
  const voucherNumber = nextVoucher(state, meeting);
  const witnessId = table.chance.pick(state.association.members).memberId;
  tell(table, { kind: "loanPaidOut", requestId, memberId, amount, voucherNumber, witnessId });
}

/** Two in three bring all they owe, or a part, or a little more. */
function repayLoans(table: Table): void {
  const { chance, memberIds, heldOn } = table;
  for (const loan of internalOf(look(table).state).loans) {
    if (!memberIds.includes(loan.memberId) || chance.onceIn(3)) continue;
    const whole = settledBy(loan, heldOn);
    const part = chance.onceIn(2) ? whole.minor : whole.minor / 2n + BigInt(chance.below(500));
    const { memberId } = loan;
    tell(table, { kind: "loanRepaid", memberId, amount: money(whole.currency, part + 1n) });
  }
}

function raise(table: Table): void {
  const { chance, memberIds } = table;
  const amount = money("BOB", BigInt(chance.between(1, 30_000)));
  const memberId = chance.pick(memberIds);
  tell(
    table,
    chance.pick<Deed>([
      { kind: "incomeReceived", source: chance.pick(INCOME_SOURCES), amount },
      { kind: "fundAdded", memberId, amount },
      { kind: "fineAdded", memberId, reason: chance.pick(FINE_REASONS), amount },
    ]),
  );
}

function spend(table: Table): void {
  const { chance, memberIds } = table;
  const { state, meeting } = look(table);
  const amount = money("BOB", BigInt(chance.between(1, 9_000)));
  const voucherNumber = nextVoucher(state, meeting);
  const votes = votesOf(table);
  const memberId = chance.pick(memberIds);
  const purpose = chance.pick(EXPENSE_PURPOSES);
  tell(
    table,
    chance.pick<Deed>([
      { kind: "expensePaid", purpose, voucherNumber, amount, ...votes },
      {
        kind: "fundUsed",
        purpose: chance.pick(FUND_PURPOSES),
        memberId,
        voucherNumber,
        amount,
        ...votes,
      },
      { kind: "savingsTaken", memberId, amount },
    ]),
  );
}

/** Read aloud, accepted, and signed by most; each takes all of it, some of it or nothing. */
function share(table: Table): void {
  const { chance, memberIds } = table;
  tell(table, {
    kind: "shareOutAgreed",
    rule: chance.pick(["savingsDays", "equally", "averageSavings"] as const),
    finesTo: chance.pick(["members", "socialFund"] as const),
    amount: money("BOB", BigInt(chance.below(2_000))),
    ...votesOf(table),
  });
  const { state, meeting } = look(table);
  const rows = shareTableAt(state, meeting)?.rows ?? [];
  for (const memberId of memberIds) {
    if (chance.onceIn(12)) continue;
    const row = rows.find((known) => known.memberId === memberId);
    if (row === undefined) return;
    const free = greatest(row.free, zero(row.free.currency));
    const amount = money(free.currency, chance.pick([free.minor, free.minor / 2n, 0n]));
    tell(table, { kind: "shareTaken", memberId, amount, manner: "thumbOnPaper", strokes: "" });
  }
}

/** When more goes out than came in, the box is opened. */
function bringBox(table: Table): void {
  const { state, meeting } = look(table);
  const { expectedCash } = settleMeeting(state, meeting, table.heldOn).totals;
  const missing: Money = negate(expectedCash);
  if (isPositive(missing)) tell(table, { kind: "boxOpened", amount: missing });
}

function annulLast(table: Table): void {
  const last: RecordedDeed | undefined = look(table).meeting.deeds?.at(-1);
  if (last === undefined) return;
  const { recordId } = last;
  say(table, { type: "annulRecord", meetingId: table.meetingId, recordId, reason: "mal anotado" });
}

function votesOf({ chance }: Table) {
  return { votesFor: chance.between(4, 8), votesAgainst: chance.below(5) };
}

/** Most phones write down who left the vote to the others; some miss one. */
function abstained(table: Table, memberId: MemberId): { abstainedIds?: MemberId[] } {
  const { chance } = table;
  if (chance.onceIn(3)) return {};
  const { state, meeting } = look(table);
  const out = whoAbstain(state, meeting, memberId);
  return { abstainedIds: chance.onceIn(5) ? out.slice(1) : out };
}

function others(table: Table, memberId: MemberId): MemberId[] {
  const { members } = look(table).state.association;
  return members.map((member) => member.memberId).filter((known) => known !== memberId);
}
