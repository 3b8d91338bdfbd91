// Bugs planted on purpose, one at a time: the checks must see each of them, and its seed must
// show it again.

import type { BookEvent } from "#core/book/event.ts";
import { money, subtract } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import type { Candidate } from "#server/commands/candidate.ts";
import type { Bench } from "#server/commands/judge.ts";

export type Plant = {
  /** The server does not remember what it answered. */
  readonly forgets?: boolean;
  /** What the server believes it received. */
  readonly seen?: (candidate: Candidate, bench: Bench) => Candidate;
  /** What reaches the ledger instead of the event. */
  readonly posted?: (event: BookEvent) => BookEvent;
  /** The phone numbers its turns anew after a crash. */
  readonly losesTurns?: boolean;
};

export const PLANTS: Readonly<Record<string, Plant>> = {
  "a re-sent payment is taken for a new one": {
    forgets: true,
    seen: (candidate, bench) => ({
      ...candidate,
      commandId: renamed(candidate, bench),
      chain: null,
    }),
  },
  "the last deposit of a meeting never reaches the ledger": {
    posted: (event) => (event.type === "MeetingClosed" ? withoutLastSaving(event) : event),
  },
  "the close forgets the first woman's help": {
    posted: (event) => (event.type === "MeetingClosed" ? withoutFirstHelp(event) : event),
  },
  "a share-out leaves a coin that belongs to nobody": {
    posted: (event) => (event.type === "MeetingClosed" ? withShareCoin(event) : event),
  },
  "money handed out without a grant reaches the ledger": {
    posted: (event) => (event.type === "FactSetAside" ? asIfGranted(event) : event),
  },
  "what the raffles gave for a woman is taken from nobody": {
    posted: (event) => (event.type === "MeetingClosed" ? withRafflesForFree(event) : event),
  },
  "a debt given back between cycles is counted twice": {
    posted: (event) =>
      event.type === "DebtsPaid"
        ? { ...event, movements: [...event.movements, ...event.movements] }
        : event,
  },
  "a coin that came from another association is not told on the way": {
    posted: (event) =>
      event.type === "SavingsArrived"
        ? { ...event, movements: event.movements.slice(0, 1) }
        : event,
  },
  "a gap in the turns is skipped": {
    seen: (candidate, bench) => ({
      ...candidate,
      chain: { turn: bench.lastTurn + 1n, prevHash: bench.lastHash },
    }),
  },
  "a phone forgets its turn when it is killed": { losesTurns: true },
};

function renamed({ commandId }: Candidate, { lastTurn }: Bench): string {
  return commandId.slice(0, -6) + lastTurn.toString(16).padStart(6, "0");
}

type Closed = Extract<BookEvent, { type: "MeetingClosed" }>;

function withoutLastSaving(event: Closed): Closed {
  const last = event.movements.findLastIndex(({ kind }) => kind === "savingsDeposited");
  return { ...event, movements: event.movements.filter((_movement, index) => index !== last) };
}

function withoutFirstHelp(event: Closed): Closed {
  const first = event.movements.findIndex(({ kind }) => kind === "shortfallCovered");
  return { ...event, movements: event.movements.filter((_movement, index) => index !== first) };
}

function withRafflesForFree(event: Closed): Closed {
  const movements = event.movements.filter(
    (movement) => movement.kind !== "shortfallCovered" || movement.source !== "raffleIncome",
  );
  return { ...event, movements };
}

/** Posted as if a cycle had begun with it. */
function asIfGranted(event: Extract<BookEvent, { type: "FactSetAside" }>): BookEvent {
  const { reason, memberId, amount, reviewId } = event.review;
  if (reason !== "unknownGrant" || memberId === null || amount === null) return event;
  const disbursedOn = day("2024-01-01");
  const { terms } = inForce(BOLIVIA.products, disbursedOn);
  const cycle = { number: 1, terms, disbursedOn, dueDays: [], holidayPolicy: null };
  const loan = { loanId: reviewId, memberId, principal: amount, disbursedOn, lines: [] };
  return { type: "CycleStarted", cycle, loans: [loan] };
}

function withShareCoin(event: Closed): Closed {
  const movements = event.movements.map((movement) => {
    if (movement.kind !== "earningsShared") return movement;
    const { earned, toFund } = movement;
    const coin = money(toFund.currency, 1n);
    const raffles = subtract(earned.raffles, coin);
    return { ...movement, earned: { ...earned, raffles }, toFund: subtract(toFund, coin) };
  });
  return { ...event, movements };
}
