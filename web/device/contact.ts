// Remembers the last word with the server: when it was, whether this device is still welcome,
// and how far the clocks are apart.

import type { Contact, Access } from "./known.ts";
import { sealedRow, type Session } from "./session.ts";
import { errorKey, type Answer } from "./transport.ts";

/** `serverTime` is the server's ISO instant when its answer carried one. */
export async function tendContact(
  session: Session,
  answer: Answer,
  serverTime: string | null,
): Promise<void> {
  if (!answer.isAnswered || answer.status >= 500) return;
  const access = accessAfter(answer.status, answer.body);
  if (serverTime !== null) session.clock.hear(serverTime);
  await session.inTurn(async () => {
    const contact: Contact = {
      lastContactAt: session.clock.instant(),
      access,
      clockOffMs: session.clock.offMs(),
    };
    await session.store.meta.put(await sealedRow(session, "meta", "contact", contact));
    session.know({ ...session.contents(), contact });
  });
}

function accessAfter(status: number, body: unknown): Access {
  if (status !== 401) return "granted";
  return errorKey(body) === "deviceRevoked" ? "revoked" : "signInAgain";
}
