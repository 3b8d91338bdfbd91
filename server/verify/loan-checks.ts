// What must hold for the loans, the savings and the help between the women.

import { COMPONENTS, totalOf } from "#core/lending/component.ts";
import { principalOutstanding, unpaidParts, type Loan } from "#core/lending/loan.ts";
import { passbookOf } from "#core/savings/savings.ts";
import type { BookRecord, Check } from "./record.ts";

export const LOAN_CHECKS: readonly Check[] = [
  {
    id: "I9",
    claim: "principal outstanding equals the balance of its ledger account",
    offenders: (record) =>
      loansOf(record)
        .filter(
          (loan) =>
            principalOutstanding(loan).minor !== balance(record, "loanPrincipal", loan.memberId),
        )
        .map(({ memberId }) => `loan of ${memberId}`),
  },
  {
    id: "I10",
    claim: "the plan's principal is what was disbursed and its last balance is zero",
    offenders: (record) =>
      loansOf(record).flatMap((loan) => {
        const planned = loan.lines.reduce((sum, { due }) => sum + (due.principal?.minor ?? 0n), 0n);
        const isWhole =
          planned === loan.principal.minor && (loan.lines.at(-1)?.balanceAfter.minor ?? 0n) === 0n;
        return isWhole ? [] : [`loan of ${loan.memberId}`];
      }),
  },
  {
    id: "I12",
    claim: "nothing is paid on a later instalment while an earlier one is unpaid, unless corrected",
    offenders: (record) =>
      loansOf(record)
        .filter((loan) => hasSkipped(loan) && !wasCorrected(record, loan))
        .map(({ memberId }) => `loan of ${memberId}`),
  },
  {
    id: "I13",
    claim: "accrued interest is what was paid of it and what is receivable",
    offenders: (record) =>
      loansOf(record).flatMap((loan) => {
        const accrued = interest(loan, (line) => (line.isAccrued ? line.due : {}));
        const paid = interest(loan, (line) => line.paid);
        const receivable = balance(record, "interestReceivable", loan.memberId);
        return accrued - paid === receivable ? [] : [`loan of ${loan.memberId}`];
      }),
  },
  {
    id: "I14",
    claim: "no component of an instalment is negative or paid beyond its due",
    offenders: (record) =>
      loansOf(record).flatMap((loan) =>
        loan.lines
          .filter((line) => {
            const parts = [line.due, line.paid, unpaidParts(line)];
            return parts.some((known) =>
              COMPONENTS.some((component) => (known[component]?.minor ?? 0n) < 0n),
            );
          })
          .map(({ number }) => `loan of ${loan.memberId}, instalment ${number}`),
      ),
  },
  {
    id: "I19",
    claim: "savings, held money and help owed equal their ledger accounts, member by member",
    offenders: (record) =>
      Object.keys(record.group.savings.passbooks).flatMap((memberId) => unequal(record, memberId)),
  },
  {
    id: "I9c",
    claim: "what an insurer owes for a woman who died equals its ledger account",
    offenders: (record) =>
      Object.entries(record.group.lending.claims ?? {})
        .filter(([memberId, { minor }]) => balance(record, "insuranceClaims", memberId) !== minor)
        .map(([memberId]) => `claim for ${memberId}`),
  },
  {
    id: "I20",
    claim: "help given is help returned or help still owed, and never negative",
    offenders: ({ group }) =>
      group.lending.debts
        .filter(({ amount, remaining }) => remaining.minor < 0n || remaining.minor > amount.minor)
        .map(({ coverageId }) => `coverage ${coverageId}`),
  },
  {
    id: "I25",
    claim: "no savings are negative",
    offenders: ({ group }) =>
      Object.entries(group.savings.passbooks)
        .filter(([, { compulsory, voluntary, held }]) =>
          [compulsory, voluntary, held].some(({ minor }) => minor < 0n),
        )
        .map(([memberId]) => `passbook of ${memberId}`),
  },
];

function loansOf({ group }: BookRecord): Loan[] {
  return Object.values(group.lending.loans);
}

function interest(
  loan: Loan,
  of: (line: Loan["lines"][number]) => Loan["lines"][number]["due"],
): bigint {
  return loan.lines.reduce((sum, line) => sum + (of(line).interest?.minor ?? 0n), 0n);
}

function hasSkipped({ lines, principal }: Loan): boolean {
  const firstOpen = lines.findIndex(
    (line) => totalOf(unpaidParts(line), principal.currency).minor > 0n,
  );
  if (firstOpen < 0) return false;
  return lines
    .slice(firstOpen + 1)
    .some((line) => totalOf(line.paid, principal.currency).minor > 0n);
}

/** A correction may reopen an earlier instalment; the next payment fills it first. */
function wasCorrected({ events }: BookRecord, { memberId }: Loan): boolean {
  return events.some(
    ({ event }) => event.type === "MeetingCorrected" && event.memberId === memberId,
  );
}

/** The last running balance of an account and owner, debit positive. */
export function balance({ entries }: BookRecord, account: string, ownerId: string | null): bigint {
  let found = 0n;
  for (const { lines } of entries) {
    for (const line of lines) {
      if (line.account !== account) continue;
      if ((line.memberId ?? line.meetingId) === ownerId) found = line.balanceMinor;
    }
  }
  return found;
}

function unequal(record: BookRecord, memberId: string): string[] {
  const { savings, lending } = record.group;
  const { compulsory, voluntary, held } = passbookOf(savings, memberId);
  const owed = (isHers: (debt: (typeof lending.debts)[number]) => boolean) =>
    lending.debts.filter(isHers).reduce((sum, { remaining }) => sum + remaining.minor, 0n);
  const pairs: [string, bigint][] = [
    ["compulsorySavings", -compulsory.minor],
    ["voluntarySavings", -voluntary.minor],
    ["heldForMember", -held.minor],
    ["coverageReceivable", owed(({ debtorId }) => debtorId === memberId)],
    ["helperPayable", -owed(({ helperId }) => helperId === memberId)],
  ];
  return pairs
    .filter(([account, expected]) => balance(record, account, memberId) !== expected)
    .map(([account]) => `${account} of ${memberId}`);
}
