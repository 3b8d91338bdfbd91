// Whose an association is, and who goes in her place, as rows of the day they were said.

import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

export const ASSIGNMENT: Table = {
  name: "assignment",
  columns: {
    assignment_id: "uuid",
    asesora_id: "uuid",
    from_on: "date",
    assigned_by: "uuid",
    recorded_at: "timestamptz",
    said: "integer",
  },
  key: ["assignment_id"],
  changing: [],
};

export const SUBSTITUTION: Table = {
  name: "substitution",
  columns: {
    substitution_id: "uuid",
    substitute_id: "uuid",
    from_on: "date",
    through_on: "date",
    reason: "text",
    named_by: "uuid",
    recorded_at: "timestamptz",
    said: "integer",
  },
  key: ["substitution_id"],
  changing: [],
};

export function asesoraRows({ event, actorId, after, recordedAt }: BookStep): Change[] {
  switch (event.type) {
    case "AsesoraAssigned": {
      const row = {
        assignment_id: event.assignmentId,
        asesora_id: event.asesoraId,
        from_on: event.fromOn,
        assigned_by: actorId,
        recorded_at: recordedAt,
        said: saidIn(after, "assignments"),
      };
      return [{ table: ASSIGNMENT, row }];
    }
    case "SubstituteNamed": {
      const row = {
        substitution_id: event.substitutionId,
        substitute_id: event.substituteId,
        from_on: event.fromOn,
        through_on: event.throughOn,
        reason: event.reason,
        named_by: event.namedBy,
        recorded_at: recordedAt,
        said: saidIn(after, "substitutions"),
      };
      return [{ table: SUBSTITUTION, row }];
    }
    default:
      return [];
  }
}

/** Its place among those of its kind: the first is 1. */
function saidIn({ asesoras }: GroupState, list: "assignments" | "substitutions"): number {
  return asesoras?.[list].length ?? 0;
}
