// The association's members and its place as rows.

import type { Association } from "#core/groups/association.ts";
import { boardRoleOf } from "#core/groups/board.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

export const MEMBER: Table = {
  name: "member",
  columns: {
    member_id: "uuid",
    line: "integer",
    subgroup_id: "uuid",
    subgroup_name: "text",
    given_names: "text",
    family_names: "text",
    known_as: "text",
    board_role: "text",
  },
  key: ["member_id"],
  changing: ["line", "subgroup_id", "subgroup_name", "board_role"],
};

/** Where the association meets, for lists, and for those who may not open its whole book. */
export const MEETING_PLACE: Table = {
  name: "meeting_place",
  columns: {
    founded_on: "date",
    landmark: "text",
    hour: "text",
    latitude_micro_degrees: "integer",
    longitude_micro_degrees: "integer",
  },
  key: ["founded_on"],
  changing: ["landmark", "hour", "latitude_micro_degrees", "longitude_micro_degrees"],
};

export function groupRows({ before, after }: BookStep): Change[] {
  const { association } = after;
  if (before?.association === association) return [];
  return [...memberRows(association), placeRow(association)];
}

function placeRow({ foundedOn, place }: Association): Change {
  const { landmark, hour, point } = place;
  return {
    table: MEETING_PLACE,
    row: {
      founded_on: foundedOn,
      landmark,
      hour,
      latitude_micro_degrees: point?.latitudeMicro ?? null,
      longitude_micro_degrees: point?.longitudeMicro ?? null,
    },
  };
}

function memberRows(association: Association): Change[] {
  const { members, subgroups } = association;
  const subgroupName = new Map(subgroups.map(({ subgroupId, name }) => [subgroupId, name]));
  return [...members, ...(association.former ?? [])].map(
    ({ memberId, line, subgroupId, name }) => ({
      table: MEMBER,
      row: {
        member_id: memberId,
        line,
        subgroup_id: subgroupId,
        subgroup_name: subgroupName.get(subgroupId) ?? "",
        given_names: name.given,
        family_names: name.family,
        known_as: name.knownAs,
        board_role: boardRoleOf(association, memberId),
      },
    }),
  );
}
