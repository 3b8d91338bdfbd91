// Las Flores: an association of eight women of El Alto, each with a loan of Bs 3,000.00 over
// twelve meetings. The worked example of the whole program: tests, the demonstration institution
// and the manual all tell of these women.

import type { FoundAssociation } from "#core/book/command.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { Association } from "#core/groups/association.ts";
import { money } from "#core/money/money.ts";
import type { BranchId, MeetingId, MemberId } from "#core/people/ids.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { inForce } from "#countries/country.ts";
import { BOLIVIA } from "./bolivia.ts";

export const WOMEN = [
  { key: "a1", given: "Rosa", family: "Mamani Quispe" },
  { key: "a2", given: "Carmen", family: "Flores Apaza" },
  { key: "a3", given: "Julia", family: "Condori Huanca" },
  { key: "a4", given: "Martha", family: "Choque Mamani" },
  { key: "b1", given: "Elena", family: "Quispe Ticona" },
  { key: "b2", given: "Virginia", family: "Apaza Laura" },
  { key: "b3", given: "Sonia", family: "Huanca Poma" },
  { key: "b4", given: "Lidia", family: "Ticona Calle" },
] as const;

export type WomanKey = (typeof WOMEN)[number]["key"];

export type LasFlores = {
  readonly memberIds: Readonly<Record<WomanKey, MemberId>>;
  readonly meetingIds: readonly MeetingId[];
  readonly founding: FoundAssociation;
  readonly cycle: StartCycle;
};

/** Absence costs Bs 5.00 here: these women voted half of what the method proposes. */
const ABSENCE_FINE = money("BOB", 500n);

/** The commands that found Las Flores and start its cycle; `newId` makes every identifier. */
export function lasFlores(branchId: BranchId, disbursedOn: Day, newId: () => string): LasFlores {
  const memberIds = Object.fromEntries(WOMEN.map(({ key }) => [key, newId()])) as Record<
    WomanKey,
    MemberId
  >;
  const { terms } = inForce(BOLIVIA.products, disbursedOn);
  const meetingIds = Array.from({ length: terms.instalments }, () => newId());
  const foundedOn = addDays(disbursedOn, -21);
  const loans = WOMEN.map(({ key }) => ({
    loanId: newId(),
    memberId: memberIds[key],
    principal: money("BOB", 300_000n),
  }));
  return {
    memberIds,
    meetingIds,
    founding: {
      type: "foundAssociation",
      association: association(branchId, foundedOn, memberIds, newId),
      openingFund: money("BOB", 40_000n),
    },
    cycle: { type: "startCycle", terms, disbursedOn, holidayPolicy: null, loans, meetingIds },
  };
}

function association(
  branchId: BranchId,
  foundedOn: Day,
  memberIds: Readonly<Record<WomanKey, MemberId>>,
  newId: () => string,
): Association {
  const proposal = inForce(BOLIVIA.bylaws, foundedOn);
  const subgroups = {
    a: { subgroupId: newId(), name: "Las Kantutas" },
    b: { subgroupId: newId(), name: "Las Retamas" },
  };
  return {
    name: "Las Flores",
    branchId,
    currency: BOLIVIA.currency,
    foundedOn,
    place: { landmark: "Villa Dolores, sede vecinal frente a la cancha", hour: "09:00" },
    members: WOMEN.map(({ key, given, family }, index) => ({
      memberId: memberIds[key],
      line: index + 1,
      name: { given, family, knownAs: null },
      subgroupId: subgroups[key.startsWith("a") ? "a" : "b"].subgroupId,
    })),
    subgroups: [subgroups.a, subgroups.b],
    board: { president: memberIds.a1, secretary: memberIds.b1, treasurer: memberIds.a2 },
    bylaws: {
      ...proposal,
      version: 1,
      votedOn: foundedOn,
      fines: { ...proposal.fines, absent: ABSENCE_FINE },
    },
  };
}
