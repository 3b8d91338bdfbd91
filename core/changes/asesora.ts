// The branch says whose an association is; for some days another asesora goes instead, named by the
// branch manager or stepping in herself, always with a reason.

import { asesoraOn, NO_ASESORAS } from "#core/groups/asesora.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import type { StaffId } from "#core/people/ids.ts";
import { addDays, daysBetween, type Day } from "#core/time/day.ts";
import type { AsesoraCommand, AssignAsesora, StepIn } from "./command.ts";
import type { AsesoraAssigned, AsesoraEvent, SubstituteNamed } from "./event.ts";
import type { ChangeTerms } from "./terms.ts";

export type AsesoraRefusal =
  | "notAnAsesora"
  | "alreadyHers"
  | "dayOutOfRange"
  | "substitutionTooLong"
  | "substitutesHerself";

/** Who is away for longer than this hands the association over. */
const LONGEST_DAYS = 60;
/** How far ahead, or behind, a branch plans its people. */
const AROUND_DAYS = 92;

type Told = Pick<ChangeTerms, "commandId" | "actorId" | "today" | "asesoras">;

export function decideAsesora(
  state: GroupState,
  command: AsesoraCommand,
  terms: Told,
): Outcome<readonly AsesoraEvent[], AsesoraRefusal> {
  switch (command.type) {
    case "assignAsesora":
      return assign(state, command, terms);
    case "nameSubstitute":
      return substitute(state, command, command.substituteId, terms);
    case "stepIn":
      return substitute(state, command, terms.actorId, terms);
  }
}

function assign(
  { asesoras = NO_ASESORAS }: GroupState,
  { asesoraId, fromOn }: AssignAsesora,
  { commandId: assignmentId, today, asesoras: staff = [] }: Told,
): Outcome<readonly AsesoraAssigned[], AsesoraRefusal> {
  if (!staff.includes(asesoraId)) return refused("notAnAsesora");
  if (!isNear(fromOn, today)) return refused("dayOutOfRange");
  if (asesoraOn(asesoras, fromOn)?.asesoraId === asesoraId) return refused("alreadyHers");
  return granted([{ type: "AsesoraAssigned", assignmentId, asesoraId, fromOn, on: today }]);
}

function substitute(
  { asesoras = NO_ASESORAS }: GroupState,
  { fromOn, throughOn, reason }: Omit<StepIn, "type">,
  substituteId: StaffId,
  { commandId: substitutionId, actorId: namedBy, today, asesoras: staff = [] }: Told,
): Outcome<readonly SubstituteNamed[], AsesoraRefusal> {
  if (!staff.includes(substituteId)) return refused("notAnAsesora");
  if (throughOn < fromOn || !isNear(fromOn, today)) return refused("dayOutOfRange");
  if (daysBetween(fromOn, throughOn) > LONGEST_DAYS) return refused("substitutionTooLong");
  if (asesoraOn(asesoras, fromOn)?.asesoraId === substituteId) return refused("substitutesHerself");
  const named = { substitutionId, substituteId, fromOn, throughOn, reason, namedBy };
  return granted([{ type: "SubstituteNamed", ...named, on: today }]);
}

function isNear(on: Day, today: Day): boolean {
  return on >= addDays(today, -AROUND_DAYS) && on <= addDays(today, AROUND_DAYS);
}

export function applyAsesora(state: GroupState, event: AsesoraEvent): GroupState {
  const { asesoras = NO_ASESORAS } = state;
  if (event.type === "AsesoraAssigned") {
    const { assignmentId, asesoraId, fromOn } = event;
    const assignments = [...asesoras.assignments, { assignmentId, asesoraId, fromOn }];
    return { ...state, asesoras: { ...asesoras, assignments } };
  }
  const { type: _type, on: _on, ...named } = event;
  const substitutions = [...asesoras.substitutions, named];
  return { ...state, asesoras: { ...asesoras, substitutions } };
}
