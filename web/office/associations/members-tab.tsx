// The members by subgroup: what each owes, saves, owes the others and is owed; and those who left.

import { mayDo } from "#core/people/role.ts";
import type { AssociationPage, MemberRow } from "#core/wire/office.ts";
import { GroupedRows } from "#web/office/parts/rows.tsx";
import { associationPath } from "#web/office/paths.ts";
import { useStaff } from "#web/office/staff.ts";
import { useWords } from "#web/office/words.ts";
import { FormerMembers } from "./former-members.tsx";
import { SmallSubgroups } from "./small-subgroups.tsx";
import { useMemberColumns } from "./member-columns.tsx";

export function MembersTab({ association }: { readonly association: AssociationPage }) {
  const { say } = useWords();
  const { role } = useStaff();
  const { row, subgroups } = association;
  const columns = useMemberColumns(association);
  return (
    <>
      <SmallSubgroups
        {...(mayDo(role, "proposeChanges")
          ? { regroupAt: `${associationPath(row.bookId, "changes")}?form=regroup` }
          : {})}
        subgroups={subgroups.map(({ name, members }) => ({ name, women: members.length }))}
      />
      <GroupedRows<MemberRow>
        caption={say("members.caption", { currency: row.principalOutstanding.currency })}
        columns={columns}
        groups={subgroups.map(({ name, members }) => ({ title: name, rows: members }))}
        keyOf={({ memberId }) => memberId}
        totalName={say("figure.total")}
      />
      <FormerMembers bookId={row.bookId} />
    </>
  );
}
