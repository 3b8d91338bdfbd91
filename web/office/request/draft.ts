// The solicitud as it is being written down, and what is still missing in it.

import type { Member } from "#core/groups/association.ts";
import type { RequestLoans } from "#core/cycle/command.ts";
import { disposableOf } from "#core/cycle/offers.ts";
import type { Evaluation, Purpose, RequestLine } from "#core/lending/request.ts";
import type { HolidayPolicy, LoanTerms } from "#core/lending/terms.ts";
import { isPositive, zero, type Currency, type Money } from "#core/money/money.ts";
import { parseMoney } from "#core/money/text.ts";
import type { MemberId } from "#core/people/ids.ts";
import { parseDay, type Day } from "#core/time/day.ts";

export const FIGURES = [
  "income",
  "businessCosts",
  "householdCosts",
  "debtInstalments",
  "debtTotal",
] as const;

export type FigureName = (typeof FIGURES)[number];

export type DraftLine = {
  readonly wish: string;
  readonly purpose: Purpose;
  readonly against: readonly MemberId[];
  readonly visitedOn: string;
  /** Empty where nobody came along. */
  readonly peer: MemberId;
  /** As typed; empty counts as nothing. */
  readonly figures: Readonly<Record<FigureName, string>>;
};

export type Draft = {
  readonly disbursedOn: string;
  readonly holidayPolicy: HolidayPolicy | null;
  readonly assemblyOn: string;
  readonly present: readonly MemberId[];
  readonly lines: Readonly<Record<MemberId, DraftLine>>;
};

export type Flaw =
  | "dayUnreadable"
  | "amountUnreadable"
  | "evaluationUnreadable"
  | "noLoans"
  | "applicantAbsent";

export const EMPTY_LINE: DraftLine = {
  wish: "",
  purpose: "trade",
  against: [],
  visitedOn: "",
  peer: "",
  figures: {
    income: "",
    businessCosts: "",
    householdCosts: "",
    debtInstalments: "",
    debtTotal: "",
  },
};

type Around = {
  readonly terms: LoanTerms;
  readonly currency: Currency;
  readonly newId: () => string;
};

/** The command, or the first thing that is still missing. */
export function readDraft(draft: Draft, { terms, currency, newId }: Around): RequestLoans | Flaw {
  const plannedOn = parseDay(draft.disbursedOn);
  const heldOn = parseDay(draft.assemblyOn);
  if (!plannedOn.isGranted || !heldOn.isGranted) return "dayUnreadable";
  const lines: RequestLine[] = [];
  for (const [memberId, line] of Object.entries(draft.lines)) {
    if (line.wish.trim() === "") continue;
    const principal = parseMoney(line.wish, currency);
    if (!principal.isGranted || !isPositive(principal.value)) return "amountUnreadable";
    if (!draft.present.includes(memberId)) return "applicantAbsent";
    const evaluation = evaluationIn(line, currency);
    if (evaluation === "unreadable") return "evaluationUnreadable";
    const { purpose, against } = line;
    lines.push({
      loanId: newId(),
      memberId,
      principal: principal.value,
      purpose,
      against,
      evaluation,
    });
  }
  if (lines.length === 0) return "noLoans";
  return {
    type: "requestLoans",
    terms,
    plannedOn: plannedOn.value,
    holidayPolicy: draft.holidayPolicy,
    assembly: { heldOn: heldOn.value, present: draft.present },
    lines,
    meetingIds: Array.from({ length: terms.instalments }, () => newId()),
  };
}

/** What is left to her household between two meetings; null while it cannot be read. */
export function leftOf(line: DraftLine, currency: Currency): Money | null {
  const evaluation = evaluationIn({ ...line, visitedOn: "2000-01-01" }, currency);
  if (evaluation === null || evaluation === "unreadable") return null;
  return isPositive(evaluation.income) ? disposableOf(evaluation) : null;
}

/** Null while nobody has visited her. */
function evaluationIn(line: DraftLine, currency: Currency): Evaluation | null | "unreadable" {
  const visitedOn = parseDay(line.visitedOn);
  const isUntouched = FIGURES.every((name) => line.figures[name].trim() === "");
  if (line.visitedOn === "" && isUntouched) return null;
  if (!visitedOn.isGranted) return "unreadable";
  const amounts = FIGURES.map((name) => figureIn(line.figures[name], currency));
  const [income, businessCosts, householdCosts, debtInstalments, debtTotal] = amounts;
  if (!income || !businessCosts || !householdCosts || !debtInstalments || !debtTotal)
    return "unreadable";
  return {
    visitedOn: visitedOn.value satisfies Day,
    peers: line.peer === "" ? [] : [line.peer],
    income,
    businessCosts,
    householdCosts,
    debtInstalments,
    debtTotal,
  };
}

function figureIn(text: string, currency: Currency): Money | null {
  if (text.trim() === "") return zero(currency);
  const parsed = parseMoney(text, currency);
  return parsed.isGranted && parsed.value.minor >= 0n ? parsed.value : null;
}

/** What every field of a woman's line is given. */
export type LineProps = {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly line: DraftLine;
  readonly put: (part: Partial<DraftLine>) => void;
};
