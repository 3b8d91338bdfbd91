// Puts the unlocked phone together: the port the screens use, over one session.

import { checkOut, refreshAgenda } from "./checkout.ts";
import type { Clock } from "./clock.ts";
import { readContents } from "./contents.ts";
import type { Contents } from "./known.ts";
import { readDraft, saveDraft } from "./drafts.ts";
import { record, todayAt } from "./outbox.ts";
import type { Phone, PhoneView } from "./phone.ts";
import { dropPicture, keepPicture } from "./pictures.ts";
import { rescueFileOf } from "./rescue.ts";
import type { Sealer } from "./seal.ts";
import { newQueue, PhoneLocked, type Session } from "./session.ts";
import type { Store } from "./store.ts";
import { watch } from "./surroundings.ts";
import type { Ask } from "./transport.ts";
import { rescueCopies } from "./vault.ts";
import { lockedView, viewOf, type Moment } from "./view.ts";
import { newVisits } from "./visit.ts";

type Unlocked = {
  readonly store: Store;
  readonly crypto: Crypto;
  readonly sealer: Sealer;
  readonly ask: Ask;
  readonly clock: Clock;
  readonly contents: Contents;
  readonly isStoragePersistent: boolean;
};

export function openPhone(unlocked: Unlocked): Phone {
  const { store, clock, isStoragePersistent } = unlocked;
  const screen = newScreen(unlocked.contents, clock, isStoragePersistent);
  const queue = newQueue(screen.isLocked);
  const session: Session = {
    ...unlocked,
    contents: screen.contents,
    know: screen.know,
    announce: () => around.announce(),
    inTurn: queue.inTurn,
    isLocked: screen.isLocked,
  };
  const visits = newVisits(session, screen.show);
  const lock = () => {
    if (screen.isLocked()) return;
    around.stop();
    screen.lock();
    void queue.idle().then(() => {
      unlocked.sealer.drop();
      screen.forget();
    });
  };
  const around = watch({
    visitServer: () => void visits.now().catch(reportError),
    visitServerIfDue: () => void visits.ifDue().catch(reportError),
    readAgain: () => void readAgain(session).catch(reportError),
    lock,
  });
  return {
    view: screen.view,
    subscribe: screen.subscribe,
    record: (bookId, build) => record(session, bookId, build),
    todayAt: (bookId) => todayAt(session, bookId),
    refreshAgenda: () => refreshAgenda(session),
    checkOut: async (bookId, meetingId) => {
      await visits.now();
      return checkOut(session, bookId, meetingId);
    },
    sendNow: visits.now,
    keepPicture: (taken, jpeg) => keepPicture(session, taken, jpeg),
    dropPicture: (pictureId) => dropPicture(session, pictureId),
    saveDraft: (key, draft) => saveDraft(session, key, draft),
    readDraft: (key) => readDraft(session, key),
    lock,
    rescueFile: async () => rescueFileOf(await rescueCopies(store)),
  };
}

/** Another tab has written. */
async function readAgain(session: Session): Promise<void> {
  if (session.isLocked()) return;
  await session.inTurn(async () => {
    session.know(await readContents(session.store, session.sealer));
  });
}

/** Holds what is known and the view made of it; the view is made once per change. */
function newScreen(first: Contents, clock: Clock, isStoragePersistent: boolean) {
  let contents: Contents | null = first;
  let moment: Moment = { isReachable: false, isSending: false, isStoragePersistent };
  let view: PhoneView | null = null;
  let isLocked = false;
  const listeners = new Set<() => void>();
  const known = () => {
    if (contents === null) throw new PhoneLocked();
    return contents;
  };
  const changed = () => {
    if (isLocked) return;
    view = null;
    for (const listener of listeners) listener();
  };
  const current = () => (view ??= viewOf(known(), moment, clock));
  return {
    contents: known,
    know: (next: Contents) => {
      contents = next;
      changed();
    },
    show: (shown: Partial<Moment>) => {
      moment = { ...moment, ...shown };
      changed();
    },
    view: current,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isLocked: () => isLocked,
    lock: () => {
      view = lockedView(current());
      isLocked = true;
      for (const listener of listeners) listener();
    },
    forget: () => {
      contents = null;
    },
  };
}
