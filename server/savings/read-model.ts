// Passbooks as rows, written in the transaction of their events.

import type { GroupState } from "#core/meetings/group-state.ts";
import { finesOwed, passbookOf, type Fine } from "#core/savings/savings.ts";
import type { BookStep } from "#server/commands/change.ts";
import type { Change, Table } from "#server/database/rows.ts";

const AMOUNTS = {
  compulsory_minor: "bigint",
  voluntary_minor: "bigint",
  held_minor: "bigint",
  missed_minor: "bigint",
  own_used_minor: "bigint",
  fines_minor: "bigint",
} as const;

export const PASSBOOK: Table = {
  name: "passbook",
  columns: { member_id: "uuid", ...AMOUNTS },
  key: ["member_id"],
  changing: Object.keys(AMOUNTS),
};

/** The passbooks whose savings or fines changed. */
export function savingsRows({ before, after }: BookStep): Change[] {
  return changedOwners(before, after).map((memberId) => {
    const { compulsory, voluntary, held, missed, ownUsed } = passbookOf(after.savings, memberId);
    return {
      table: PASSBOOK,
      row: {
        member_id: memberId,
        compulsory_minor: compulsory.minor,
        voluntary_minor: voluntary.minor,
        held_minor: held.minor,
        missed_minor: missed.minor,
        own_used_minor: ownUsed.minor,
        fines_minor: totalOwed(finesOwed(after.savings, memberId)),
      },
    };
  });
}

function changedOwners(before: GroupState | null, after: GroupState): string[] {
  if (before?.savings === after.savings) return [];
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
