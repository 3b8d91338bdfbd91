// A founding as it is being written down: plain text in fields, and what still keeps it from
// being the command that founds the association.

import type { FoundAssociation } from "#core/book/command.ts";
import { BOARD_ROLES, type Association, type BoardRole } from "#core/groups/association.ts";
import type { Bylaws, Fines } from "#core/groups/bylaws.ts";
import { foundAssociation, type FoundingRefusal } from "#core/groups/found.ts";
import type { Fraction } from "#core/money/fraction.ts";
import { isNegative, type Money } from "#core/money/money.ts";
import { parseMoney, plainText } from "#core/money/text.ts";
import { parseDay, type Day } from "#core/time/day.ts";
import { inForce, type Country } from "#countries/country.ts";

export type DraftMember = {
  readonly memberId: string;
  readonly given: string;
  readonly family: string;
  readonly knownAs: string;
  /** Which of the subgroups, from 0. */
  readonly subgroup: number;
};

export type DraftFine = Exclude<keyof Fines, "substituted">;

export const DRAFT_FINES: readonly DraftFine[] = ["late", "veryLate", "absent"];

export type Draft = {
  readonly name: string;
  readonly landmark: string;
  readonly hour: string;
  readonly foundedOn: string;
  readonly subgroups: readonly string[];
  readonly members: readonly DraftMember[];
  readonly board: Readonly<Record<BoardRole, string>>;
  readonly fund: string;
  readonly fines: Readonly<Record<DraftFine, string>>;
  /** Whole or decimal percent, as typed. */
  readonly savingsPercent: string;
  readonly fundPercent: string;
  readonly excused: string;
};

/** Puts some fields in the place of what was written there. */
export type Change = (part: Partial<Draft>) => void;

export type Flaw =
  | "nameMissing"
  | "placeMissing"
  | "dayUnreadable"
  | "memberNameMissing"
  | "amountUnreadable"
  | "percentUnreadable"
  | "excusedUnreadable"
  | FoundingRefusal;

/** Eight lines in two subgroups, with the bylaws the country proposes. */
export function newDraft(country: Country, today: Day, newId: () => string): Draft {
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
      late: plainText(fines.late),
      veryLate: plainText(fines.veryLate),
      absent: plainText(fines.absent),
    },
    savingsPercent: percentText(savings.rate),
    fundPercent: percentText(fundInterestPerMonth),
    excused: String(excusedPerCycle),
  };
}

export function newMember(newId: () => string, subgroup: number): DraftMember {
  return { memberId: newId(), given: "", family: "", knownAs: "", subgroup };
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
  const bylaws = foundedOn.isGranted ? bylawsOf(draft, country, foundedOn.value) : "dayUnreadable";
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

function bylawsOf(draft: Draft, country: Country, votedOn: Day): Bylaws | Flaw {
  const proposal = inForce(country.bylaws, votedOn);
  const [late, veryLate, absent] = DRAFT_FINES.map((kind) => amountOf(draft.fines[kind], country));
  const rate = percentOf(draft.savingsPercent);
  const fundInterestPerMonth = percentOf(draft.fundPercent);
  if (!late || !veryLate || !absent) return "amountUnreadable";
  if (rate === null || fundInterestPerMonth === null) return "percentUnreadable";
  if (!/^\d{1,2}$/.test(draft.excused)) return "excusedUnreadable";
  return {
    ...proposal,
    version: 1,
    votedOn,
    fines: { ...proposal.fines, late, veryLate, absent },
    savings: { ...proposal.savings, rate },
    fundInterestPerMonth,
    excusedPerCycle: Number(draft.excused),
  };
}

export function amountOf(text: string, { currency }: Country): Money | null {
  const read = parseMoney(text, currency);
  return read.isGranted && !isNegative(read.value) ? read.value : null;
}

/** "10" or "2,5" percent, exactly. */
export function percentOf(text: string): Fraction | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const numerator = BigInt(`${found[1] ?? ""}${(found[2] ?? "").padEnd(2, "0")}`);
  return { numerator, denominator: 10_000n };
}

export function percentText({ numerator, denominator }: Fraction): string {
  const hundredths = (numerator * 10_000n) / denominator;
  const [whole, rest] = [hundredths / 100n, hundredths % 100n];
  return rest === 0n ? `${whole}` : `${whole}.${String(rest).padStart(2, "0")}`;
}
