// A person says what a fact in the tray was: the same one told twice, or one of its own. Money
// of its own is held for the member and used first at her next meeting.

import { isPlausible, isPositive, isZero, negate, sum, zero } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { isOwnWork, type Eyes } from "#core/people/four-eyes.ts";
import type { ReviewOutcome, ReviewResolved } from "./event.ts";
import type { GroupState } from "./group-state.ts";
import type { Movement } from "./movement.ts";
import { meetingOf } from "./meeting.ts";
import type { Review } from "./review.ts";

export type ResolveReview = {
  readonly type: "resolveReview";
  readonly reviewId: string;
  readonly outcome: ReviewOutcome;
  readonly note: string;
};

export type ResolveRefusal = "unknownReview" | "noteMissing" | "notHoldable" | "fourEyes";

export function resolveReview(
  state: GroupState,
  { reviewId, outcome, note }: ResolveReview,
  eyes: Eyes,
): Outcome<ReviewResolved, ResolveRefusal> {
  const review = state.reviews.find((known) => known.reviewId === reviewId);
  if (review === undefined) return refused("unknownReview");
  if (note.trim() === "") return refused("noteMissing");
  if (isOwnWork(eyes, [review.actorId])) return refused("fourEyes");
  const movements = outcome === "sameFact" ? [] : held(state, review);
  if (movements === null) return refused("notHoldable");
  return granted({ type: "ReviewResolved", reviewId, outcome, note, movements });
}

/**
 * What each woman gave is held for her; null when it cannot be. Coins that a second phone recorded
 * at the same table are in its count, and so in the ledger as a difference already.
 */
function held(state: GroupState, review: Review): Movement[] | null {
  const { seen } = review;
  const { currency } = state.association;
  const isHoldable = seen.every(
    ({ memberId, amount }) =>
      state.savings.passbooks[memberId] !== undefined &&
      amount.currency === currency &&
      isPositive(amount) &&
      isPlausible(amount),
  );
  if (!isHoldable) return null;
  const inCash = seen.filter((known) => known.inCash).map(({ amount }) => amount);
  const counted = isCounted(state, review) ? negate(sum(currency, inCash)) : zero(currency);
  return [
    ...seen.map(({ memberId, amount }): Movement => {
      return { kind: "heldForMember", memberId, purpose: "review", amount };
    }),
    ...(isZero(counted) ? [] : [{ kind: "cashDiffered" as const, amount: counted }]),
  ];
}

/** An open meeting will be counted; a closed one was, unless its sheet shows that it was not. */
function isCounted({ meetings }: GroupState, { reason, meetingId }: Review): boolean {
  if (reason !== "possibleDuplicate" || meetingId === null) return false;
  const meeting = meetingOf(meetings, meetingId);
  if (meeting === undefined || meeting.status === "planned") return false;
  const isPruned = meeting.roll.length === 0 && meeting.payments.length === 0;
  return meeting.status === "open" || meeting.counts.length > 0 || isPruned;
}
