// Room on the phone: a meeting is not begun where it may not fit.

const LEAST_BYTES = 20 * 1024 * 1024;

/** At least 20 MB free; a browser that cannot tell is believed to have room. */
export async function hasSpace(): Promise<boolean> {
  const storage = storageOf();
  if (storage?.estimate === undefined) return true;
  const { quota, usage } = await storage.estimate();
  return quota === undefined || quota - (usage ?? 0) >= LEAST_BYTES;
}

/** Asks the browser not to clear our data; it may say no. */
export async function askToPersist(): Promise<boolean> {
  return (await storageOf()?.persist?.()) ?? false;
}

export async function isPersistent(): Promise<boolean> {
  return (await storageOf()?.persisted?.()) ?? false;
}

function storageOf(): Partial<StorageManager> | undefined {
  return globalThis.navigator?.storage;
}
