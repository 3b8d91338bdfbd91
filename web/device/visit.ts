// One visit to the server at a time: is it there, is no other tab at it, then send and fetch.

import { newBackoff } from "./backoff.ts";
import { sendRound } from "./courier.ts";
import { carryPictures } from "./pictures.ts";
import { PhoneLocked, type Session } from "./session.ts";
import { asSoleSender } from "./sole-sender.ts";
import type { Ask } from "./transport.ts";

type Visits = {
  /** Resolves when the visit under way, or a new one, is over. */
  readonly now: () => Promise<void>;
  /** The same, unless a failed visit was too short a while ago. */
  readonly ifDue: () => Promise<void>;
};

type Shown = { readonly isReachable?: boolean; readonly isSending?: boolean };

export function newVisits(session: Session, show: (shown: Shown) => void): Visits {
  const backoff = newBackoff(() => performance.now());
  let current: Promise<void> | null = null;
  const visit = async () => {
    const isReachable = await isThere(session.ask);
    show({ isReachable, isSending: isReachable });
    try {
      const isDone = isReachable && (await visited(session));
      if (isDone) backoff.succeeded();
      else backoff.failed();
    } catch (error) {
      backoff.failed();
      if (!(error instanceof PhoneLocked)) throw error;
    } finally {
      show({ isSending: false });
    }
  };
  const now = () =>
    (current ??= visit().finally(() => {
      current = null;
      void carry().catch(report);
    }));
  const carry = newCarrier(session, now);
  return { now, ifDue: async () => (backoff.isDue() ? now() : undefined) };
}

/** The browser's opinion about signal is a hint; the server's own answer is the truth. */
async function isThere(ask: Ask): Promise<boolean> {
  const answer = await ask("/health/ready");
  return answer.isAnswered && answer.status === 200;
}

/** True when nothing is left to ask again for, or another tab is seeing to it. */
async function visited(session: Session): Promise<boolean> {
  let isDone = true;
  await asSoleSender(session.store, "ayni-sender", session.clock.now, async () => {
    isDone = await sendRound(session);
  });
  return isDone;
}

/** Pictures go by themselves after a visit that left no record behind; what arrived is then told. */
function newCarrier(session: Session, visit: () => Promise<void>): () => Promise<void> {
  const backoff = newBackoff(() => performance.now());
  let isCarrying = false;
  return async () => {
    const waiting = session.isLocked() ? [] : session.contents().pictures;
    const isAny = waiting.some(({ isRefused }) => !isRefused);
    if (isCarrying || !isAny || !backoff.isDue()) return;
    isCarrying = true;
    let arrived = 0;
    try {
      await asSoleSender(session.store, "ayni-pictures", session.clock.now, async () => {
        const carried = await carryPictures(session);
        arrived = carried.arrived;
        if (carried.isDone) backoff.succeeded();
        else backoff.failed();
      });
    } finally {
      isCarrying = false;
    }
    if (arrived > 0) await visit();
  };
}

/** A phone locked on the way sends the rest when it is opened again. */
function report(error: unknown): void {
  if (!(error instanceof PhoneLocked)) reportError(error);
}
