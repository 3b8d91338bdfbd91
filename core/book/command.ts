// Every command a book of an association understands: asked ones may be refused, witnessed
// ones already happened.

import type { Association } from "#core/groups/association.ts";
import type { Constitution } from "#core/groups/constitution.ts";
import type { ChangeCommand } from "#core/changes/command.ts";
import type { CounterCommand } from "#core/counter/command.ts";
import type { CreditAsked, DisbursementCommand } from "#core/cycle/command.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { ConfirmDeposit } from "#core/meetings/confirm-deposit.ts";
import type { ConfirmSheet } from "#core/meetings/confirm-sheet.ts";
import type { DepositCash } from "#core/meetings/deposit.ts";
import type { CorrectPayment } from "#core/meetings/correct.ts";
import type { ResolveReview } from "#core/meetings/resolve.ts";
import type { WitnessedCommand } from "#core/meetings/command.ts";
import type { Money } from "#core/money/money.ts";
import type { Duty } from "#core/people/role.ts";
import type { ImportAssociation } from "./opening.ts";

export type FoundAssociation = {
  readonly type: "foundAssociation";
  readonly association: Association;
  readonly openingFund: Money;
  readonly constitution?: Constitution;
};

/** What opens a book: balances may come with it. */
export type Opening = FoundAssociation | ImportAssociation;

/** Another person read what was proposed to open a book, and opens it. */
export type ApproveOpening = {
  readonly type: "approveOpening";
  readonly proposalId: string;
  /** Of the content she read. */
  readonly contentHash: string;
};

export type OpeningCommand = Opening | ApproveOpening;

export type AskedCommand =
  | OpeningCommand
  | StartCycle
  | CorrectPayment
  | ResolveReview
  | DepositCash
  | CreditAsked
  | ConfirmDeposit
  | ConfirmSheet
  | ChangeCommand
  | CounterCommand;

export type Command = AskedCommand | WitnessedCommand | DisbursementCommand;

const DUTY: Record<AskedCommand["type"], Duty> = {
  foundAssociation: "approveLoans",
  importAssociation: "approveLoans",
  approveOpening: "approveChanges",
  startCycle: "approveLoans",
  correctPayment: "correctMeetings",
  resolveReview: "resolveReviews",
  depositCash: "bankCash",
  applyClosure: "approveChanges",
  admitMember: "proposeChanges",
  electBoard: "proposeChanges",
  receiveClaim: "approveChanges",
  returnSavings: "approveChanges",
  receiveSavings: "proposeChanges",
  bringMissing: "approveChanges",
  takeBackSavings: "correctMeetings",
  undoArrival: "correctMeetings",
  assignAsesora: "assignAsesoras",
  nameSubstitute: "assignAsesoras",
  stepIn: "runMeetings",
  voteLedger: "proposeChanges",
  payDebts: "proposeChanges",
  regroup: "proposeChanges",
  propose: "proposeChanges",
  approveProposal: "approveChanges",
  refuseProposal: "approveChanges",
  withdrawProposal: "proposeChanges",
  requestLoans: "requestLoans",
  approveRequest: "approveLoans",
  confirmDeposit: "matchBank",
  confirmSheet: "resolveReviews",
  receiveAtBranch: "receiveAtBranch",
  reverseReceipt: "correctMeetings",
  bankTill: "bankCash",
  payBackAdvance: "receiveAtBranch",
};

/** The duty a person needs to issue the command. */
export function dutyFor(type: Command["type"]): Duty {
  return isAskedType(type) ? DUTY[type] : "runMeetings";
}

export function isAsked(command: Command): command is AskedCommand {
  return isAskedType(command.type);
}

function isAskedType(type: Command["type"]): type is AskedCommand["type"] {
  return type in DUTY;
}
