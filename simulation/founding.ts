// A random association of a simulated world: eight to twenty women, bylaws of their own, one
// cycle on terms that no product officer would dare to combine.

import type { FoundAssociation } from "#core/book/command.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import type { Association, Member } from "#core/groups/association.ts";
import type { Bylaws, CoverageSource, RecoveryTarget } from "#core/groups/bylaws.ts";
import { STANDARD_ORDER } from "#core/lending/component.ts";
import type { LoanTerms } from "#core/lending/terms.ts";
import { fraction, percent } from "#core/money/fraction.ts";
import { money } from "#core/money/money.ts";
import type { PersonName } from "#core/people/name.ts";
import type { Frequency } from "#core/time/calendar.ts";
import type { Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";
import type { Chance } from "./chance.ts";

const GIVEN = [
  "Rosa",
  "Carmen",
  "Julia",
  "Martha",
  "Elena",
  "Virginia",
  "Sonia",
  "Lidia",
  "Nayra",
  "Wara",
];
const FAMILY = [
  "Mamani",
  "Quispe",
  "Condori",
  "Choque",
  "Apaza",
  "Huanca",
  "Ticona",
  "Flores",
  "Calle",
];

/** A woman's name. */
export function womanOf(chance: Chance): PersonName {
  const given = chance.pick(GIVEN);
  return { given, family: `${chance.pick(FAMILY)} ${chance.pick(FAMILY)}`, knownAs: null };
}

export function foundingOf(chance: Chance, branchId: string, on: Day): FoundAssociation {
  const subgroupCount = chance.between(2, 4);
  const subgroups = Array.from({ length: subgroupCount }, (_none, index) => ({
    subgroupId: chance.newId(),
    name: `Grupo ${index + 1}`,
  }));
  const members = subgroups
    .flatMap(({ subgroupId }) => Array.from({ length: chance.between(4, 5) }, () => subgroupId))
    .map((subgroupId, index) => ({
      memberId: chance.newId(),
      line: index + 1,
      name: womanOf(chance),
      subgroupId,
    }));
  const [president, secretary, treasurer] = members.map(({ memberId }) => memberId);
  if (president === undefined || secretary === undefined || treasurer === undefined) {
    throw new Error("A founding needs three women at least.");
  }
  return {
    type: "foundAssociation",
    association: {
      name: chance.pick(["Las Flores", "Nueva Esperanza", "Mujeres de Altura", "Wiphala"]),
      branchId,
      currency: "BOB",
      foundedOn: on,
      place: { landmark: "sede vecinal", hour: "09:00" },
      members,
      subgroups,
      board: { president, secretary, treasurer },
      bylaws: bylawsOf(chance, on),
    },
    openingFund: money("BOB", BigInt(chance.below(100_000))),
  };
}

function bylawsOf(chance: Chance, votedOn: Day): Bylaws {
  const proposal = inForce(BOLIVIA.bylaws, votedOn);
  return {
    ...proposal,
    version: 1,
    votedOn,
    coverageOrder: shuffled<CoverageSource>(chance, proposal.coverageOrder),
    recoveryOrder: shuffled<RecoveryTarget>(chance, proposal.recoveryOrder),
    savings: {
      rate: percent(chance.pick(["0", "5", "10", "20"])),
      base: chance.pick(["instalment", "loan"] as const),
      acceptsVoluntary: !chance.onceIn(4),
    },
    fundInterestPerMonth: percent(chance.pick(["0", "2", "3", "5"])),
  };
}

export function cycleOf(chance: Chance, members: readonly Member[], on: Day): StartCycle {
  const terms = termsOf(chance);
  const loans = members
    .filter(() => !chance.onceIn(12))
    .map(({ memberId }) => ({
      loanId: chance.newId(),
      memberId,
      principal: money("BOB", BigInt(chance.between(50, 2_000) * 1_000 + chance.below(1_000))),
    }));
  const meetingIds = Array.from({ length: terms.instalments }, () => chance.newId());
  return { type: "startCycle", terms, disbursedOn: on, holidayPolicy: null, loans, meetingIds };
}

export function termsOf(chance: Chance): LoanTerms {
  const frequency = chance.pick<Frequency>([
    { every: 7, unit: "days" },
    { every: 14, unit: "days" },
    { every: 28, unit: "days" },
    { every: 1, unit: "months" },
  ]);
  return {
    method: chance.pick(["flat", "level", "equalPrincipal"] as const),
    ratePerYear: fraction(BigInt(chance.between(0, 900)), 1_000n),
    basis: chance.pick(["30/360", "actual/360", "actual/365"] as const),
    frequency,
    instalments: chance.between(3, 5),
    rounding: {
      unitMinor: chance.pick([1n, 10n, 100n]),
      mode: chance.pick(["halfUp", "up"] as const),
    },
    lateInterestPerYear: chance.onceIn(2) ? percent("9") : null,
    allocation: STANDARD_ORDER,
  };
}

function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(chance.below(rest.length), 1)[0] as T);
}

/** The same association with so many women, in subgroups of five. */
export function withWomen(association: Association, women: number, chance: Chance): Association {
  const subgroups = Array.from({ length: Math.ceil(women / 5) }, (_none, index) => ({
    subgroupId: chance.newId(),
    name: `Grupo ${index + 1}`,
  }));
  const members: Member[] = Array.from({ length: women }, (_none, index) => ({
    memberId: chance.newId(),
    line: index + 1,
    name: womanOf(chance),
    subgroupId: subgroups[Math.floor(index / 5)]?.subgroupId ?? "",
  }));
  const [president = "", secretary = "", treasurer = ""] = members.map(({ memberId }) => memberId);
  return { ...association, subgroups, members, board: { president, secretary, treasurer } };
}
