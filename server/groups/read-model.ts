// The association and its members as rows, written once at the founding.

import { boardRoleOf } from "#core/groups/association.ts";
import type { BookChange } from "#server/commands/change.ts";
import type { Statement } from "#server/database/db.ts";

export function groupRows({ bookId, before, after }: BookChange): Statement[] {
  const { association } = after;
  if (before?.association === association) return [];
  const { members, subgroups } = association;
  const subgroupName = new Map(subgroups.map(({ subgroupId, name }) => [subgroupId, name]));
  return [
    {
      text: `insert into member (book_id, member_id, line, subgroup_id, subgroup_name, given_names, family_names,
          known_as, board_role)
        select $1::uuid, u.* from unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[],
          $8::text[], $9::text[]) as u`,
      values: [
        bookId,
        members.map(({ memberId }) => memberId),
        members.map(({ line }) => line),
        members.map(({ subgroupId }) => subgroupId),
        members.map(({ subgroupId }) => subgroupName.get(subgroupId) ?? ""),
        members.map(({ name }) => name.given),
        members.map(({ name }) => name.family),
        members.map(({ name }) => name.knownAs),
        members.map(({ memberId }) => boardRoleOf(association, memberId)),
      ],
    },
  ];
}
