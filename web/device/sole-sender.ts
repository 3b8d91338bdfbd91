// Two tabs of one phone must not both send. The browser's locks decide where there are any; on
// old phones a row in the store does, and a dead tab's row lapses.

import type { Store } from "./store.ts";

/** What only one tab does at a time. */
type Errand = "ayni-sender" | "ayni-pictures";

/** Longer than one message may take; a lapsed sender costs only repeated answers. */
const LEASE_MS = 90_000;

/** Runs the work unless another tab is sending; says whether it ran. */
export async function asSoleSender(
  store: Store,
  errand: Errand,
  now: () => number,
  work: () => Promise<void>,
): Promise<boolean> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (locks === undefined) return underLease(store, errand, now, work);
  return locks.request(errand, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}

async function underLease(
  store: Store,
  errand: Errand,
  now: () => number,
  work: () => Promise<void>,
): Promise<boolean> {
  const holder = globalThis.crypto.randomUUID();
  const isTaken = await store.transaction("rw", store.leases, async () => {
    const lease = await store.leases.get(errand);
    const left = lease === undefined ? 0 : lease.until - now();
    if (left > 0 && left <= LEASE_MS) return false;
    await store.leases.put({ id: errand, holder, until: now() + LEASE_MS });
    return true;
  });
  if (!isTaken) return false;
  try {
    await work();
  } finally {
    await store.leases
      .where({ id: errand })
      .filter((lease) => lease.holder === holder)
      .delete();
  }
  return true;
}
