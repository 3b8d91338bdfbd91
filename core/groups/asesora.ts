// Who of the institution looks after an association: its asesora from a day on, and for a day or
// some days the one who goes in her place. Both are dated, and nothing of the past is forgotten.

import type { StaffId } from "#core/people/ids.ts";
import type { Day } from "#core/time/day.ts";

/** Why another one goes; never how somebody's health is. */
export const SUBSTITUTION_REASONS = [
  "onLeave",
  "otherMeeting",
  "cannotArrive",
  "inTraining",
  "postVacant",
  "other",
] as const;

export type SubstitutionReason = (typeof SUBSTITUTION_REASONS)[number];

export type Assignment = {
  readonly assignmentId: string;
  readonly asesoraId: StaffId;
  readonly fromOn: Day;
};

export type Substitution = {
  readonly substitutionId: string;
  readonly substituteId: StaffId;
  readonly fromOn: Day;
  readonly throughOn: Day;
  readonly reason: SubstitutionReason;
  /** The branch manager, or the substitute herself. */
  readonly namedBy: StaffId;
};

/** In the order in which they were said. */
export type Asesoras = {
  readonly assignments: readonly Assignment[];
  readonly substitutions: readonly Substitution[];
};

export const NO_ASESORAS: Asesoras = { assignments: [], substitutions: [] };

/** Whose association it is on a day: the latest beginning counts, and of two the one said last. */
export function asesoraOn({ assignments }: Asesoras, on: Day): Assignment | null {
  return assignments.reduce<Assignment | null>(
    (latest, known) =>
      known.fromOn <= on && (latest === null || known.fromOn >= latest.fromOn) ? known : latest,
    null,
  );
}

/** Who goes in her place on a day; of several the one said last. */
export function substituteOn({ substitutions }: Asesoras, on: Day): Substitution | null {
  return substitutions.findLast(({ fromOn, throughOn }) => fromOn <= on && on <= throughOn) ?? null;
}

/** Whether somebody goes to it on a day: as its asesora, or in her place. */
export function goesOn(asesoras: Asesoras, staffId: StaffId, on: Day): boolean {
  const isHers = asesoraOn(asesoras, on)?.asesoraId === staffId;
  return isHers || substituteOn(asesoras, on)?.substituteId === staffId;
}
