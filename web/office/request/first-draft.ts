// With what the writing of a solicitud begins: with nothing asked yet, or with the one that waits,
// so that a single figure can be put right without writing down the other women again.

import type { LoanRequest, RequestLine } from "#core/lending/request.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import type { MemberId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";
import { EMPTY_LINE, type Draft, type DraftLine } from "./draft.ts";

type Figure = (amount: Money) => string;

export function emptyDraft(today: Day, members: readonly MemberId[]): Draft {
  return {
    disbursedOn: today,
    holidayPolicy: "nextBusinessDay",
    assemblyOn: today,
    present: members,
    lines: {},
  };
}

/** As it was sent, for those who are still members; `figure` writes its amounts. */
export function draftOf(sent: LoanRequest, members: readonly MemberId[], figure: Figure): Draft {
  const { plannedOn, holidayPolicy, assembly } = sent;
  const lines = sent.lines.filter(({ memberId }) => members.includes(memberId));
  return {
    disbursedOn: plannedOn,
    holidayPolicy,
    assemblyOn: assembly.heldOn,
    present: assembly.present.filter((memberId) => members.includes(memberId)),
    lines: Object.fromEntries(lines.map((line) => [line.memberId, lineOf(line, figure)])),
  };
}

function lineOf(
  { principal, purpose, against, evaluation }: RequestLine,
  figure: Figure,
): DraftLine {
  const asked = { ...EMPTY_LINE, wish: figure(principal), purpose, against };
  if (evaluation === null) return asked;
  const { visitedOn, peers, income, businessCosts, householdCosts } = evaluation;
  const typed = (amount: Money) => (isPositive(amount) ? figure(amount) : "0");
  return {
    ...asked,
    visitedOn,
    peer: peers[0] ?? "",
    figures: {
      income: typed(income),
      businessCosts: typed(businessCosts),
      householdCosts: typed(householdCosts),
      debtInstalments: typed(evaluation.debtInstalments),
      debtTotal: typed(evaluation.debtTotal),
    },
  };
}
