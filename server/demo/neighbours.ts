// Two more associations of the demonstration branch, so that a manager sees more than one story:
// one that lives well, one whose women carry each other.

import type { FoundAssociation } from "#core/book/command.ts";
import type { StartCycle } from "#core/lending/disburse.ts";
import { money } from "#core/money/money.ts";
import type { BranchId } from "#core/people/ids.ts";
import type { Place } from "#core/groups/association.ts";
import type { MapPoint } from "#core/people/person.ts";
import { addDays, type Day } from "#core/time/day.ts";
import { BOLIVIA } from "#countries/bolivia/bolivia.ts";
import { inForce } from "#countries/country.ts";

export type Neighbour = {
  readonly name: string;
  readonly landmark: string;
  /** Nobody wrote one down for the third association. */
  readonly point?: MapPoint;
  readonly hour: string;
  readonly women: readonly (readonly [given: string, family: string, boliviano: number])[];
  /** Meetings already held, and days from today to the next one. */
  readonly held: number;
  readonly daysToNext: number;
  /** Meeting number and line of women who came without their whole instalment. */
  readonly short: readonly (readonly [meeting: number, line: number, boliviano: number])[];
};

export const NEIGHBOURS: readonly Neighbour[] = [
  {
    name: "Nueva Esperanza",
    landmark: "Río Seco, detrás del surtidor",
    point: { latitudeMicro: -16_495_200, longitudeMicro: -68_205_100 },
    hour: "10:30",
    held: 6,
    daysToNext: 2,
    short: [[3, 5, 100]],
    women: [
      ["Juana", "Limachi Cruz", 4000],
      ["Nilda Beatriz", "Poma Alanoca", 3500],
      ["Ruth", "Gutiérrez Sirpa", 5000],
      ["Máxima", "Callisaya", 2000],
      ["Paulina", "Yujra Nina", 2500],
      ["Felisa", "Tarqui Mayta", 3000],
      ["Gregoria", "Ñaupa Colque", 4500],
      ["Dominga", "Chura Paco", 3000],
      ["Silvia Eugenia", "Aruquipa Luna", 3500],
      ["Bertha", "Sarzuri", 2000],
      ["Inés", "Copa Villca", 4000],
      ["Teodora", "Marca Usnayo", 2500],
    ],
  },
  {
    name: "Mujeres de Altura",
    landmark: "16 de Julio, puesto 48 de la feria",
    hour: "15:00",
    held: 5,
    daysToNext: 5,
    short: [
      [2, 3, 0],
      [4, 3, 50],
      [5, 7, 120],
    ],
    women: [
      ["Cristina", "Blanco Siñani", 2500],
      ["Asunta", "Kantuta Ramos", 2000],
      ["Hilaria", "Pari Jahuira", 2000],
      ["Petrona", "Vargas Choque", 3000],
      ["Eulogia", "Tito Ancasi", 2500],
      ["Victoria", "Laime", 1500],
      ["Norah", "Surco Guarachi", 3000],
      ["Alejandra", "Mollo Condori", 2000],
      ["Lourdes", "Patzi Espejo", 2500],
      ["Justina", "Cutipa Lazo", 2000],
    ],
  },
];

/** Commands that found it and start its cycle so that its next meeting falls as told. */
export function neighbourCommands(
  neighbour: Neighbour,
  branchId: BranchId,
  today: Day,
  newId: () => string,
): { readonly founding: FoundAssociation; readonly cycle: StartCycle } {
  const disbursedOn = addDays(today, neighbour.daysToNext - 14 * (neighbour.held + 1));
  const foundedOn = addDays(disbursedOn, -28);
  const half = neighbour.women.length / 2;
  const subgroups = ["Primer grupo", "Segundo grupo"].map((name) => ({
    subgroupId: newId(),
    name,
  }));
  const members = neighbour.women.map(([given, family], index) => ({
    memberId: newId(),
    line: index + 1,
    name: { given, family, knownAs: null },
    subgroupId: subgroups[index < half ? 0 : 1]?.subgroupId ?? "",
  }));
  const [president, treasurer, secretary] = members.map(({ memberId }) => memberId);
  if (president === undefined || secretary === undefined || treasurer === undefined) {
    throw new Error("An association has a board.");
  }
  const { terms } = inForce(BOLIVIA.products, disbursedOn);
  const loans = members.map(({ memberId }, index) => ({
    loanId: newId(),
    memberId,
    principal: money("BOB", BigInt(neighbour.women[index]?.[2] ?? 0) * 100n),
  }));
  const meetingIds = Array.from({ length: terms.instalments }, () => newId());
  const association = {
    name: neighbour.name,
    branchId,
    currency: BOLIVIA.currency,
    foundedOn,
    place: placeOf(neighbour),
    members,
    subgroups,
    board: { president, secretary, treasurer },
    bylaws: { ...inForce(BOLIVIA.bylaws, foundedOn), version: 1, votedOn: foundedOn },
  };
  return {
    founding: { type: "foundAssociation", association, openingFund: money("BOB", 60_000n) },
    cycle: { type: "startCycle", terms, disbursedOn, holidayPolicy: null, loans, meetingIds },
  };
}

function placeOf({ landmark, hour, point }: Neighbour): Place {
  return point === undefined ? { landmark, hour } : { landmark, hour, point };
}
