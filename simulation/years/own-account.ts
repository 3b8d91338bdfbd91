// What the women of a large branch do with their own account at a meeting: a raffle, a loan among
// them and its repayment, and a share-out near the end of the cycle.

import type { Deed } from "#core/meetings/deed.ts";
import { internalOf } from "#core/meetings/group-state.ts";
import type { Meeting } from "#core/meetings/meeting.ts";
import { money } from "#core/money/money.ts";
import { settledBy } from "#core/savings/internal-loan.ts";
import { INCOME_SOURCES, LOAN_PURPOSES } from "#core/savings/internal-movement.ts";
import type { Lived } from "./lived.ts";
import { groupOf } from "./seats.ts";

/** `left` counts this meeting too. */
export function tend(
  { door, chance, bookId }: Lived,
  meeting: Meeting,
  left: number,
  tell: (deed: Deed) => string,
): void {
  const state = groupOf(door, bookId);
  const memberIds = state.association.members.map(({ memberId }) => memberId);
  const votes = { votesFor: memberIds.length - 2, votesAgainst: 1 };
  const { loans } = internalOf(state);
  for (const loan of loans)
    if (left <= 4 || chance.onceIn(3)) {
      const { memberId } = loan;
      tell({ kind: "loanRepaid", memberId, amount: settledBy(loan, meeting.dueOn) });
    }
  if (chance.onceIn(4)) {
    const amount = money("BOB", BigInt(chance.between(5, 40)) * 1_000n);
    tell({ kind: "incomeReceived", source: chance.pick(INCOME_SOURCES), amount });
  }
  if (left > 5 && loans.length < 3 && chance.onceIn(3)) {
    const [memberId = "", witnessId = "", ...guarantors] = shuffledFrom(memberIds, chance.below);
    const amount = money("BOB", BigInt(chance.between(5, 9)) * 1_000n);
    const requestId = tell({
      kind: "loanVoted",
      memberId,
      amount,
      purpose: chance.pick(LOAN_PURPOSES),
      guarantorIds: guarantors.slice(0, 2),
      instalments: 3,
      ...votes,
    });
    const voucherNumber = (state.internal?.lastVoucher ?? 0) + 1;
    tell({ kind: "loanPaidOut", requestId, memberId, amount, voucherNumber, witnessId });
  }
  if (left !== 1) return;
  const nothing = money("BOB", 0n);
  const finesTo = "members" as const;
  tell({ kind: "shareOutAgreed", rule: "savingsDays", finesTo, amount: nothing, ...votes });
  for (const memberId of memberIds)
    tell({ kind: "shareTaken", memberId, amount: nothing, manner: "thumbOnPaper", strokes: "" });
}

function shuffledFrom(list: readonly string[], below: (bound: number) => number): string[] {
  const from = below(list.length);
  return [...list.slice(from), ...list.slice(0, from)];
}
