// What a branch learns of a file that brings a running association, before anything is written:
// every cell that must be put right, or what the book would open with.

import type { ImportAssociation } from "#core/book/opening.ts";
import type { Money } from "#core/money/money.ts";
import type { BookId, CommandId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Day } from "#core/time/day.ts";
import type { AccountBalance } from "./office.ts";

/** GET /api/imports/template/:format */
export const TEMPLATE_FORMATS = ["xlsx", "csv"] as const;

export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** The file itself travels as it is, under one of these types. */
export const FILE_TYPES: Readonly<Record<TemplateFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

export const LARGEST_FILE = 2 * 1024 * 1024;

export const BLOCKS = ["association", "members", "coverages"] as const;

export type Block = (typeof BLOCKS)[number];

export type ProblemKey =
  | "fileTooLarge"
  | "fileOld"
  | "fileUnreadable"
  | "fileTooManyRows"
  | "blockMissing"
  | "columnMissing"
  | "columnTwice"
  | "fieldUnknown"
  | "missing"
  | "cellLost"
  | "textTooLong"
  | "textUnprintable"
  | "amountUnreadable"
  | "amountDecimals"
  | "amountTooLarge"
  | "amountNegative"
  | "amountNotPositive"
  | "dayUnreadable"
  | "dayAfter"
  | "dayBefore"
  | "hourUnreadable"
  | "numberUnreadable"
  | "percentUnreadable"
  | "choiceUnknown"
  | "lineTwice"
  | "nameTwice"
  | "tooManyGiven"
  | "tooManyFamily"
  | "tooManyMembers"
  | "tooFewMembers"
  | "tooFewSubgroups"
  | "subgroupTooLarge"
  | "postMissing"
  | "postTwice"
  | "noLoans"
  | "loanMissing"
  | "positionMissing"
  | "aheadOfCalendar"
  | "overdueTooLarge"
  | "paidDisagrees"
  | "outstandingDisagrees"
  | "passedDisagrees"
  | "cycleIsOver"
  | "memberUnknown"
  | "helpsHerself"
  | "notPassed"
  | "coveredTooMuch"
  | "fundLentTooMuch"
  | "differenceUnexplained"
  | "refused";

export type ImportProblem = {
  readonly block: Block | null;
  /** As the spreadsheet numbers it; null for the whole file. */
  readonly row: number | null;
  /** The column's letters in a spreadsheet and its heading; null for the whole row. */
  readonly column: string | null;
  /** What the cell says, its first eighty characters. */
  readonly says: string | null;
  readonly key: ProblemKey;
  /** Named in the sentence; for `refused`, the `reason` the rules give. */
  readonly values: Readonly<Record<string, string>>;
};

export type ImportNotice = {
  readonly key:
    | "sameName"
    | "sameFile"
    | "sameWaits"
    | "fewMembers"
    | "smallSubgroup"
    | "cashTaken";
  readonly values: Readonly<Record<string, string>>;
};

export type PreviewMember = {
  readonly line: number;
  readonly name: PersonName;
  readonly subgroup: string;
  readonly principal: Money;
  readonly outstanding: Money;
  readonly overdue: Money;
  /** All she is expected to bring to the next meeting: arrears, instalment and savings. */
  readonly nextDue: Money;
  readonly compulsory: Money;
  readonly voluntary: Money;
  readonly missed: Money;
  readonly fines: Money;
  readonly owes: Money;
  readonly isOwed: Money;
};

export type ImportPreview = {
  readonly name: string;
  readonly cutOn: Day;
  readonly cycleNumber: number;
  readonly passed: number;
  readonly instalments: number;
  readonly nextOn: Day;
  readonly members: readonly PreviewMember[];
  /** Of both ledgers, as they would open. */
  readonly accounts: readonly AccountBalance[];
};

/** POST /api/imports/check?branchId=… */
export type ImportCheck = {
  readonly problems: readonly ImportProblem[];
  readonly notices: readonly ImportNotice[];
  readonly preview: ImportPreview | null;
  /** What to ask for, under names that follow from the file: the same file asks the same. */
  readonly ask: {
    readonly bookId: BookId;
    readonly commandId: CommandId;
    readonly command: ImportAssociation;
  } | null;
};
