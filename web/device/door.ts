// Before the PIN nothing on the phone is readable. Here a device is enrolled, opened, and, when
// nobody can open it any more, at least emptied towards the server.

import { v7 } from "uuid";
import { granted, refused, type Outcome } from "#core/outcome/outcome.ts";
import { FIRST_HASH } from "#core/wire/envelope.ts";
import type { Enrolment } from "#core/wire/staff.ts";
import { base64, randomBytes } from "./bytes.ts";
import { newClock } from "./clock.ts";
import { readContents } from "./contents.ts";
import type { Contact, Head, Identity } from "./known.ts";
import { openPhone } from "./open-phone.ts";
import type { Door, EnrolRefusal, Phone, UnlockRefusal } from "./phone.ts";
import { isWeakPin } from "#core/people/pin.ts";
import { rescueFileOf } from "./rescue.ts";
import type { Sealer } from "./seal.ts";
import { sealedRow } from "./session.ts";
import { askToPersist, isPersistent } from "./space.ts";
import { openStore, type SealedRow, type Store } from "./store.ts";
import { askThrough, type Answer, type Ask, type Fetch, errorKey } from "./transport.ts";
import { doorState, newPatience, newVault, rescueCopies, tryPin, type Patience } from "./vault.ts";

export type DoorOptions = {
  readonly fetch?: Fetch;
  readonly indexedDB?: IDBFactory;
  readonly crypto?: Crypto;
  /** Milliseconds of the device's clock. */
  readonly now?: () => number;
  /** Milliseconds of a counter that only goes forward and that nobody can set. */
  readonly elapsed?: () => number;
};

type Enrolling = Parameters<Door["enrol"]>[0];

type Frame = {
  readonly store: Store;
  readonly crypto: Crypto;
  readonly ask: Ask;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly patience: Patience;
  /** Who this phone will be; kept until it is known, so that a lost answer is asked for again. */
  readonly ownName: () => { readonly deviceId: string; readonly token: string };
};

export function openDoor(options: DoorOptions = {}): Door {
  let name: ReturnType<Frame["ownName"]> | null = null;
  const crypto = options.crypto ?? globalThis.crypto;
  const now = options.now ?? (() => Date.now());
  const elapsed = options.elapsed ?? (() => performance.now());
  const frame: Frame = {
    store: openStore(options.indexedDB ?? globalThis.indexedDB),
    crypto,
    ask: askThrough(options.fetch ?? ((url, init) => globalThis.fetch(url, init))),
    now,
    elapsed,
    patience: newPatience(now, elapsed),
    ownName: () => (name ??= newName(crypto)),
  };
  const { store, patience } = frame;
  return {
    state: () => doorState(store, patience),
    enrol: async (input) => {
      const outcome = await enrol(frame, input);
      if (outcome.isGranted || outcome.reason !== "offline") name = null;
      return outcome;
    },
    unlock: (pin) => unlock(frame, pin),
    rescueFile: async () => rescueFileOf(await rescueCopies(store)),
  };
}

const TOKEN_BYTES = 32;

function newName(crypto: Crypto): ReturnType<Frame["ownName"]> {
  const text = base64(randomBytes(crypto, TOKEN_BYTES)).replaceAll("+", "-").replaceAll("/", "_");
  return { deviceId: v7(), token: text.replace(/=+$/, "") };
}

async function enrol(frame: Frame, input: Enrolling): Promise<Outcome<Phone, EnrolRefusal>> {
  const { login, password, pin, label } = input;
  if (isWeakPin(pin)) return refused("weakPin");
  const body = { login, password, label, device: frame.ownName() };
  const answer = await frame.ask("/api/field/enrolments", { method: "POST", body });
  const enrolment = enrolmentIn(answer);
  if (enrolment === null) return refused(whyNot(answer));
  await askToPersist();
  const { store, crypto, now } = frame;
  const enrolledAt = new Date(now()).toISOString();
  const sealer = await newVault(store, crypto, pin, (fresh) =>
    firstRows(fresh, enrolment, enrolledAt),
  );
  return granted(await opened(frame, sealer));
}

async function unlock(frame: Frame, pin: string): Promise<Outcome<Phone, UnlockRefusal>> {
  const { store, crypto, patience } = frame;
  const tried = await tryPin(store, crypto, patience, pin);
  if (!tried.isGranted) return tried;
  const phone = await opened(frame, tried.value);
  if (phone.view().access !== "granted") await phone.refreshAgenda();
  if (phone.view().access === "granted") return granted(phone);
  phone.lock();
  return refused({ why: "signInAgain" });
}

async function opened(frame: Frame, sealer: Sealer): Promise<Phone> {
  const { store, crypto, ask, now, elapsed } = frame;
  const contents = await readContents(store, sealer);
  const clock = newClock({ now, elapsed }, contents.contact.clockOffMs);
  const isStoragePersistent = await isPersistent();
  return openPhone({ store, crypto, sealer, ask, clock, contents, isStoragePersistent });
}

async function firstRows(
  sealer: Sealer,
  { deviceId, token, staff, sealKey, receipts }: Enrolment,
  enrolledAt: string,
): Promise<SealedRow[]> {
  const identity: Identity = { deviceId, token, staff, sealKey };
  const head: Head = { lastTurn: 0, lastHash: FIRST_HASH, receipts: [receipts] };
  const contact: Contact = { lastContactAt: enrolledAt, access: "granted", clockOffMs: null };
  const values = Object.entries({ identity, head, contact });
  return Promise.all(values.map(([id, value]) => sealedRow({ sealer }, "meta", id, value)));
}

function enrolmentIn(answer: Answer): Enrolment | null {
  if (!answer.isAnswered || answer.status < 200 || answer.status >= 300) return null;
  const enrolment = answer.body as Enrolment;
  return typeof enrolment?.token === "string" ? enrolment : null;
}

function whyNot(answer: Answer): EnrolRefusal {
  if (!answer.isAnswered) return "offline";
  if (answer.status === 401 || answer.status === 400) return "signInFailed";
  if (answer.status !== 403) return "serverTrouble";
  return errorKey(answer.body) === "changePassword" ? "changePassword" : "noDuty";
}
