// What a phone knows around its own command. The server knows more and decides again.

import type { Terms } from "#core/book/decide.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import type { ApprovalMatrix } from "#core/meetings/wish.ts";
import type { Currency } from "#core/money/money.ts";
import { NEVER_CLOSED } from "#core/time/holidays.ts";
import type { Envelope } from "./envelope.ts";

/** On a phone nothing is proposed or approved; what needs two people is for the server to say. */
const NOBODY_APPROVES: ApprovalMatrix = {
  moveMeetings: 2,
  rescheduleLoan: 2,
  leaveGroup: 2,
  deathClaim: 2,
  sendSavings: 2,
  takeBackSavings: 2,
  undoArrival: 2,
  startCycle: 0,
  voteLedger: 0,
  electBoard: 0,
  opening: 0,
};

/** The phone believes its own day, receipts and duty, and starts no cycle. */
export function previewTerms(
  {
    commandId,
    deviceId,
    actorId,
    happenedOn,
  }: Pick<Envelope, "commandId" | "deviceId" | "actorId" | "happenedOn">,
  limits: GroupLimits,
  currency: Currency,
): Terms {
  return {
    commandId,
    deviceId,
    actorId,
    ownAccounts: [actorId],
    isOnDuty: true,
    today: happenedOn,
    doubtfulReceipts: [],
    limits,
    currency,
    closedDays: () => NEVER_CLOSED,
    closedRecord: null,
    closures: [],
    suspended: [],
    approvals: NOBODY_APPROVES,
    hashOf: () => "",
    bankLine: null,
  };
}
