// Passbooks as rows, written in the transaction of their events.

import { finesOwed, type Fine } from "#core/savings/savings.ts";
import type { GroupState } from "#core/meetings/group-state.ts";
import type { BookChange } from "#server/commands/change.ts";
import type { Statement } from "#server/database/db.ts";

/** One statement with the passbooks whose savings or fines changed; none when none did. */
export function savingsRows({ bookId, before, after }: BookChange): Statement[] {
  const owners = changedOwners(before, after);
  if (owners.length === 0) return [];
  const passbooks = owners.map((memberId) => after.savings.passbooks[memberId]);
  const fines = owners.map((memberId) => totalOwed(finesOwed(after.savings, memberId)));
  return [
    {
      text: `insert into passbook (book_id, member_id, compulsory_minor, voluntary_minor, held_minor, missed_minor,
          own_used_minor, fines_minor)
        select $1::uuid, u.* from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[],
          $7::bigint[], $8::bigint[]) as u
        on conflict (book_id, member_id) do update set compulsory_minor = excluded.compulsory_minor,
          voluntary_minor = excluded.voluntary_minor, held_minor = excluded.held_minor,
          missed_minor = excluded.missed_minor, own_used_minor = excluded.own_used_minor,
          fines_minor = excluded.fines_minor`,
      values: [
        bookId,
        owners,
        passbooks.map((passbook) => passbook?.compulsory.minor ?? 0n),
        passbooks.map((passbook) => passbook?.voluntary.minor ?? 0n),
        passbooks.map((passbook) => passbook?.held.minor ?? 0n),
        passbooks.map((passbook) => passbook?.missed.minor ?? 0n),
        passbooks.map((passbook) => passbook?.ownUsed.minor ?? 0n),
        fines,
      ],
    },
  ];
}

function changedOwners(before: GroupState | null, after: GroupState): string[] {
  return Object.keys(after.savings.passbooks).filter(
    (memberId) =>
      before === null ||
      before.savings.passbooks[memberId] !== after.savings.passbooks[memberId] ||
      totalOwed(finesOwed(before.savings, memberId)) !==
        totalOwed(finesOwed(after.savings, memberId)),
  );
}

function totalOwed(fines: readonly Fine[]): bigint {
  return fines.reduce((sum, { owed }) => sum + owed.minor, 0n);
}
