// The disbursement as it happened, woman by woman. Nothing of it can be refused: what differs
// from the grant is kept and shown to a person, and what fits nowhere is set aside whole.

import type { GrantHeld, Payout } from "#core/lending/request.ts";
import type { FactSetAside } from "#core/meetings/event.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isAhead, type Witness } from "#core/meetings/set-aside.ts";
import { compare, isPlausible, isPositive } from "#core/money/money.ts";
import { daysBetween, later, type Day } from "#core/time/day.ts";
import { aside, type Disbursing } from "./aside.ts";
import { closeDisbursement } from "./close.ts";
import type { DisbursementCommand, OpenDisbursement, PayOut } from "./command.ts";
import type { CreditEvent } from "./event.ts";
import { creditOf } from "./evolve.ts";
import { earliestStart } from "./renewal.ts";
import type { CycleEvent } from "./start.ts";

/** The events of a command; none when it says again what is known already. */
export function witnessDisbursement(
  group: GroupState,
  command: DisbursementCommand,
  by: Disbursing,
): readonly (CreditEvent | CycleEvent | FactSetAside)[] {
  if (!by.isOnDuty) return [aside(command, by, "notHerDuty")];
  const { grant: held } = creditOf(group);
  if (held === null || held.grant.grantId !== command.grantId)
    return [aside(command, by, "unknownGrant")];
  if (command.type === "openDisbursement") return open(group, held, command, by);
  if (held.heldOn === null) return [aside(command, by, "disbursementNotOpen")];
  const { heldOn } = held;
  const { grantId } = command;
  switch (command.type) {
    case "payOut":
      return payOut(group, { ...held, heldOn }, command, by);
    case "annulPayout": {
      const { payoutId, reason } = command;
      const isKnown = held.payouts.some((known) => known.payoutId === payoutId);
      if (!isKnown) return [aside(command, by, "unknownRecord")];
      return [{ type: "PayoutAnnulled", grantId, heldOn, payoutId, reason }];
    }
    case "closeDisbursement":
      return closeDisbursement(group, { ...held, heldOn }, command, by);
  }
}

/**
 * The planned day is believed where the phone's own cannot be, and neither lies before the end of
 * the cycle that is over.
 */
function open(
  group: GroupState,
  { grant, heldOn: known }: GrantHeld,
  { grantId, heldOn }: OpenDisbursement,
  by: Witness,
): CreditEvent[] {
  if (known !== null) return [];
  const { plannedOn } = grant.content;
  const isBelievable =
    Math.abs(daysBetween(plannedOn, heldOn)) <= FARTHEST_DAYS && !isAhead(heldOn, by);
  const on = later(isBelievable ? heldOn : plannedOn, earliestStart(group));
  return [{ type: "DisbursementOpened", grantId, heldOn: on }];
}

/** Beyond this a day comes from a wrong clock. */
const FARTHEST_DAYS = 45;

type Open = GrantHeld & { readonly heldOn: Day };

function payOut(group: GroupState, held: Open, command: PayOut, by: Disbursing) {
  const { type: _type, grantId, ...told } = command;
  const { grant, payouts, heldOn } = held;
  const { currency } = group.association;
  const granted = grant.content.loans.find(({ memberId }) => memberId === command.memberId);
  if (granted === undefined) return [aside(command, by, "notGranted")];
  const { amount } = command;
  if (amount.currency !== currency || !isPositive(amount) || !isPlausible(amount))
    return [aside(command, by, "unusableAmount")];
  if (payouts.some(({ memberId }) => memberId === command.memberId))
    return [aside(command, by, "paidTwice")];
  const payout: Payout = { payoutId: by.commandId, ...told };
  const paid: CreditEvent = { type: "LoanPaidOut", grantId, heldOn, payout };
  const differs = compare(amount, granted.principal) !== 0;
  const isDoubtful = by.doubtfulReceipts.includes(command.receiptNumber);
  if (!differs && !isDoubtful) return [paid];
  return [paid, aside(command, by, differs ? "payoutDiffers" : "receiptDoubtful")];
}
