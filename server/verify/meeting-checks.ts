// What must hold for the meetings and for the history itself.

import { fold } from "#core/book/evolve.ts";
import { emptyBook } from "#core/book/state.ts";
import { belongsToAll } from "#core/groups/bylaws.ts";
import { receivedBy } from "#core/meetings/deposit.ts";
import type { MeetingClosed } from "#core/meetings/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isLending, type Movement } from "#core/meetings/movement.ts";
import { canonicalText } from "#core/wire/canonical.ts";
import { balance } from "./loan-checks.ts";
import type { BookRecord, Check } from "./record.ts";

export const MEETING_CHECKS: readonly Check[] = [
  {
    id: "I11",
    claim:
      "what a meeting received is what it paid out, saved, returned and gave to the institution",
    offenders: (record) =>
      closings(record).flatMap(({ meetingId, totals, movements }) => {
        const cashIn = totals.expectedCash.minor - (totals.internal?.fromBox.minor ?? 0n);
        const toGroup = movements.reduce((sum, movement) => sum + groupCashOf(movement), 0n);
        const difference = totals.difference.minor;
        const transfers = transfersOf(record, meetingId);
        return totals.external.minor + toGroup - difference === cashIn + transfers
          ? []
          : [`meeting ${meetingId}`];
      }),
  },
  {
    id: "I21",
    claim: "counted cash is expected cash and the recorded difference",
    offenders: (record) =>
      closings(record)
        .filter(
          ({ totals }) =>
            totals.countedCash.minor !== totals.expectedCash.minor + totals.difference.minor,
        )
        .map(({ meetingId }) => `meeting ${meetingId}`),
  },
  {
    id: "I22",
    claim: "cash in transit of a meeting is what the institution received there and did not bank",
    offenders: (record) =>
      closings(record).flatMap(({ meetingId, totals }) => {
        const expected =
          totals.external.minor +
          correctedExternal(record, meetingId) -
          depositedOf(record, meetingId);
        const inTransit = balance(record, "cashInTransit", meetingId);
        const told = record.group.meetings.transit[meetingId]?.amount.minor ?? 0n;
        return inTransit === expected && told === expected ? [] : [`meeting ${meetingId}`];
      }),
  },
  {
    id: "I24",
    claim: "a receipt number stands for one payment only, or a person was told",
    offenders: (record) => {
      const seen = new Set<string>();
      return undoubtedReceipts(record)
        .filter((number) => {
          const isTwice = seen.has(number);
          seen.add(number);
          return isTwice;
        })
        .map((number) => `receipt ${number}`);
    },
  },
  {
    id: "I28",
    claim: "events are numbered 1..n",
    offenders: ({ events }) =>
      events
        .filter(({ number }, index) => number !== index + 1)
        .map(({ number }) => `event ${number}`),
  },
  {
    id: "I30",
    claim: "replaying the history gives the stored book",
    offenders: ({ bookId, events, group }) => {
      const replayed = fold(
        emptyBook(bookId),
        events.map(({ event }) => event),
      ).group;
      return canonicalText(asKept(replayed, group)) === canonicalText(group)
        ? []
        : [`book ${bookId}`];
    },
  },
];

/** A book kept before the internal account was written down says nothing of it until it moves. */
function asKept(replayed: GroupState | null, { internal }: GroupState): GroupState | null {
  if (replayed === null || internal !== undefined) return replayed;
  const { internal: _internal, ...older } = replayed;
  return older;
}

function closings({ events }: BookRecord): MeetingClosed[] {
  return events.flatMap(({ event }) => (event.type === "MeetingClosed" ? [event] : []));
}

/** What corrections of a meeting took from or added to what the institution received there. */
function correctedExternal({ events, group }: BookRecord, meetingId: string): bigint {
  const movements = events.flatMap(({ event }) =>
    event.type === "MeetingCorrected" && event.meetingId === meetingId ? event.movements : [],
  );
  return receivedBy(movements, group.association.currency).minor;
}

function depositedOf({ events }: BookRecord, meetingId: string): bigint {
  return events.reduce(
    (sum, { event }) =>
      (event.type === "CashDeposited" || event.type === "CashBroughtToBank") &&
      event.meetingId === meetingId
        ? sum + event.amount.minor
        : sum,
    0n,
  );
}

/** What a movement adds to the association's own cash. */
function groupCashOf(movement: Movement): bigint {
  if (isLending(movement)) {
    if (movement.kind === "shortfallCovered" && belongsToAll(movement.source))
      return -movement.amount.minor;
    if (movement.kind === "coverageRecovered" && movement.debt.helperId === null)
      return movement.amount.minor + movement.interest.minor;
    return 0n;
  }
  switch (movement.kind) {
    case "savingsDeposited":
    case "heldForMember":
    case "finePaid":
    case "cashDiffered":
    case "incomeReceived":
    case "fundAdded":
      return movement.amount.minor;
    case "internalLoanRepaid":
      return movement.amount.minor + movement.interest.minor;
    case "savingsUsed":
    case "savingsWithdrawn":
    case "internalLoanPaidOut":
    case "expensePaid":
    case "fundUsed":
      return -movement.amount.minor;
    default:
      return 0n;
  }
}

function transfersOf({ events }: BookRecord, meetingId: string): bigint {
  const annulled = new Set(
    events.flatMap(({ event }) => (event.type === "RecordAnnulled" ? [event.recordId] : [])),
  );
  return events.reduce((sum, { event }) => {
    const isTransfer =
      event.type === "PaymentReceived" &&
      event.meetingId === meetingId &&
      event.payment.method === "transfer" &&
      !annulled.has(event.payment.paymentId);
    return isTransfer ? sum + event.payment.amount.minor : sum;
  }, 0n);
}

/** Paper receipts have a numbering of their own, as long as their sheet is not taken back. */
function undoubtedReceipts({ events }: BookRecord): string[] {
  const sheets = new Map<string, string>();
  const told = (meetingId: string, deviceId: string, receiptNumber: number) =>
    [...sheets.values()].includes(`${meetingId} ${deviceId}`)
      ? `${receiptNumber} on paper`
      : String(receiptNumber);
  const doubted = new Set(
    events.flatMap(({ event }) =>
      event.type === "FactSetAside" && event.review.reason === "receiptDoubtful"
        ? [event.review.reviewId]
        : [],
    ),
  );
  return events.flatMap(({ event, commandId }) => {
    if (event.type === "SheetKeyedIn")
      sheets.set(event.sheetId, `${event.meetingId} ${event.deviceId}`);
    if (event.type === "RecordAnnulled") sheets.delete(event.recordId);
    if (doubted.has(commandId)) return [];
    if (event.type === "PaymentReceived") {
      const { receiptNumber, deviceId } = event.payment;
      return [told(event.meetingId, deviceId, receiptNumber)];
    }
    if (event.type !== "ShortfallAgreed") return [];
    const { shares, deviceId } = event.agreement;
    return shares.flatMap(({ receiptNumber }) =>
      receiptNumber === null ? [] : [told(event.meetingId, deviceId, receiptNumber)],
    );
  });
}
