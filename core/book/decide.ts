// Hands each command to its module. The phone calls it for a preview, the server for the book.

import { decideChange, type ChangeRefusal } from "#core/changes/decide.ts";
import type { ChangeTerms } from "#core/changes/terms.ts";
import { isCounterCommand } from "#core/counter/command.ts";
import { decideCounter, type CounterRefusal } from "#core/counter/decide.ts";
import type { CounterTerms } from "#core/counter/terms.ts";
import type { GroupLimits } from "#core/groups/found.ts";
import { approveRequest, type ApprovalRefusal } from "#core/cycle/approve.ts";
import { requestLoans, type RequestRefusal } from "#core/cycle/ask.ts";
import { beginCycle, type BeginRefusal } from "#core/cycle/begin.ts";
import { isDisbursement, type CreditAsked } from "#core/cycle/command.ts";
import type { CreditRules } from "#core/cycle/credit-rules.ts";
import type { Records } from "#core/cycle/offers.ts";
import { witnessDisbursement } from "#core/cycle/witness.ts";
import type { ClosedRecord } from "#core/meetings/closed-record.ts";
import { correctPayment, type CorrectionRefusal } from "#core/meetings/correct.ts";
import {
  confirmDeposit,
  type BankLine,
  type ConfirmRefusal,
} from "#core/meetings/confirm-deposit.ts";
import { confirmSheet, type ConfirmSheetRefusal } from "#core/meetings/confirm-sheet.ts";
import { depositCash, type DepositRefusal } from "#core/meetings/deposit.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { resolveReview, type ResolveRefusal } from "#core/meetings/resolve.ts";
import type { Witness } from "#core/meetings/set-aside.ts";
import { witness } from "#core/meetings/witness.ts";
import type { Currency } from "#core/money/money.ts";
import type { Outcome } from "#core/outcome/outcome.ts";
import { isAsked, type AskedCommand, type Command } from "./command.ts";
import type { BookEvent } from "./event.ts";
import {
  isOpeningCommand,
  openAssociation,
  type OpeningRefusal,
  type OpeningTerms,
} from "./open-association.ts";
import type { Book } from "./state.ts";

/** What comes in as an argument because the rules may not look it up. */
export type Terms = Witness &
  ChangeTerms &
  CounterTerms &
  OpeningTerms & {
    readonly limits: GroupLimits;
    /** The country's. */
    readonly currency: Currency;
    /** For a correction: the meeting as the log remembers it. */
    readonly closedRecord: ClosedRecord | null;
    /** For lending: the country's rules, and what the history says of each borrower. */
    readonly credit?: { readonly rules: CreditRules; readonly records: Records };
    /** For a deposit: the line of the bank that is said to hold it. */
    readonly bankLine: BankLine | null;
  };

export type Refusal =
  | "bookNotFounded"
  | "bookAlreadyFounded"
  | OpeningRefusal
  | BeginRefusal
  | CorrectionRefusal
  | ResolveRefusal
  | DepositRefusal
  | RequestRefusal
  | ApprovalRefusal
  | "creditRulesMissing"
  | ConfirmRefusal
  | ConfirmSheetRefusal
  | ChangeRefusal
  | CounterRefusal;

export type Decision =
  | { readonly verdict: "applied"; readonly events: readonly BookEvent[] }
  /** It says again what the book knows. */
  | { readonly verdict: "duplicate"; readonly events: readonly [] }
  /** Kept, and shown to a person. */
  | { readonly verdict: "suspense"; readonly events: readonly BookEvent[] }
  | { readonly verdict: "rejected"; readonly reason: Refusal };

/** Pure and total. Only asked commands are ever rejected. */
export function decide(book: Book, command: Command, terms: Terms): Decision {
  const { group } = book;
  if (isAsked(command)) return decideAsked(group, command, terms);
  if (group === null) return rejected("bookNotFounded");
  const events = isDisbursement(command)
    ? witnessDisbursement(group, command, { ...terms, rules: terms.credit?.rules ?? null })
    : witness(group, command, terms);
  if (events.length === 0) return { verdict: "duplicate", events: [] };
  const isAside = events.some((event) => event.type === "FactSetAside");
  return { verdict: isAside && !isPosted(events) ? "suspense" : "applied", events };
}

/** An irregular close closes all the same, and money under a doubtful receipt is posted. */
function isPosted(events: readonly BookEvent[]): boolean {
  return events.some(({ type }) => POSTED.includes(type));
}

const POSTED: readonly BookEvent["type"][] = [
  "MeetingClosed",
  "PaymentReceived",
  "ShortfallAgreed",
  "LoanPaidOut",
  "DisbursementClosed",
];

function decideAsked(group: GroupState | null, command: AskedCommand, terms: Terms): Decision {
  if (isOpeningCommand(command)) {
    if (group !== null) return rejected("bookAlreadyFounded");
    return decided(openAssociation(command, terms));
  }
  if (group === null) return rejected("bookNotFounded");
  if (needsAnother(command, terms)) return rejected("needsAnother");
  if (isCounterCommand(command)) return decided(decideCounter(group, command, terms));
  switch (command.type) {
    case "startCycle":
      return decidedAll(beginCycle(group, command, terms));
    case "requestLoans":
    case "approveRequest":
      return decideCredit(group, command, terms);
    case "correctPayment":
      return decided(correctPayment(group, command, terms.closedRecord, terms));
    case "depositCash":
      return decided(depositCash(group, command, terms));
    case "confirmDeposit":
      return decided(confirmDeposit(group, command, terms.bankLine, terms));
    case "confirmSheet":
      return decided(confirmSheet(group, command, terms));
    case "resolveReview":
      return decided(resolveReview(group, command, terms));
    default:
      return decidedAll(decideChange(group, command, terms));
  }
}

/** What only a proposal brings about, once somebody else has approved it. */
function needsAnother({ type }: AskedCommand, { approvals }: Terms): boolean {
  switch (type) {
    case "startCycle":
    case "voteLedger":
    case "electBoard":
      return approvals[type] > 0;
    default:
      return false;
  }
}

function decideCredit(group: GroupState, command: CreditAsked, terms: Terms): Decision {
  const { credit, ...around } = terms;
  if (credit === undefined) return rejected("creditRulesMissing");
  if (command.type === "requestLoans")
    return decided(requestLoans(group, command, { ...around, ...credit }));
  const outcome = approveRequest(group, command, { ...around, ...credit });
  return outcome.isGranted
    ? { verdict: "applied", events: outcome.value }
    : rejected(outcome.reason);
}

function decided(outcome: Outcome<BookEvent, Refusal>): Decision {
  return outcome.isGranted
    ? { verdict: "applied", events: [outcome.value] }
    : rejected(outcome.reason);
}

function decidedAll(outcome: Outcome<readonly BookEvent[], Refusal>): Decision {
  return outcome.isGranted
    ? { verdict: "applied", events: outcome.value }
    : rejected(outcome.reason);
}

function rejected(reason: Refusal): Decision {
  return { verdict: "rejected", reason };
}
