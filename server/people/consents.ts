// Consents: one purpose at a time, dated, with whoever heard her. Taking one back closes it; it
// is never erased, and nothing else hangs on it.

import type { ConsentPurpose, PersonId } from "#core/people/person.ts";
import { changed } from "#server/audit/changed.ts";
import { dayAt } from "#server/clock/branch-days.ts";
import type { Deps } from "#server/http/deps.ts";
import type { Caller } from "#server/staff/caller.ts";
import { personInScope } from "./read-person.ts";
import { peopleKey } from "./sealing.ts";

export async function recordConsent(
  deps: Deps,
  caller: Caller,
  personId: PersonId,
  { purpose, isGiven }: { readonly purpose: ConsentPurpose; readonly isGiven: boolean },
): Promise<void> {
  const { newId } = deps;
  const key = await peopleKey(deps);
  await changed(deps, caller, { woman: [personId] }, async (sql) => {
    const known = await personInScope(sql, key, caller, personId);
    const today = dayAt(deps, caller, known.branchId);
    if (isGiven) {
      await sql.query(
        `insert into person_consent (consent_id, person_id, branch_id, country, purpose, given_on, given_to)
          values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (person_id, purpose) where withdrawn_on is null do nothing`,
        [newId(), personId, known.branchId, known.country, purpose, today, caller.staffId],
      );
      return;
    }
    await sql.query(
      `update person_consent set withdrawn_on = $3, withdrawn_to = $4
        where person_id = $1 and purpose = $2 and withdrawn_on is null`,
      [personId, purpose, today, caller.staffId],
    );
  });
}
