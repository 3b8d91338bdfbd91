// Juana and her phone, for the tests: she enrols, takes Las Flores with her, and collects.

import { IDBFactory } from "fake-indexeddb";
import type { Command } from "#core/book/command.ts";
import { money } from "#core/money/money.ts";
import { day } from "#core/time/day.ts";
import { newBranch, type Branch } from "./branch-peer.ts";
import { openDoor, type DoorOptions } from "./door.ts";
import type { Phone } from "./phone.ts";
import { BOOK } from "./peer-book.ts";
import { openStore } from "./store.ts";

export const PIN = "480213";

/** A phone's disk; `door` opens the app on it afresh, as after a flat battery. */
export function newDisk(branch: Branch, options: DoorOptions = {}) {
  const indexedDB = new IDBFactory();
  let nowMs = Date.parse("2026-03-05T13:00:00Z");
  let elapsedMs = 0;
  const hands = { now: () => nowMs, elapsed: () => elapsedMs };
  return {
    door: () => openDoor({ indexedDB, fetch: branch.fetch, ...hands, ...options }),
    store: () => openStore(indexedDB),
    pass: (milliseconds: number) => {
      nowMs += milliseconds;
      elapsedMs += milliseconds;
    },
    /** Somebody sets the clock; no time passes. */
    setClock: (milliseconds: number) => {
      nowMs += milliseconds;
    },
  };
}

export async function juanasPhone() {
  const branch = await newBranch();
  const disk = newDisk(branch);
  const phone = await enrolled(disk.door());
  return { branch, disk, phone };
}

export async function enrolled(door: ReturnType<typeof openDoor>): Promise<Phone> {
  const outcome = await door.enrol({ login: "juana", password: "secret", pin: PIN, label: "A1" });
  if (!outcome.isGranted) throw new Error(outcome.reason);
  return outcome.value;
}

export async function reopened(door: ReturnType<typeof openDoor>): Promise<Phone> {
  const outcome = await door.unlock(PIN);
  if (!outcome.isGranted) throw new Error(outcome.reason.why);
  return outcome.value;
}

/** With Las Flores checked out and its first meeting open. */
export async function atTheMeeting() {
  const { branch, disk, phone } = await juanasPhone();
  await phone.checkOut(BOOK, branch.meetingId);
  const { meetingId } = branch;
  await phone.record(BOOK, () => ({ type: "openMeeting", meetingId, heldOn: day("2026-03-05") }));
  return { branch, disk, phone };
}

export function pays(branch: Branch, key: "a1" | "a2" | "a3" = "a1") {
  return (receipt: () => number): Command => ({
    type: "collectPayment",
    meetingId: branch.meetingId,
    memberId: branch.flores.memberIds[key],
    amount: money("BOB", 29_630n),
    method: "cash",
    receiptNumber: receipt(),
  });
}

/** What the phone shows as paid at the first meeting, in centavos. */
export function shownPaid(phone: Phone): bigint {
  const meetings = phone.view().books[BOOK]?.book.group?.meetings.list ?? [];
  const payments = meetings.flatMap((meeting) => meeting.payments);
  return payments.reduce((sum, { amount }) => sum + amount.minor, 0n);
}
