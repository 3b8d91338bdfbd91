// The association (asociación comunal): its members in subgroups, its board and its bylaws.

import type { Money, Currency } from "#core/money/money.ts";
import type { BranchId, MemberId, SubgroupId } from "#core/people/ids.ts";
import type { PersonName } from "#core/people/name.ts";
import type { MapPoint } from "#core/people/person.ts";
import type { Day, Weekday } from "#core/time/day.ts";
import type { Board } from "./board.ts";
import type { Bylaws } from "./bylaws.ts";
import type { Constitution } from "./constitution.ts";

export type Subgroup = { readonly subgroupId: SubgroupId; readonly name: string };

export type Member = {
  readonly memberId: MemberId;
  /** Her line on every sheet of paper and screen, from 1. */
  readonly line: number;
  readonly name: PersonName;
  readonly subgroupId: SubgroupId;
};

export type Place = {
  readonly landmark: string;
  readonly hour: string;
  readonly weekday?: Weekday;
  /** Where a new asesora finds it. */
  readonly point?: MapPoint;
};
export const EXIT_KINDS = [
  "voluntary",
  "expelled",
  "deceased",
  "resting",
  "transferred",
  "graduated",
] as const;

export type ExitKind = (typeof EXIT_KINDS)[number];

/**
 * What she said herself in the interview. Nobody who decides about loans learns of a woman's health:
 * "healthShock" and "family" are read in records of before and are kept as "personal" from now on.
 */
export const EXIT_REASONS = [
  "healthShock",
  "businessFailed",
  "groupConflict",
  "moved",
  "family",
  "otherLender",
  "noMoreNeed",
  "personal",
  "other",
] as const;

export type ExitReason = (typeof EXIT_REASONS)[number];

/** Those an interview offers today. */
export const OFFERED_REASONS = EXIT_REASONS.filter((reason) => discreet(reason) === reason);

/** The reason as it may be kept and shown. */
export function discreet(reason: ExitReason): ExitReason {
  return reason === "healthShock" || reason === "family" ? "personal" : reason;
}

/** A woman who left; her passbook and what she owes others stay in the book. */
export type FormerMember = Member & {
  readonly leftOn: Day;
  readonly kind: ExitKind;
  readonly reason: ExitReason;
  /** To whom her savings go; null while she lives. */
  readonly heir: PersonName | null;
  /** Her last loan, from which the ladder goes on when she comes back; null without one. */
  readonly lastLoan: Money | null;
};

export type Association = {
  readonly name: string;
  readonly branchId: BranchId;
  readonly currency: Currency;
  readonly foundedOn: Day;
  readonly place: Place;
  readonly members: readonly Member[];
  readonly subgroups: readonly Subgroup[];
  readonly board: Board;
  readonly bylaws: Bylaws;
  /** Absent before the first woman left. */
  readonly former?: readonly FormerMember[];
};

export type AssociationFounded = {
  readonly type: "AssociationFounded";
  readonly association: Association;
  /** What the reserve fund holds when the book opens. */
  readonly openingFund: Money;
  /** How the meeting of constitution voted; foundings before it was recorded have none. */
  readonly constitution?: Constitution;
};

export function memberOf(association: Association, memberId: MemberId): Member | undefined {
  return association.members.find((member) => member.memberId === memberId);
}

/** A member, or a woman who was one. */
export function onceMemberOf(association: Association, memberId: MemberId): Member | undefined {
  return (
    memberOf(association, memberId) ??
    association.former?.find((member) => member.memberId === memberId)
  );
}

/** Members of one subgroup in line order. */
export function membersOf(association: Association, subgroupId: SubgroupId): Member[] {
  return association.members.filter((member) => member.subgroupId === subgroupId);
}
