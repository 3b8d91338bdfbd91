// A person says what a fact in the tray was: the same one told twice, or one of its own. Money
// of its own is held for the member and used first at her next meeting.

import { isPositive } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { ReviewOutcome, ReviewResolved } from "./event.ts";
import type { GroupState, Movement } from "./group-state.ts";
import type { Review } from "./review.ts";

export type ResolveReview = {
  readonly type: "resolveReview";
  readonly reviewId: string;
  readonly outcome: ReviewOutcome;
  readonly note: string;
};

export type ResolveRefusal = "unknownReview" | "noteMissing" | "notHoldable";

export function resolveReview(
  state: GroupState,
  { reviewId, outcome, note }: ResolveReview,
): Outcome<ReviewResolved, ResolveRefusal> {
  const review = state.reviews.find((known) => known.reviewId === reviewId);
  if (review === undefined) return refused("unknownReview");
  if (note.trim() === "") return refused("noteMissing");
  const movements = outcome === "sameFact" ? [] : held(state, review);
  if (movements === null) return refused("notHoldable");
  return granted({ type: "ReviewResolved", reviewId, outcome, note, movements });
}

/** Only a payment is money of a member; null when it cannot be held for anyone. */
function held(state: GroupState, { about, memberId, amount }: Review): Movement[] | null {
  if (about !== "collectPayment") return [];
  const isHoldable =
    memberId !== null &&
    amount !== null &&
    state.savings.passbooks[memberId] !== undefined &&
    amount.currency === state.association.currency &&
    isPositive(amount);
  return isHoldable ? [{ kind: "heldForMember", memberId, amount }] : null;
}
