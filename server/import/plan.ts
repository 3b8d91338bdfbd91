// The rows of a file put together as one command. The core's own plan is worked out beside it,
// and where the file says otherwise both figures are told.

import type { Association } from "#core/groups/association.ts";
import { BOARD_ROLES, type Board } from "#core/groups/board.ts";
import type { CycleBrought, ImportAssociation, LoanBrought } from "#core/book/opening.ts";
import { cycleBrought, type ImportTerms } from "#core/book/import-association.ts";
import type { CycleStarted } from "#core/lending/disburse.ts";
import { isPositive, zero, type Currency } from "#core/money/money.ts";
import type { BranchId } from "#core/people/ids.ts";
import { plain } from "./grid.ts";
import type { Names } from "./names.ts";
import type { Problems } from "./problems.ts";
import type { CoverageRead } from "./read-coverages.ts";
import type { Head } from "./read-head.ts";
import type { MemberRead } from "./read-members.ts";
import { standingOf } from "./standing.ts";

export type FileRead = {
  readonly head: Head;
  readonly members: readonly MemberRead[];
  readonly coverages: readonly CoverageRead[];
  /** Every row of the members could be read. */
  readonly isWhole: boolean;
};

type Around = ImportTerms & {
  readonly branchId: BranchId;
  readonly names: Names;
};

export type Planned = { readonly command: ImportAssociation; readonly started: CycleStarted };

/** Null where the cycle cannot be planned at all; what is told makes the command unusable too. */
export function planOf(read: FileRead, around: Around, problems: Problems): Planned | null {
  const { head, members } = read;
  const { names, currency } = around;
  const association = associationOf(read, around);
  const cycle: CycleBrought = {
    number: head.cycleNumber,
    terms: head.terms,
    disbursedOn: head.disbursedOn,
    holidayPolicy: head.holidayPolicy,
    passed: head.passed,
    meetingIds: Array.from({ length: head.terms.instalments }, (_, index) =>
      names(`meeting:${index + 1}`),
    ),
  };
  const borrowers = members.filter(({ loan }) => loan !== null);
  const unknown = zero(currency);
  const asked = borrowers.map((member): LoanBrought => {
    const key = keyOf(member, members);
    const [loanId, memberId] = [names(`loan:${key}`), names(`member:${key}`)];
    const principal = member.loan?.principal ?? unknown;
    return { loanId, memberId, principal, outstanding: unknown, overdue: unknown };
  });
  if (asked.length === 0) return problems.about("members", null, "noLoans");
  const started = cycleBrought({ association, cycle, loans: asked }, around);
  if (!started.isGranted)
    return problems.about("association", null, "refused", { reason: started.reason });
  tellCalendar(head, started.value, problems);
  const loans = asked.map((loan, index) => {
    const [planned, member] = [started.value.loans[index], borrowers[index]];
    if (planned === undefined || member === undefined) return loan;
    return { ...loan, ...standingOf(planned, member, head, problems) };
  });
  const command: ImportAssociation = {
    type: "importAssociation",
    association,
    cutOn: head.cutOn,
    cycle,
    loans,
    passbooks: members.map((member) => {
      return { memberId: names(`member:${keyOf(member, members)}`), ...member.savings };
    }),
    coverages: coveragesOf(read, names),
    fund: head.fund,
    groupCash: head.groupCash,
    explanation: head.explanation,
  };
  return { command, started: started.value };
}

function associationOf(
  { head, members }: FileRead,
  { branchId, names, currency }: { branchId: BranchId; names: Names; currency: Currency },
): Association {
  const groups = new Map(members.toReversed().map(({ subgroup }) => [plain(subgroup), subgroup]));
  const inOrder = [...new Set(members.map(({ subgroup }) => plain(subgroup)))];
  const posts = BOARD_ROLES.map((role) => {
    const holder = members.find(({ post }) => post === role);
    return [role, holder === undefined ? "" : names(`member:${holder.line}`)];
  });
  return {
    name: head.name,
    branchId,
    currency,
    foundedOn: head.foundedOn,
    place: { landmark: head.landmark, hour: head.hour },
    members: members.toSorted(byLine).map((member) => ({
      memberId: names(`member:${keyOf(member, members)}`),
      line: member.line,
      name: member.name,
      subgroupId: names(`subgroup:${plain(member.subgroup)}`),
    })),
    subgroups: inOrder.map((key) => ({
      subgroupId: names(`subgroup:${key}`),
      name: groups.get(key) ?? key,
    })),
    board: Object.fromEntries(posts) as Board,
    bylaws: head.bylaws,
  };
}

/** Her line; where two rows claim one, which is told, the second is known by its row. */
function keyOf(member: MemberRead, members: readonly MemberRead[]): string {
  const first = members.find(({ line }) => line === member.line);
  return first === member ? String(member.line) : `row ${member.places.line.row}`;
}

function byLine(left: MemberRead, right: MemberRead): number {
  return left.line - right.line;
}

function coveragesOf({ coverages }: FileRead, names: Names): ImportAssociation["coverages"] {
  return coverages
    .filter(({ amount }) => isPositive(amount))
    .map(({ debtorLine, helperLine, amount, coveredOn, instalment }, index) => ({
      coverageId: names(`coverage:${index + 1}`),
      debtorId: names(`member:${debtorLine}`),
      helperId: helperLine === null ? null : names(`member:${helperLine}`),
      instalment,
      amount,
      coveredOn,
    }));
}

/** How many instalments passed, by the calendar and by the file. */
function tellCalendar(
  { cutOn, passed, places }: Head,
  { cycle: { dueDays } }: CycleStarted,
  problems: Problems,
): void {
  const ours = dueDays.filter((on) => on <= cutOn).length;
  if (ours !== passed)
    problems.at(places.passed, "passedDisagrees", { ours: String(ours), theirs: String(passed) });
  else if (ours === dueDays.length) problems.at(places.passed, "cycleIsOver");
}
