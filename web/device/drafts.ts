// Half-typed forms, sealed like everything else under a name that says nothing.

import { sha256Hex } from "./bytes.ts";
import { readOne } from "./contents.ts";
import { sealedRow, type Session } from "./session.ts";

/** A draft of null is forgotten. */
export async function saveDraft(session: Session, key: string, draft: unknown): Promise<void> {
  await session.inTurn(async () => {
    const { store, crypto } = session;
    const id = await sha256Hex(crypto, key);
    if (draft === null || draft === undefined) await store.drafts.delete(id);
    else await store.drafts.put(await sealedRow(session, "drafts", id, draft));
  });
}

/** Null when there is none. */
export async function readDraft(session: Session, key: string): Promise<unknown> {
  const { store, sealer, crypto } = session;
  return readOne<unknown>(store, sealer, "drafts", await sha256Hex(crypto, key));
}
