// A founding as it is being written down: plain text in fields, and what still keeps it from
// being the command that founds the association.

import type { FoundAssociation } from "#core/book/command.ts";
import type { Association } from "#core/groups/association.ts";
import { BOARD_ROLES, type BoardRole } from "#core/groups/board.ts";
import { boardRule } from "#core/groups/board-rule.ts";
import { foundAssociation, type FoundingRefusal } from "#core/groups/found.ts";
import { isPositive, type Money } from "#core/money/money.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import { inForce, type Country } from "#countries/country.ts";
import {
  amountOf,
  percentText,
  readBylaws,
  type BylawsDraft,
  type BylawsFlaw,
} from "./bylaws-draft.ts";

export type DraftMember = {
  readonly memberId: string;
  readonly given: string;
  readonly family: string;
  readonly knownAs: string;
  /** Which of the subgroups, from 0. */
  readonly subgroup: number;
};

export type Draft = BylawsDraft & {
  readonly name: string;
  readonly landmark: string;
  readonly hour: string;
  readonly foundedOn: string;
  readonly subgroups: readonly string[];
  readonly members: readonly DraftMember[];
  readonly board: Readonly<Record<BoardRole, string>>;
  readonly fund: string;
};

/** Puts some fields in the place of what was written there. */
export type Change = (part: Partial<Draft>) => void;

export type Flaw =
  | "nameMissing"
  | "placeMissing"
  | "dayUnreadable"
  | "memberNameMissing"
  | BylawsFlaw
  | FoundingRefusal;

/** Eight lines in two subgroups, with the bylaws the country proposes. */
export function newDraft(
  country: Country,
  today: Day,
  newId: () => string,
  figure: (amount: Money) => string,
): Draft {
  const proposal = inForce(country.bylaws, today);
  const { fines, savings, fundInterestPerMonth, excusedPerCycle } = proposal;
  const { least } = inForce(country.groupLimits, today).members;
  return {
    name: "",
    landmark: "",
    hour: "10:00",
    foundedOn: today,
    subgroups: ["A", "B"],
    members: Array.from({ length: least }, (_, index) =>
      newMember(newId, index < least / 2 ? 0 : 1),
    ),
    board: { president: "", secretary: "", treasurer: "" },
    fund: "0",
    fines: {
      late: figure(fines.late),
      veryLate: figure(fines.veryLate),
      absent: figure(fines.absent),
    },
    savingsPercent: percentText(savings.rate),
    fundPercent: percentText(fundInterestPerMonth),
    excused: String(excusedPerCycle),
    termsInRow: String(boardRule(proposal).termsInRow),
    rotate: String(boardRule(proposal).rotate),
  };
}

export function newMember(newId: () => string, subgroup: number): DraftMember {
  return { memberId: newId(), given: "", family: "", knownAs: "", subgroup };
}

/** What is founded with money in its fund is founded by two people. */
export function hasFund({ fund }: Draft, country: Country): boolean {
  const amount = amountOf(fund, country);
  return amount !== null && isPositive(amount);
}

/** The command, or the first thing that is still missing. */
export function readDraft(
  draft: Draft,
  around: { readonly country: Country; readonly branchId: string; readonly newId: () => string },
): FoundAssociation | Flaw {
  const { country, branchId, newId } = around;
  const { currency } = country;
  const { name, landmark, hour, board } = draft;
  const foundedOn = parseDay(draft.foundedOn);
  const bylaws = foundedOn.isGranted
    ? readBylaws(draft, country, foundedOn.value)
    : "dayUnreadable";
  const fund = amountOf(draft.fund, country);
  if (name.trim() === "") return "nameMissing";
  if (landmark.trim() === "" || hour.trim() === "") return "placeMissing";
  if (!foundedOn.isGranted) return "dayUnreadable";
  if (draft.members.some(({ given }) => given.trim() === "")) return "memberNameMissing";
  if (fund === null) return "amountUnreadable";
  if (typeof bylaws === "string") return bylaws;
  const subgroups = draft.subgroups.map((title) => ({ subgroupId: newId(), name: title.trim() }));
  const association: Association = {
    name: name.trim(),
    branchId,
    currency,
    foundedOn: foundedOn.value,
    place: { landmark: landmark.trim(), hour },
    members: draft.members.map((member, index) => ({
      memberId: member.memberId,
      line: index + 1,
      name: {
        given: member.given.trim(),
        family: member.family.trim(),
        knownAs: member.knownAs.trim() === "" ? null : member.knownAs.trim(),
      },
      subgroupId: subgroups[member.subgroup]?.subgroupId ?? "",
    })),
    subgroups,
    board,
    bylaws,
  };
  if (BOARD_ROLES.some((role) => board[role] === "")) return "boardNotMembers";
  const limits = inForce(country.groupLimits, foundedOn.value);
  const outcome = foundAssociation(association, fund, { limits, currency });
  return outcome.isGranted
    ? { type: "foundAssociation", association, openingFund: fund }
    : outcome.reason;
}
