// An association of the book written into the template as its branch would write it, for tests:
// what is brought in again must be what it was.

import { memberOf } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import type { Fraction } from "#core/money/fraction.ts";
import { instalmentsPaid } from "#core/lending/loan-at-cut.ts";
import { principalOutstanding, unpaid, type Loan } from "#core/lending/loan.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { isZero, sum, type Money } from "#core/money/money.ts";
import { plainText } from "#core/money/text.ts";
import type { MemberId } from "#core/people/ids.ts";
import { finesOwed, passbookOf } from "#core/savings/savings.ts";
import type { Day } from "#core/time/day.ts";
import { COVERAGE, HEAD, MEMBER, type HeadKey } from "./fields.ts";
import { headingsOf, type Sheets } from "./template.ts";

const POSTS = { president: "Presidenta", secretary: "Secretaria", treasurer: "Tesorera" };

/** As of the end of a day on which every meeting due so far was closed. */
export function sheetsOf(group: GroupState, cutOn: Day): Sheets {
  return {
    association: Object.entries(headOf(group, cutOn)).map(([key, text]) => [
      HEAD[key as HeadKey].heading,
      text,
    ]),
    members: [
      headingsOf(MEMBER),
      ...group.association.members.map(({ memberId }) => memberRow(group, memberId, cutOn)),
    ],
    coverages: [headingsOf(COVERAGE), ...coverageRows(group)],
  };
}

function headOf({ association, lending, savings }: GroupState, cutOn: Day) {
  const { cycle } = lending;
  const { bylaws, name, place, foundedOn } = association;
  const { fines } = bylaws;
  const said: Partial<Record<HeadKey, string>> = {
    name,
    place: place.landmark,
    hour: place.hour,
    foundedOn,
    cutOn,
    cycleNumber: String(cycle?.number ?? 1),
    disbursedOn: cycle?.disbursedOn ?? "",
    passed: String(cycle?.dueDays.filter((on) => on <= cutOn).length ?? 0),
    fund: plainText(savings.fund),
    late: plainText(fines.late),
    veryLate: plainText(fines.veryLate),
    absent: plainText(fines.absent),
    savingsRate: percentText(bylaws.savings.rate),
    fundRate: percentText(bylaws.fundInterestPerMonth),
  };
  return said;
}

function percentText({ numerator, denominator }: Fraction): string {
  return String((numerator * 100n) / denominator);
}

function memberRow(group: GroupState, memberId: MemberId, cutOn: Day): string[] {
  const { association, savings, lending } = group;
  const member = memberOf(association, memberId);
  const subgroup = association.subgroups.find((known) => known.subgroupId === member?.subgroupId);
  const role = boardRoleOf(association, memberId);
  const { compulsory, voluntary, missed, held, ownUsed } = passbookOf(savings, memberId);
  const fines = finesOwed(savings, memberId).map(({ owed }) => owed);
  return [
    String(member?.line ?? 0),
    member?.name.given ?? "",
    member?.name.family ?? "",
    member?.name.knownAs ?? "",
    subgroup?.name ?? "",
    role === null ? "" : POSTS[role],
    ...loanCells(lending.loans[memberId], cutOn),
    ...[compulsory, voluntary, missed, sum(association.currency, fines), held, ownUsed].map(
      plainText,
    ),
  ];
}

function loanCells(loan: Loan | undefined, cutOn: Day): string[] {
  if (loan === undefined) return ["", "", "", ""];
  return [
    plainText(loan.principal),
    String(instalmentsPaid(loan)),
    plainText(principalOutstanding(loan)),
    plainText(overdueOf(loan, cutOn)),
  ];
}

function overdueOf(loan: Loan, cutOn: Day): Money {
  const fallen = loan.lines.filter(({ dueOn }) => dueOn <= cutOn);
  return sum(
    loan.principal.currency,
    fallen.map((line) => unpaid(loan, line)),
  );
}

function coverageRows({ association, lending }: GroupState): string[][] {
  const lineOf = (memberId: MemberId) => String(memberOf(association, memberId)?.line ?? "");
  return lending.debts
    .filter(({ remaining }) => !isZero(remaining))
    .map(({ debtorId, helperId, remaining, interestThrough, coveredOn, instalment }) => [
      lineOf(debtorId),
      helperId === null ? "fondo" : lineOf(helperId),
      plainText(remaining),
      helperId === null ? interestThrough : coveredOn,
      String(instalment),
    ]);
}
