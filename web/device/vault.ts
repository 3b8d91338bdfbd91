// The door of the encrypted store: a new lock, the PIN tried against it, and what is thrown away
// when it was tried too often.

import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { newSealingKey, newDeviceKey, unwrapped } from "./key-wrap.ts";
import type { DoorState, UnlockRefusal } from "./phone.ts";
import type { RescueCopy } from "./rescue.ts";
import { sealerOf, type Sealer } from "./seal.ts";
import type { Lockbox, SealedRow, Store } from "./store.ts";

/** From this many wrong PINs on, each further try has to wait. */
const PATIENT_TRIES = 5;

/** At this many the key is thrown away. */
const LAST_TRY = 10;

const FIRST_WAIT_SECONDS = 30;

export async function doorState(store: Store, patience: Patience): Promise<DoorState> {
  const lockbox = await store.lockbox.get("lockbox");
  if (lockbox === undefined) return "new";
  patience.sinceTry(lockbox.wrongTries);
  return lockbox.wrapped === null ? "wiped" : "locked";
}

/**
 * How long this page has waited since it learnt of a try. The counter runs only while the page is
 * there, so that neither setting the clock nor closing the app shortens a wait or makes it longer.
 */
export type Patience = {
  /** Milliseconds since this page first saw that many wrong tries. */
  readonly sinceTry: (wrongTries: number) => number;
  /** Milliseconds of the device's clock, written down and never reckoned with. */
  readonly now: () => number;
};

export function newPatience(now: () => number, elapsed: () => number): Patience {
  let seen: { readonly wrongTries: number; readonly at: number } | null = null;
  return {
    now,
    sinceTry: (wrongTries) => {
      if (seen?.wrongTries !== wrongTries) seen = { wrongTries, at: elapsed() };
      return elapsed() - seen.at;
    },
  };
}

/**
 * A fresh lock over a store that holds only the first rows of `meta`, written together with it.
 * Records not yet answered stay as copies for the server.
 */
export async function newVault(
  store: Store,
  crypto: Crypto,
  pin: string,
  firstRows: (sealer: Sealer) => Promise<SealedRow[]>,
): Promise<Sealer> {
  const deviceKey = await newDeviceKey(crypto);
  const { sealingKey, wrapped } = await newSealingKey(crypto, deviceKey, pin);
  const sealer = sealerOf(crypto, sealingKey);
  const lockbox = { id: "lockbox", deviceKey, wrapped, wrongTries: 0, lastTryAt: 0 } as const;
  await emptied(store, lockbox, await firstRows(sealer));
  return sealer;
}

/** A try is written down before the PIN is looked at, so that a killed app forgets no try. */
export async function tryPin(
  store: Store,
  crypto: Crypto,
  patience: Patience,
  pin: string,
): Promise<Outcome<Sealer, UnlockRefusal>> {
  const counted = await countTry(store, patience);
  if (counted.why !== "counted") return refused(counted);
  const { lockbox, wrapped } = counted;
  const sealingKey = await unwrapped(crypto, lockbox.deviceKey, pin, wrapped);
  if (sealingKey !== null) {
    await store.lockbox.update("lockbox", { wrongTries: 0 });
    return granted(sealerOf(crypto, sealingKey));
  }
  const { wrongTries } = lockbox;
  if (wrongTries >= LAST_TRY) {
    await emptied(store, { ...lockbox, wrapped: null }, []);
    return refused({ why: "wiped" });
  }
  const waitSeconds = waitAfter(wrongTries);
  return refused({ why: "wrongPin", triesLeft: LAST_TRY - wrongTries, waitSeconds });
}

/** Every copy the server has not answered yet, this enrolment's and earlier ones'. */
export async function rescueCopies(store: Store): Promise<RescueCopy[]> {
  const stranded = await store.stranded.toArray();
  return [...stranded.map(({ copy }) => copy), ...(await unanswered(store))];
}

type Counted = {
  readonly why: "counted";
  readonly lockbox: Lockbox;
  readonly wrapped: NonNullable<Lockbox["wrapped"]>;
};

async function countTry(store: Store, patience: Patience): Promise<Counted | UnlockRefusal> {
  const counted = await store.transaction("rw", store.lockbox, async () => {
    const lockbox = await store.lockbox.get("lockbox");
    if (lockbox === undefined) return { why: "signInAgain" } as const;
    const { wrongTries, wrapped } = lockbox;
    if (wrapped === null) return { why: "wiped" } as const;
    if (wrongTries >= LAST_TRY) return { why: "spent", lockbox } as const;
    const waitSeconds = waitLeft(wrongTries, patience.sinceTry(wrongTries));
    const triesLeft = LAST_TRY - wrongTries;
    if (waitSeconds > 0) return { why: "wrongPin", triesLeft, waitSeconds } as const;
    const next: Lockbox = { ...lockbox, wrongTries: wrongTries + 1, lastTryAt: patience.now() };
    await store.lockbox.put(next);
    patience.sinceTry(next.wrongTries);
    return { why: "counted", lockbox: next, wrapped } as const;
  });
  if (counted.why !== "spent") return counted;
  await emptied(store, { ...counted.lockbox, wrapped: null }, []);
  return { why: "wiped" };
}

function waitAfter(wrongTries: number): number {
  return wrongTries < PATIENT_TRIES ? 0 : FIRST_WAIT_SECONDS * 2 ** (wrongTries - PATIENT_TRIES);
}

function waitLeft(wrongTries: number, sinceMs: number): number {
  return Math.max(0, Math.ceil(waitAfter(wrongTries) - sinceMs / 1000));
}

/** All readable data goes, what the server has not answered becomes a stranded copy. */
async function emptied(
  store: Store,
  lockbox: Lockbox,
  firstRows: readonly SealedRow[],
): Promise<void> {
  await store.transaction("rw", store.tables, async () => {
    const copies = await unanswered(store);
    await store.stranded.bulkPut(copies.map((copy) => ({ commandId: copy.commandId, copy })));
    const kept = new Set(["lockbox", "stranded"]);
    await Promise.all(store.tables.filter(({ name }) => !kept.has(name)).map((all) => all.clear()));
    await store.meta.bulkPut(firstRows);
    await store.lockbox.put(lockbox);
  });
}

async function unanswered(store: Store): Promise<RescueCopy[]> {
  const rows = await store.outbox.orderBy("turn").toArray();
  return rows.flatMap(({ rescue }) => (rescue === null ? [] : [rescue]));
}
