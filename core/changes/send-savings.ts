// The first half: a woman who passed to another association has her savings carried there. They
// leave her passbook on the day the coins leave the cash box.

import type { GroupState } from "#core/meetings/group-state.ts";
import { groupCashOf } from "#core/meetings/internal-figures.ts";
import type { SendSavings } from "#core/meetings/wish.ts";
import { add, compare, isPositive } from "#core/money/money.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { SavingsSent } from "#core/savings/carried.ts";
import type { SavingsMovement } from "#core/savings/movement.ts";
import { passbookOf } from "#core/savings/savings.ts";
import { savingsAreLocked } from "./membership.ts";
import { owesNothing } from "./owes-nothing.ts";
import type { ChangeTerms } from "./terms.ts";

export type SendingRefusal =
  | "notFormer"
  | "notTransferred"
  | "savingsLocked"
  | "owesStill"
  | "nothingSaved"
  | "cashMissing"
  | "voucherMissing"
  | "meetingsStillOpen"
  | "dayOutOfRange"
  | "associationUnknown";

export function sendSavings(
  state: GroupState,
  wish: SendSavings,
  { today, proposalId }: Pick<ChangeTerms, "today"> & { readonly proposalId: string },
): Outcome<readonly SavingsSent[], SendingRefusal> {
  const { memberId, to, carrier, voucher, on } = wish;
  const former = state.association.former?.find((known) => known.memberId === memberId);
  if (former === undefined) return refused("notFormer");
  if (former.kind !== "transferred") return refused("notTransferred");
  if (voucher.trim() === "") return refused("voucherMissing");
  const flaw = dayFlaw(state, on, today);
  if (flaw !== null || on < former.leftOn) return refused(flaw ?? "dayOutOfRange");
  if (savingsAreLocked(state)) return refused("savingsLocked");
  if (!owesNothing(state, memberId)) return refused("owesStill");
  const { held, voluntary, compulsory } = passbookOf(state.savings, memberId);
  const total = add(held, add(voluntary, compulsory));
  if (!isPositive(total)) return refused("nothingSaved");
  if (compare(total, groupCashOf(state)) > 0) return refused("cashMissing");
  const movements = (["held", "voluntary", "compulsory"] as const).flatMap(
    (bucket): SavingsMovement[] => {
      const amount = { held, voluntary, compulsory }[bucket];
      return isPositive(amount) ? [{ kind: "savingsSent", memberId, bucket, amount }] : [];
    },
  );
  const told = { cycle: state.lending.cycle?.number ?? null, lastLoan: former.lastLoan };
  const sent = { transferId: proposalId, memberId, name: former.name, to, carrier, voucher };
  return granted([{ type: "SavingsSent", ...sent, told, movements, on }]);
}

/**
 * Where it would go is looked at when it is proposed, by somebody who sees both associations; whoever
 * approves may see only this one.
 */
export function destinationFlaw(
  { association }: GroupState,
  { to }: SendSavings,
  { destination }: Pick<ChangeTerms, "destination">,
): "associationUnknown" | null {
  const isKnown =
    destination !== undefined &&
    destination !== null &&
    destination.bookId === to.bookId &&
    destination.name === to.name &&
    destination.currency === association.currency;
  return isKnown ? null : "associationUnknown";
}

/** Coins leave and come between meetings: at an open one they would be in nobody's count. */
export function dayFlaw(
  { meetings }: GroupState,
  on: SendSavings["on"],
  today: ChangeTerms["today"],
): "meetingsStillOpen" | "dayOutOfRange" | null {
  if (meetings.list.some(({ status }) => status === "open")) return "meetingsStillOpen";
  const isSince = meetings.list.every(({ heldOn }) => heldOn === null || heldOn <= on);
  return on > today || !isSince ? "dayOutOfRange" : null;
}
