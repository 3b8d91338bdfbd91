// The deeds of a meeting as movements, in the order they were recorded, then the share-out and
// what each woman took of it. Worked out on the balances the sheet left.

import type { Day } from "#core/time/day.ts";
import { internalRules } from "#core/groups/internal-rules.ts";
import { fraction } from "#core/money/fraction.ts";
import { isPositive, least, subtract } from "#core/money/money.ts";
import { loansOf, type LoanRequest } from "#core/savings/internal.ts";
import type { InternalTerms } from "#core/savings/internal-movement.ts";
import { repay } from "#core/savings/internal-loan.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { agreedShareOut, deedsOf, deedsOfKind, type DeedOf, type RecordedDeed } from "./deed.ts";
import { applyMovements, internalOf, type GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";
import type { Meeting } from "./meeting.ts";
import { shareOutOf } from "./share-out-table.ts";

/** `settled` is the group after the sheet; `before` as it was when the meeting began. */
export function settleDeeds(
  before: GroupState,
  settled: GroupState,
  meeting: Meeting,
  heldOn: Day,
): Movement[] {
  const movements: Movement[] = [];
  let state = settled;
  const add = (more: readonly Movement[]) => {
    movements.push(...more);
    state = applyMovements(state, more);
  };
  for (const deed of deedsOf(meeting)) add(movementsOf(state, meeting, deed, heldOn));
  const agreed = agreedShareOut(meeting);
  if (agreed !== undefined) add(shareOutOf(before, state, agreed, heldOn).movements);
  for (const deed of deedsOfKind(meeting, "shareTaken")) {
    add(withdrawn(state, meeting, deed, heldOn));
  }
  return movements;
}

function movementsOf(
  state: GroupState,
  meeting: Meeting,
  deed: RecordedDeed,
  heldOn: Day,
): Movement[] {
  switch (deed.kind) {
    case "loanPaidOut":
      return [
        {
          kind: "internalLoanPaidOut",
          loan: termsOf(state, meeting, deed, heldOn),
          amount: deed.amount,
        },
      ];
    case "loanRepaid":
      return repaid(state, deed, heldOn);
    case "incomeReceived":
      return [{ kind: deed.kind, source: deed.source, amount: deed.amount }];
    case "expensePaid": {
      const { kind, purpose, voucherNumber, amount } = deed;
      return [{ kind, purpose, voucherNumber, amount }];
    }
    case "fundUsed": {
      const { kind, purpose, memberId, voucherNumber, amount } = deed;
      return [{ kind, purpose, memberId, voucherNumber, amount }];
    }
    case "fundAdded":
      return [{ kind: deed.kind, memberId: deed.memberId, amount: deed.amount }];
    case "savingsTaken":
      return withdrawn(state, meeting, deed, heldOn);
    default:
      return [];
  }
}

/** More than she owed is held for her. */
function repaid(
  state: GroupState,
  { memberId, amount }: DeedOf<"loanRepaid">,
  heldOn: Day,
): Movement[] {
  const loans = loansOf(internalOf(state), memberId);
  const { movements, left } = repay(loans, amount, heldOn);
  if (!isPositive(left)) return [...movements];
  return [...movements, { kind: "heldForMember", memberId, purpose: "excess", amount: left }];
}

type Taken = Extract<RecordedDeed, { kind: "savingsTaken" | "shareTaken" }>;

/** Voluntary savings first. What she took beyond them is a loan of hers that nobody voted. */
function withdrawn(state: GroupState, meeting: Meeting, deed: Taken, heldOn: Day): Movement[] {
  const { memberId, amount, recordId } = deed;
  const { voluntary, compulsory } = passbookOf(state.savings, memberId);
  const ofVoluntary = least(amount, voluntary);
  const ofCompulsory = least(subtract(amount, ofVoluntary), compulsory);
  const beyond = subtract(subtract(amount, ofVoluntary), ofCompulsory);
  const parts = [
    { bucket: "voluntary", amount: ofVoluntary },
    { bucket: "compulsory", amount: ofCompulsory },
  ] as const;
  const movements: Movement[] = parts
    .filter((part) => isPositive(part.amount))
    .map((part) => ({ kind: "savingsWithdrawn", memberId, ...part }));
  if (!isPositive(beyond)) return movements;
  const unvoted = { requestId: "", memberId, voucherNumber: 0, recordId };
  const loan = { ...termsOf(state, meeting, unvoted, heldOn), perMonth: fraction(0n, 1n) };
  return [...movements, { kind: "internalLoanPaidOut", loan, amount: beyond }];
}

/** The vote as it stands: of this meeting, or of an earlier one. */
export function requestOf(
  state: GroupState,
  meeting: Meeting,
  requestId: string,
): LoanRequest | undefined {
  return [...votedAt(meeting), ...internalOf(state).requests].find(
    (request) => request.requestId === requestId,
  );
}

/** Loans the women voted for at this meeting, most of the votes for them. */
export function votedAt(meeting: Meeting): LoanRequest[] {
  return deedsOfKind(meeting, "loanVoted")
    .filter(({ votesFor, votesAgainst }) => votesFor > votesAgainst)
    .map(({ recordId: requestId, memberId, purpose, amount, guarantorIds, instalments }) => {
      return { requestId, memberId, purpose, amount, guarantorIds, instalments };
    });
}

type PaidOut = Pick<
  Extract<RecordedDeed, { kind: "loanPaidOut" }>,
  "requestId" | "memberId" | "voucherNumber" | "recordId"
>;

function termsOf(
  state: GroupState,
  meeting: Meeting,
  { requestId, memberId, voucherNumber, recordId }: PaidOut,
  heldOn: Day,
): InternalTerms {
  const request = requestOf(state, meeting, requestId);
  const instalments = request?.instalments ?? 1;
  return {
    loanId: recordId,
    memberId,
    purpose: request?.purpose ?? "emergency",
    guarantorIds: request?.guarantorIds ?? [],
    instalments,
    perMonth: internalRules(state.association.bylaws).perMonth,
    paidOutOn: heldOn,
    endsOn: endOf(state, meeting, instalments),
    voucherNumber,
    meetingId: meeting.meetingId,
  };
}

/** The due day of the meeting at which the last part is paid; never past the cycle. */
function endOf({ meetings }: GroupState, { meetingId, dueOn }: Meeting, instalments: number): Day {
  const { list } = meetings;
  const at = list.findIndex((known) => known.meetingId === meetingId);
  return (list[at + instalments] ?? list.at(-1))?.dueOn ?? dueOn;
}
